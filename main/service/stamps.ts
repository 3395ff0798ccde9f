import {
  type StampMarkTyped,
  type Stamps,
  type StampSettings,
  stampedVisits,
  stampsAtFirst,
  stampsOf,
} from '#domain/benefits/stamps.ts'
import type { Done, SavedEntry } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { visitDays } from '#domain/timeline/visits.ts'
import type { Day } from '#domain/day.ts'
import type { ReadDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import { listSaleFacts } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { deleteStampMark, getStampMark, insertStampMark, keptStamps, listStampMarks } from '#main/store/stamps.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** スタンプ 7／10, from the rows themselves: those in the trash have no derived ones. Null where the shop keeps none. */
export function stampsNow(db: ReadDb, customer: number, today: Day): Stamps | null {
  const settings = keptStamps(db)
  if (settings === null) return null
  const visits = stampedVisits(visitDays(listSaleFacts(db, customer, today)), settings)
  const marked = listStampMarks(db, customer).reduce((sum, { count }) => sum + count, 0)
  return stampsOf(visits, marked, settings)
}

/** What a paper card held before, or what is put right, with its reason. @throws Refusal day-ahead, customer-*, disk-* */
export function markStamps(
  session: Session,
  { customer, ...mark }: StampMarkTyped & { readonly customer: Id },
): SavedEntry {
  refuseAhead(session, mark.day, 'day')
  return write(session, 'stamps-marked', (db, change) => {
    return { key: insertStampMark(db, listedCustomer(db, customer).key, mark), change }
  })
}

/** @throws Refusal entry-missing (also what a reward took: it goes with its reward), disk-* */
export function unmarkStamps(session: Session, { key }: { readonly key: RowKey }): Done {
  return write(session, 'stamps-unmarked', (db, change) => {
    const mark = getStampMark(db, key)
    if (mark === null || mark.isReward) refuse('entry-missing')
    deleteStampMark(db, key)
    return { change }
  })
}

export function stampSettings(session: Session): StampSettings {
  return getSetting(session.db, 'stamps') ?? stampsAtFirst(session.today())
}

/** @throws Refusal day-ahead, disk-* */
export function saveStampSettings(session: Session, settings: StampSettings): Done {
  refuseAhead(session, settings.since, 'since')
  return write(session, 'stamp-settings-saved', (db, change) => {
    putSetting(db, 'stamps', settings)
    return { change }
  })
}
