import { type ChangedSince, type ImportUndone, LISTED_AT_MOST } from '#domain/exchange/import.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import { getCustomerByKey } from '#main/store/customers.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { endHouseholdsOfOne } from '#main/store/households-of-one.ts'
import {
  BROUGHT,
  changedSince,
  type Imported,
  peopleBrought,
  removePeople,
  removeRow,
  removeTagsMade,
  rowsBrought,
} from '#main/store/import-undo.ts'
import { type KeptImport, markChange, markUndone } from '#main/store/imports.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import type { JournaledTable } from '#main/store/tables.ts'
import { type Entry, entriesOf, isChangedSince, tryRestore } from '#main/store/undo.ts'
import { writeInSteps } from '#main/store/write.ts'
import { openImport } from './list.ts'

/** What an undo has come to so far. */
type Undoing = {
  readonly db: WriteDb
  readonly imported: Imported
  readonly alsoRefresh: (customer: number) => void
  readonly total: number
  /** Those who stayed or of whom something did, each with the first table in which that was seen. */
  readonly stayed: Map<string, { readonly customer: number; readonly table: JournaledTable }>
  /** People who were there before and are again as they were. */
  readonly restored: Set<number>
  people: number
  rows: number
}

/**
 * 取り込みを元に戻す: the whole batch out again, also days later. Whoever was touched since stays whole and is named; on
 * cards that were there before, what the import filled in goes, but for what was changed since. At most `listed` are named.
 * @throws Refusal import-missing, import-undone-before, import-closed, busy-import, disk-*
 */
export function undoImport(
  session: Session,
  { id }: { readonly id: Id },
  listed = LISTED_AT_MOST,
): Generator<Progress, ImportUndone> {
  return writeInSteps(session, 'import-undone', function* (db, now, { alsoRefresh }) {
    const found = importStillIn(db, id)
    const undoing = begin(db, found, alsoRefresh)
    markChange(db, now, found.key)
    db.run('UPDATE changes SET undoes = ? WHERE key = ?', [undoing.imported.change, now])
    yield* takePeopleOut(undoing)
    yield* takeRowsOut(undoing, found)
    yield* takeMergesBack(undoing)
    removeTagsMade(db, undoing.imported)
    // Whoever stays may have lived with those who went, also in a household that was there before.
    endHouseholdsOfOne(db, null)
    markUndone(db, found.key, session.now())
    return told(undoing, found, listed)
  })
}

function importStillIn(db: ReadDb, id: Id): KeptImport {
  const found = openImport(db, id)
  if (found.undoneAt !== null) refuse('import-undone-before')
  return found
}

function begin(db: WriteDb, { key, change, added, merged }: KeptImport, alsoRefresh: Undoing['alsoRefresh']): Undoing {
  if (change === null) throw new Error('an open import keeps its change')
  return {
    db,
    imported: { key, change },
    alsoRefresh,
    total: added + merged,
    stayed: new Map(),
    restored: new Set(),
    people: 0,
    rows: 0,
  }
}

/** Whoever the import brought goes, with all of it, or stays, with all of it. */
function* takePeopleOut(undoing: Undoing): Generator<Progress, void> {
  const { db, imported, alsoRefresh, total } = undoing
  let done = 0
  for (const people of peopleBrought(db, imported)) {
    const changed = changedSince(db, imported, people)
    for (const [customer, table] of changed) stays(undoing, customer, table)
    const gone = people.filter((each) => !changed.has(each))
    removePeople(db, gone)
    for (const each of gone) alsoRefresh(each)
    undoing.people += gone.length
    done += people.length
    yield { done: Math.min(done, total), total, what: 'undoing' }
  }
}

/** From the cards of those who were there before. */
function* takeRowsOut(undoing: Undoing, { content, merged }: KeptImport): Generator<Progress, void> {
  if (content === 'people' && merged === 0) return
  const { db, imported, alsoRefresh, total } = undoing
  for (const table of BROUGHT) {
    for (const rows of rowsBrought(db, table, imported)) {
      for (const { key, customer, isChanged } of rows) {
        if (isChanged) {
          stays(undoing, customer, table)
          continue
        }
        removeRow(db, table, key)
        // No figure and no word of the search is made of a contact.
        if (table !== 'contacts') alsoRefresh(customer)
        undoing.restored.add(customer)
        // Whom a purchase went to comes along with it.
        if (table !== 'recipients') undoing.rows += 1
      }
      yield { done: Math.min(undoing.people + undoing.rows, total), total, what: 'undoing' }
    }
  }
}

/** What was filled in on cards that were there before: labels go by themselves. */
function* takeMergesBack(undoing: Undoing): Generator<Progress, void> {
  const { db, imported, total } = undoing
  // Several lines may have filled in one row: from its first image on, what changed it is this undo.
  const begun = new Set<string>()
  for (const entries of entriesOf(db, imported.change)) {
    for (const entry of entries) if (entry.table !== 'tags') takeBack(undoing, entry, begun)
    yield { done: total, total, what: 'undoing' }
  }
}

function takeBack(undoing: Undoing, entry: Entry, begun: Set<string>): void {
  const { customer, table, row } = entry
  if (customer === null) throw new Error(`an import changes nothing in ${table}`)
  const isBegun = begun.has(`${table} ${row}`)
  const isChanged = !isBegun && isChangedSince(undoing.db, entry, undoing.imported.change)
  if (isChanged || !tryRestore(undoing.db, entry)) return stays(undoing, customer, table)
  begun.add(`${table} ${row}`)
  undoing.restored.add(customer)
}

function stays({ stayed }: Undoing, customer: number, table: JournaledTable): void {
  stayed.set(`${customer} ${table}`, { customer, table })
}

function told({ db, stayed, people, rows, restored }: Undoing, { content }: KeptImport, listed: number): ImportUndone {
  const isOfPeople = content === 'people'
  return {
    removed: isOfPeople ? people : rows,
    restored: isOfPeople ? restored.size : 0,
    stayed: stayed.size,
    changedSince: [...stayed.values()].slice(0, listed).flatMap(({ customer, table }): ChangedSince[] => {
      const person = getCustomerByKey(db, customer)
      return person === null ? [] : [{ id: person.id, name: nameOf(person), what: table }]
    }),
  }
}
