import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** Under which change it can be taken back. */
export type Done = { readonly change: number }

/** What was saved, and under which change it can be taken back. */
export type Saved = Done & { readonly id: Id }

/** A row of the card, by its key. */
export type SavedEntry = Done & { readonly key: RowKey }

/** How many people it was done to. */
export type DoneTo = Done & { readonly count: number }
