import type { Progress } from '#domain/progress.ts'
import { nameOf } from '#domain/people/called.ts'
import { getCustomerByKey } from '#main/store/customers.ts'
import type { ReadDb } from '#main/store/db.ts'
import { pruneJournal } from '#main/store/prune.ts'
import type { Session } from '#main/store/session.ts'
import type { JournaledTable } from '#main/store/tables.ts'
import { takeBack, type TouchedRow } from '#main/store/undo.ts'
import { dropPristineItems } from '#main/store/week.ts'
import { writeInSteps } from '#main/store/write.ts'
import { lately } from './lately.ts'
import { runThrough } from './run-through.ts'

/** What was changed since and so was left as it is: whose ('' where it is nobody's), and the table as a word code. */
export type Untouched = { readonly who: string; readonly what: JournaledTable }

export type Undone = { readonly change: number; readonly restored: number; readonly untouched: readonly Untouched[] }

const DAYS_KEPT = 30

/** Rows to a step: some milliseconds. */
const STEP = 500

/**
 * 元に戻す: takes a change back as a new change, which can be taken back in turn.
 * @throws Refusal change-missing, change-undone-before, change-is-import (taken back by its own name), disk-*
 */
export function undoInSteps(session: Session, { change }: { readonly change: number }): Generator<Progress, Undone> {
  return writeInSteps(session, 'undone', function* (db, now) {
    dropPristineItems(db, change)
    const { restored, untouched } = yield* takeBack(db, change, now)
    return { change: now, restored, untouched: yield* named(db, untouched) }
  })
}

/** The same in one go. */
export function undoChange(session: Session, asked: { readonly change: number }): Undone {
  return runThrough(undoInSteps(session, asked))
}

/** Once a day, and only while the clock can be believed. Returns how many changes can no longer be taken back. */
export function forgetOldChanges(session: Session): Generator<Progress, number> {
  const kept = lately(session, DAYS_KEPT)
  return writeInSteps(session, 'journal-pruned', (db, now) => pruneJournal(db, kept, now))
}

/** Ten rows of one person's address book are one line to read. */
function* named(db: ReadDb, rows: readonly TouchedRow[]): Generator<Progress, readonly Untouched[]> {
  const lines = new Map<string, Untouched>()
  for (const [at, { table, customer }] of rows.entries()) {
    if (at % STEP === STEP - 1) yield { done: at, total: rows.length, what: 'undoing' }
    const person = customer === null ? null : getCustomerByKey(db, customer)
    const who = person === null ? '' : nameOf(person)
    lines.set(`${table} ${customer}`, { who, what: table })
  }
  return [...lines.values()]
}
