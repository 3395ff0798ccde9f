import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel, Direction } from './contact.ts'
import type { TimelineEntry, TimelineFilter } from './entry.ts'
import type { Charge } from './visits.ts'

export type TimelineAsked = {
  readonly customer: Id
  readonly filter: TimelineFilter
  readonly offset: number
  readonly limit: number
}

export type TimelinePage = { readonly total: number; readonly entries: readonly TimelineEntry[] }

/** A visit as it is typed. An amount of 0 that was paid is お代なし. booked: 次のご予約, for a day to come. */
export type SaleTyped = {
  readonly day: Day
  readonly status: 'done' | 'booked'
  readonly charge: Charge
  readonly amount: number | null
  readonly item: string
}

export type ContactTyped = {
  readonly day: Day
  readonly direction: Direction
  readonly channel: Channel
  readonly body: string
}

export type PromiseTyped = {
  readonly kind: 'promise' | 'task'
  readonly text: string
  readonly dueOn: Day | null
}
