import type { Day } from '#domain/day.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import type { RowKey } from './entry.ts'
import type { Charge } from './visits.ts'

/** 用途 that have a name of their own; any other is kept in the owner's words. */
export const OCCASIONS = [
  'birthday',
  'anniversary',
  'mothers-day',
  'fathers-day',
  'respect-day',
  'celebration',
  'opening',
  'midyear',
  'year-end',
  'get-well',
  'offering',
  'memorial',
] as const

export type OccasionCode = (typeof OCCASIONS)[number]

/** お届け先 as it is typed: no customer, and in no mailing list. */
export type RecipientTyped = PostalAddress & {
  readonly name: string
  readonly kana: string
  readonly honorific: string
  /** ご関係: 母, 取引先 */
  readonly relation: string
  readonly phone: string
}

export type Recipient = RecipientTyped & { readonly key: RowKey }

/** What a purchase is sent for, to whom and with which words; `occasion` is a code, the owner's own word, or ''. */
export type DeliveryTyped = {
  /** `key` of one of the customer's recipients, who is then as it stands here; null for somebody new. */
  readonly recipient: RecipientTyped & { readonly key: RowKey | null }
  /** お届け日, null while it is not known. */
  readonly day: Day | null
  readonly occasion: string
  /** 札の名前 */
  readonly nameOnCard: string
  /** カードの文面 */
  readonly cardText: string
  /** 来年もお知らせ */
  readonly remindNextYear: boolean
}

export type Delivery = Omit<DeliveryTyped, 'recipient'> & {
  readonly key: RowKey
  readonly sale: RowKey
  readonly recipient: RowKey
  /** Of the purchase: its day, what was sent, and for how much. */
  readonly soldOn: Day
  readonly item: string
  readonly amount: number | null
  readonly charge: Charge
}

/** お届け先 of a card, with what went to them, newest first. */
export type Deliveries = { readonly recipients: readonly Recipient[]; readonly deliveries: readonly Delivery[] }

/** On a line of the history: whom a purchase went to. */
export type SentTo = Pick<DeliveryTyped, 'day' | 'occasion'> & Pick<RecipientTyped, 'name' | 'honorific'>

export function isOccasionCode(occasion: string): occasion is OccasionCode {
  return OCCASIONS.some((code) => code === occasion)
}
