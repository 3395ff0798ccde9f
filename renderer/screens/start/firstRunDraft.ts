import type { NewShop } from '#domain/shop.ts'
import { inputs } from '#contract/inputs.ts'
import type { ShopKind } from '#domain/shop-kind.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import * as v from 'valibot'
import { isBlank, NO_ADDRESS, typedAddress } from '../../lib/addressDraft.ts'

export const STARTS = ['paper-cards', 'sample', 'empty'] as const

export const LETTERS_A_WEEK = ['3', '5', '10'] as const

export type FirstRunDraft = {
  readonly shopName: string
  /** '' until one is chosen: it decides the word for a visit in every sentence. */
  readonly shopKind: ShopKind | ''
  readonly sender: { readonly personName: string; readonly address: PostalAddress; readonly phone: string }
  readonly lettersAWeek: (typeof LETTERS_A_WEEK)[number]
  readonly start: (typeof STARTS)[number]
}

export const NOTHING_TYPED: FirstRunDraft = {
  shopName: '',
  shopKind: '',
  sender: { personName: '', address: NO_ADDRESS, phone: '' },
  lettersAWeek: '5',
  start: 'paper-cards',
}

/** The door's own check, met by the draft as the call will send it; a sender of which nothing is known is none. */
export const firstRunSchema = v.pipe(
  v.custom<FirstRunDraft>(() => true),
  v.transform((draft): { [K in keyof NewShop]: unknown } => ({
    shopName: draft.shopName,
    shopKind: draft.shopKind,
    sender: senderOf(draft),
    lettersAWeek: Number(draft.lettersAWeek),
    start: draft.start === 'sample' ? 'sample' : 'empty',
  })),
  inputs['shop:create'],
)

function senderOf({ shopName, sender: { personName, address, phone } }: FirstRunDraft): unknown {
  if (isBlank(address) && personName.trim() === '' && phone.trim() === '') return null
  return { names: [shopName, personName].filter((name) => name.trim() !== ''), address: typedAddress(address), phone }
}
