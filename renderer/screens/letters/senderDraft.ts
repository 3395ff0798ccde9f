import { inputs } from '#contract/inputs.ts'
import type { Opening } from '#domain/letters/opening.ts'
import type { Sender } from '#domain/paper/document.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import * as v from 'valibot'
import { NO_ADDRESS, typedAddress } from '../../lib/addressDraft.ts'

export type SenderDraft = {
  readonly shopName: string
  readonly personName: string
  readonly address: PostalAddress
  readonly phone: string
  readonly opening: Opening
}

export function draftOf(sender: Sender | null, shopName: string): SenderDraft {
  const [first = shopName, ...others] = sender?.names ?? []
  return {
    shopName: first,
    personName: others.join(' '),
    address: sender?.address ?? NO_ADDRESS,
    phone: sender?.phone ?? '',
    opening: sender?.opening ?? 'haikei',
  }
}

/** The door's own check, met by the draft as the call will send it. */
export const senderSchema = v.pipe(
  v.custom<SenderDraft>(() => true),
  v.transform((draft): { [K in keyof Sender]: unknown } => ({
    names: [draft.shopName, draft.personName].filter((name) => name.trim() !== ''),
    address: typedAddress(draft.address),
    phone: draft.phone,
    opening: draft.opening,
  })),
  inputs['sender:save'],
)
