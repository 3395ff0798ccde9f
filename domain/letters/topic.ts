import type { MailKind } from '#domain/week/mail-kinds.ts'

/** News and invitations are for those whom they interest (P42); whatever else goes out, the person is its reason. */
const FOR_THE_INTERESTED: ReadonlySet<MailKind> = new Set(['newsletter', 'offer'])

/** Whether a template of this kind may be for the wearers of one tag. */
export function mayHaveTopic(kind: MailKind): boolean {
  return FOR_THE_INTERESTED.has(kind)
}
