import type { DoneTo } from '#domain/change.ts'
import { asksNothing, type PeopleAsked, type Who } from '#domain/people/filter.ts'
import type { Progress } from '#domain/progress.ts'
import { listKeys, putInTrash } from '#main/store/customers.ts'
import type { WriteDb } from '#main/store/db.ts'
import { listedAll, listedWhere } from '#main/store/filtered.ts'
import { searchCustomers } from '#main/store/find.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { getTag, insertTag, takeTagOff, wearTag } from '#main/store/tags.ts'
import { writeInSteps } from '#main/store/write.ts'
import { placesRead } from './postal/look-up.ts'

/** Some milliseconds of work. */
const STEP = 100

/**
 * 目印を付ける, 目印を外す: for many people as one change. `count` is of those with whom something changed.
 * @throws Refusal nothing-to-do where nobody is meant, or all of them wear it (or none does) already; disk-*
 */
export function tagMany(
  session: Session,
  { who, tag, wear }: { readonly who: Who; readonly tag: string; readonly wear: boolean },
): Generator<Progress, DoneTo> {
  const today = session.today()
  return toEach(session, wear ? 'tag-given' : 'tag-taken', who, (db) => {
    if (wear) {
      const key = getTag(db, tag) ?? insertTag(db, tag)
      return (customer) => wearTag(db, customer, key, today)
    }
    const key = getTag(db, tag) ?? refuse('nothing-to-do')
    return (customer) => takeTagOff(db, customer, key)
  })
}

/** ごみ箱へ: many people as one change. @throws Refusal nothing-to-do where nobody is meant; disk-* */
export function trashMany(session: Session, { who }: { readonly who: Who }): Generator<Progress, DoneTo> {
  const today = session.today()
  return toEach(session, 'customers-trashed', who, (db) => (customer) => putInTrash(db, customer, today))
}

/** Whether something changed with this person. */
type Act = (customer: number) => boolean

function toEach(session: Session, label: string, who: Who, begin: (db: WriteDb) => Act): Generator<Progress, DoneTo> {
  return writeInSteps(session, label, function* (db, change) {
    const customers = meant(session, who)
    yield { done: 0, total: customers.length, what: 'saving' }
    const act = begin(db)
    let count = 0
    for (const [at, customer] of customers.entries()) {
      if (act(customer)) count += 1
      if (at % STEP === STEP - 1) yield { done: at + 1, total: customers.length, what: 'saving' }
    }
    if (count === 0) refuse('nothing-to-do')
    return { change, count }
  })
}

/** Keys of those on the list, null for everyone. */
export function amongOf(session: Session, who: Who | null): ReadonlySet<number> | null {
  return who === null ? null : new Set(meant(session, who))
}

/** Keys of those on the list, by name in no order; who went to the trash since somebody was chosen is left out. */
export function meant(session: Session, who: Who): readonly number[] {
  if ('ids' in who) return listKeys(session.db, who.ids)
  const except = new Set(listKeys(session.db, who.except))
  return found(session, who).filter((customer) => !except.has(customer))
}

/** Keys of everyone whom a question finds, however many: a search shows only the first of them. */
function found(session: Session, { text, where }: PeopleAsked): readonly number[] {
  const among = asksNothing(where) ? listedAll(session) : listedWhere(session, where)
  if (text.trim() === '') return among.page(0, among.count)
  return searchCustomers(session.db, text, Infinity, among, placesRead).map(({ customer }) => customer)
}
