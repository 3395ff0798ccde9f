import type { Id } from '#domain/people/customer.ts'
import { unseal } from './connection.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { customersOf } from './journal.ts'
import { refresh } from './refresh.ts'
import { asRefusal, Refusal } from './refusal.ts'
import type { Session } from './session.ts'

/** What is told after a commit; `customers` is null when too many changed to name. */
export type Changed = { readonly change: number; readonly label: string; readonly customers: readonly Id[] | null }

/** The page reloads everything rather than go through more names than this. */
const NAMED_AT_MOST = 200

const TOTAL_CHANGES = query<{ n: number }>('SELECT total_changes() AS n', ['n'])
const JOURNALED = query<{ n: number }>(
  `SELECT EXISTS (SELECT 1 FROM journal WHERE change = :change)
    OR EXISTS (SELECT 1 FROM changes WHERE key = :change AND import_key IS NOT NULL) AS n`,
  ['n'],
)
const ID_OF = query<{ id: Id }>('SELECT id FROM customers WHERE key = ?', ['id'])

/**
 * Saves: everything `fn` does becomes one transaction and one change that can be taken back, or nothing at all.
 * `label` is a code such as 'customer-added', never a name: it outlives the person. A write that changed nothing leaves no trace.
 * @throws Refusal as `fn` throws it; disk-full, disk-failed, disk-read-only; busy-import while a job holds a transaction
 */
export function write<T>(session: Session, label: string, fn: (db: WriteDb, change: number) => T): T {
  const opened = unseal(session.connection)
  if (opened.writing) throw new Error(`a write inside a write: ${label}`)
  if (opened.raw.inTransaction) throw new Refusal('busy-import')
  opened.writing = true
  try {
    const saved = inTransaction(
      opened.db,
      () => opened.raw.inTransaction,
      () => change(opened.db, session, label, fn),
    )
    if (saved.told !== null) session.changed(saved.told)
    return saved.value
  } finally {
    opened.writing = false
  }
}

type Step<T> = { readonly value: T; readonly told: Changed | null }

function change<T>(db: WriteDb, session: Session, label: string, fn: (db: WriteDb, change: number) => T): Step<T> {
  const key = db.insert('INSERT INTO changes (at, label) VALUES (?, ?)', [session.now(), label])
  const before = totalChanges(db)
  const value = fn(db, key)
  const touched = totalChanges(db) > before
  const customers = touched ? customersOf(db, key) : []
  if (customers.length > 0) refresh(db, customers)
  // Nothing to take back (nothing changed, or an erasure): the number is used up, the row goes.
  if (db.one(JOURNALED, { change: key })?.n !== 1) db.run('DELETE FROM changes WHERE key = ?', [key])
  return { value, told: touched ? { change: key, label, customers: idsOf(db, customers) } : null }
}

/** COMMIT may fail with the disk; SQLite has then often, but not always, rolled back by itself. */
function inTransaction<T>(db: WriteDb, open: () => boolean, act: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = act()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (open()) db.exec('ROLLBACK')
    throw asRefusal(error)
  }
}

/** An erasure leaves no journal and so names nobody: then everything is to be read anew. */
function idsOf(db: ReadDb, customers: readonly number[]): readonly Id[] | null {
  if (customers.length === 0 || customers.length > NAMED_AT_MOST) return null
  return customers.flatMap((key) => db.one(ID_OF, [key])?.id ?? [])
}

function totalChanges(db: ReadDb): number {
  return db.one(TOTAL_CHANGES)?.n ?? 0
}
