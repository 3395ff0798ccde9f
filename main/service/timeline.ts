import type { Id } from '#domain/people/customer.ts'
import type { TimelineEntry, TimelineFilter } from '#domain/timeline/entry.ts'
import type { Session } from '#main/store/session.ts'
import { countTimeline, listTimeline } from '#main/store/timeline.ts'
import { findCustomer } from './customers.ts'

export type TimelineAsked = {
  readonly customer: Id
  readonly filter: TimelineFilter
  readonly offset: number
  readonly limit: number
}

export type TimelinePage = { readonly total: number; readonly entries: readonly TimelineEntry[] }

/** これまでのこと, newest first; also of somebody in the trash. @throws Refusal customer-missing, customer-erased */
export function timelineOf({ db }: Session, { customer, ...asked }: TimelineAsked): TimelinePage {
  const { key } = findCustomer(db, customer)
  return { total: countTimeline(db, key, asked.filter), entries: listTimeline(db, key, asked) }
}
