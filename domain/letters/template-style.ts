import type { MailKind } from '#domain/week/mail-kinds.ts'
import type { TemplateStyle } from './template.ts'

/** 年賀 and a letter to the bereaved are by custom written without 、 and 。 and without indents. */
const FORMAL: ReadonlySet<MailKind> = new Set(['new-year', 'condolence'])

/** How a letter of this kind is set unless the owner wants it otherwise. */
export function defaultStyle(kind: MailKind): TemplateStyle {
  return FORMAL.has(kind) ? { punctuation: 'spaced', indent: false } : { punctuation: 'kept', indent: true }
}
