import type { Day } from '#domain/day.ts'
import type { Id, Known } from '#domain/people/customer.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import type { PromiseMade, RowKey } from '#domain/timeline/entry.ts'
import type { ReasonCode } from './week.ts'

/** One contact from the shop. */
export type FromUs = {
  readonly key: RowKey
  readonly day: Day
  readonly channel: Channel
  readonly reason: ReasonCode | null
  readonly receipt: Receipt | null
}

/** What the rules of the week know of one person. */
export type WeekFacts = {
  readonly customer: Id
  readonly known: Known
  readonly firstVisit: Day | null
  /** Those with a due day, also kept and dropped ones. */
  readonly promises: readonly Pick<PromiseMade, 'key' | 'text' | 'dueOn' | 'keptOn' | 'droppedOn'>[]
  /** On or after the first visit, and all that was thanks for it. */
  readonly fromUs: readonly FromUs[]
  /** 今回は見送る was said to the thanks for the first visit: it comes but once, so it does not come again. */
  readonly thanksSkipped: boolean
}

/** Days counted from the first visit. */
export type ReasonSettings = { readonly thanksWithin: number; readonly thanksAtMost: number }

/** ◇ contact-rules.md: 3 days after, at most 7. */
export const REASON_DEFAULTS: ReasonSettings = { thanksWithin: 3, thanksAtMost: 7 }
