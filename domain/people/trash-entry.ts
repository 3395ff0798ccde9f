import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Id } from './customer.ts'

type Thrown = {
  readonly key: RowKey
  /** Whose it is, or what a template is called. */
  readonly name: string
  /** An item, a channel's words; '' for a customer and a template. */
  readonly what: string
  readonly day: Day | null
  readonly deletedOn: Day
}

export type TrashEntry =
  | (Thrown & { readonly kind: 'customer' | 'sale' | 'contact'; readonly customer: Id })
  | (Thrown & { readonly kind: 'template' })
