import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Id } from './customer.ts'

export type TrashEntry = {
  readonly kind: 'customer' | 'sale' | 'contact'
  readonly key: RowKey
  readonly customer: Id
  /** Whose it is, and what: an item, a channel's words; '' for a customer. */
  readonly name: string
  readonly what: string
  readonly day: Day | null
  readonly deletedOn: Day
}
