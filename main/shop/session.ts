import { v7 } from 'uuid'
import type { ClockVerdict } from '#domain/clock.ts'
import type { Id } from '#domain/people/customer.ts'
import type { OpenShop } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import type { Changed } from '#main/store/write.ts'
import { todayIn } from './day.ts'

/** A session on the real clock and real ids; `changed` is told after each commit. */
export function liveSession(
  { connection, db, shop: { timeZone } }: OpenShop,
  changed: (what: Changed) => void,
  clock: () => ClockVerdict,
  giveWay: () => void,
): Session {
  return {
    db,
    connection,
    newId: () => v7() as Id,
    today: () => todayIn(timeZone),
    now: () => new Date().toISOString(),
    clock,
    changed,
    giveWay,
  }
}
