import type { TimelineAsked, TimelinePage } from '#domain/timeline/typed.ts'
import type { Session } from '#main/store/session.ts'
import { countTimeline, listTimeline } from '#main/store/timeline.ts'
import { findCustomer } from './customers.ts'

/** これまでのこと, newest first; also of somebody in the trash. @throws Refusal customer-missing, customer-erased */
export function timelineOf({ db }: Session, { customer, ...asked }: TimelineAsked): TimelinePage {
  const { key } = findCustomer(db, customer)
  return { total: countTimeline(db, key, asked.filter), entries: listTimeline(db, key, asked) }
}
