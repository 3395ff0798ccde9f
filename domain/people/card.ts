import type { Benefit } from '#domain/benefits/benefit.ts'
import type { Stamps } from '#domain/benefits/stamps.ts'
import type { Birthday, Day } from '#domain/day.ts'
import { type Channel, CHANNELS } from '#domain/timeline/contact.ts'
import type { PromiseMade, RowKey, SaleEntry } from '#domain/timeline/entry.ts'
import type { Stage } from '#domain/timeline/stage.ts'
import type { Strip } from '#domain/timeline/strip.ts'
import type { Touches } from '#domain/timeline/touches.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import type { Sentence } from '#domain/week/week.ts'
import type { CustomerKind, Id, Known, PersonName, PostalAddress } from './customer.ts'

/** A row of a list on the card; `key` is null until it is saved. */
type Entry = { readonly key: RowKey | null }

export type PhoneEntry = Entry & { readonly number: string; readonly note: string }

export type EmailEntry = Entry & { readonly address: string }

export const ADDRESS_KINDS = ['home', 'work', 'other'] as const

/** Letters go to the first. */
export type AddressEntry = Entry & PostalAddress & { readonly kind: (typeof ADDRESS_KINDS)[number] }

/** ご家族・ペット. `familyName` '' is the customer's own; `onCard` puts the name beside the customer's (連名). */
export type RelativeEntry = Entry & {
  readonly kind: 'person' | 'pet'
  readonly familyName: string
  readonly givenName: string
  readonly kana: string
  readonly honorific: string
  /** 続柄: 夫, 長女 */
  readonly relation: string
  /** 犬, 猫 */
  readonly species: string
  readonly birthday: Birthday | null
  readonly onCard: boolean
  readonly note: string
}

/** All of a card that is edited in one form and saved as one change. Empty text means "not given". */
export type CardFields = PersonName & {
  readonly number: string | null
  readonly kind: CustomerKind
  readonly honorific: string
  readonly title: string
  readonly company: string
  readonly companyKana: string
  readonly department: string
  readonly known: Known
  readonly birthday: Birthday | null
  /** 大切な方: set by hand, beside the computed stage. */
  readonly dear: boolean
  readonly likes: string
  readonly caution: string
  readonly usual: string
  readonly note: string
  readonly lineName: string
  readonly preferredChannel: Channel | null
  /** Own keep-in-touch interval in days; a label may have one too. */
  readonly cadenceDays: number | null
  readonly introducerName: string
  readonly phones: readonly PhoneEntry[]
  readonly emails: readonly EmailEntry[]
  readonly addresses: readonly AddressEntry[]
  readonly relatives: readonly RelativeEntry[]
  readonly tags: readonly string[]
}

export const REFUSED_SCOPES = ['everything', 'promotion'] as const

export type RefusedScope = (typeof REFUSED_SCOPES)[number]

export const REFUSED_CHANNELS = ['all', ...CHANNELS] as const

export type RefusedChannel = (typeof REFUSED_CHANNELS)[number]

/** ご案内不要 (promotion) by channel, or 一切ご連絡しない (everything, always channel 'all'). */
export type Refused = {
  readonly key: RowKey
  readonly scope: RefusedScope
  readonly channel: RefusedChannel
  readonly since: Day
  readonly howAsked: string
}

/** 「ご不幸がありました」. `relativeName` is whose, '' where it was the customer or nobody was named. */
export type Bereavement = {
  readonly key: RowKey
  readonly who: 'self' | 'family' | 'pet'
  readonly relativeName: string
  readonly diedOn: Day
  readonly heardFrom: string
}

export type AddressMark = {
  readonly address: RowKey
  readonly returnedOn: Day | null
  readonly refusedOn: Day | null
}

/** States of a person that are not typed into the form: each is set by an act of its own and taken back as one. */
export type CardStates = {
  /** Those still in force. */
  readonly refused: readonly Refused[]
  readonly quietUntil: Day | null
  readonly quietWhy: string
  readonly movedOn: Day | null
  readonly diedOn: Day | null
  readonly bereavements: readonly Bereavement[]
  readonly addressMarks: readonly AddressMark[]
  /** Names of the family who have died; they stand on no card. */
  readonly departed: readonly string[]
}

/** Figures of the band, as of the day asked. Yen in all. */
export type CardFigures = {
  readonly stage: Stage
  readonly visits: number
  readonly visitsLastYear: number
  readonly firstVisit: Day | null
  readonly lastVisit: Day | null
  readonly total: number
  /** 次のご予約 */
  readonly nextBooked: Day | null
  /** 前回: the newest sale that was done. */
  readonly lastSale: SaleEntry | null
  readonly strip: Strip | null
}

/** A row of the week that waits for the next meeting (次にお会いしたときに). */
export type ToTell = { readonly item: RowKey; readonly sentence: Sentence }

/** Another card, to be opened by its name. */
export type CardLink = { readonly id: Id; readonly name: string }

/** ご紹介: who introduced the customer, where that is a card, and whom the customer introduced; `of` is cut, `count` whole. */
export type Introductions = { readonly by: CardLink | null; readonly of: readonly CardLink[]; readonly count: number }

export type CustomerCard = {
  readonly id: Id
  readonly addedOn: Day
  /** Set while in the trash. */
  readonly deletedOn: Day | null
  readonly fields: CardFields
  readonly states: CardStates
  readonly figures: CardFigures
  /** Open ones first, by due day. */
  readonly promises: readonly PromiseMade[]
  readonly toTell: readonly ToTell[]
  /** 差し上げた特典 not used yet, also those past their last day; the newest first. */
  readonly benefits: readonly Benefit[]
  /** Null where the shop keeps none. */
  readonly stamps: Stamps | null
  readonly introductions: Introductions
  readonly touches: Touches
  /** What the gate knows against writing to this person, for the chips of the band. */
  readonly blocks: readonly GateState[]
}

/** Who died, when, and from whom it was heard. `writeTo`: whom of the family the card goes to from now on. */
export type BereavementTyped = {
  readonly customer: Id
  readonly who: 'self' | 'family' | 'pet'
  readonly relative: RowKey | null
  readonly diedOn: Day
  readonly heardFrom: string
  readonly writeTo: RowKey | null
}
