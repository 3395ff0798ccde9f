import type { Birthday, Day } from '#domain/day.ts'
import type { CustomerWhere } from './filter.ts'
import type { Why } from './search-order.ts'

/** UUIDv7, the only name of a thing outside the database (command line, exports, tombstones). */
export type Id = string & { readonly id: unique symbol }

/** 初めての方 or 以前からのお客様: for the latter nothing that speaks of a first visit ever fires. */
export type Known = 'first-timer' | 'known-before'

export type CustomerKind = 'person' | 'organisation'

/** Names are kept exactly as typed; 髙 is never made 高. Empty text means "not given". */
export type PersonName = {
  readonly familyName: string
  readonly givenName: string
  readonly familyKana: string
  readonly givenKana: string
}

export type PostalAddress = {
  /** Seven digits without a hyphen, or '' while unknown. */
  readonly postalCode: string
  readonly prefecture: string
  readonly city: string
  /** 番地 */
  readonly street: string
  /** 建物 and room; stands on a line of its own, lowered. */
  readonly building: string
  /** ○○様方 */
  readonly careOf: string
}

/** What the counter types for someone new: all but a name may be skipped. */
export type NewCustomer = PersonName & {
  readonly number: string | null
  readonly kind: CustomerKind
  readonly honorific: string
  readonly company: string
  readonly known: Known
  readonly phone: string
  readonly address: PostalAddress | null
  readonly birthday: Birthday | null
  /** いつもの, as it stands on a paper card. */
  readonly usual: string
  /** The visit with which the name came up at the counter, or 前回 of a paper card; saved as one change with the person. */
  readonly visit: NewVisit | null
}

/** A visit that was made; yen, null where the amount is unknown. */
export type NewVisit = { readonly day: Day; readonly item: string; readonly amount: number | null }

/** One line of the list of customers. */
export type CustomerRow = PersonName & {
  readonly id: Id
  readonly number: string | null
  readonly kind: CustomerKind
  readonly company: string
  readonly companyKana: string
  readonly honorific: string
  readonly phone: string
  readonly town: string
  readonly lastVisit: Day | null
  readonly visits: number
  /** Why a search found this person, and the words around what it found where the line itself does not show them; '' else. */
  readonly why: Why | null
  readonly found: string
}

/** `text` '' is everyone in kana order; otherwise the search tiers (number, name, kana, phone, address, tag, note). */
export type CustomerFilter = {
  readonly text: string
  /** Everyone where it is left out. */
  readonly where?: CustomerWhere
  readonly offset: number
  readonly limit: number
}

/** `total` is exact for the whole list; for a search it counts no further than `SEARCH_LIMIT`. */
export type CustomerPage = { readonly total: number; readonly offset: number; readonly rows: readonly CustomerRow[] }
