import type { Id } from '#domain/people/customer.ts'
import type { ListLine } from '#domain/people/list-line.ts'
import type { Progress } from '#domain/progress.ts'
import { type Connection, type Opened, unseal } from './connection.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { type Touched, touchedBy } from './journal.ts'
import { NewLines } from './new-lines.ts'
import { giveRoom, takeRoomBack } from './pragmas.ts'
import { refreshInSteps } from './refresh.ts'
import { asRefusal, Refusal } from './refusal.ts'
import { runThrough } from './run-through.ts'
import type { Session } from './session.ts'
import { noteTouched } from './touched.ts'

/** What is told after a commit; `customers` is null when too many changed to name. */
export type Changed = { readonly change: number; readonly label: string; readonly customers: readonly Id[] | null }

/** From so many steps on a change touches more pages than a save needs to keep. */
const LONG = 20

/** The page reloads everything rather than go through more names than this. */
const NAMED_AT_MOST = 200

const TOTAL_CHANGES = query<{ n: number }>('SELECT total_changes() AS n', ['n'])
// A rule of the owner's is about everyone who wears its label, also where its change touched those it was answered for.
const OF_EVERYONE = query<{ n: number }>(
  "SELECT EXISTS (SELECT 1 FROM journal WHERE tbl = 'own_rules' AND +change = :change) AS n",
  ['n'],
)
const JOURNALED = query<{ n: number }>(
  `SELECT EXISTS (SELECT 1 FROM journal WHERE change = :change)
    OR EXISTS (SELECT 1 FROM changes WHERE key = :change AND import_key IS NOT NULL) AS n`,
  ['n'],
)
const ID_OF = query<{ id: Id }>('SELECT id FROM customers WHERE key = ?', ['id'])

type Work<T> = (db: WriteDb, change: number) => T

/** What long work knows of derived rows, by keys of customers. */
export type ToRefresh = {
  /** Theirs are altered by the change without the journal knowing. */
  readonly alsoRefresh: (customer: number) => void
  /** The change brings somebody who will stand in the list so, unless `alsoRefresh` names them afterwards. */
  readonly listAs: (customer: number, line: ListLine) => void
}

type StepwiseWork<T> = (db: WriteDb, change: number, toRefresh: ToRefresh) => Generator<Progress, T>

/**
 * Saves: everything `fn` does becomes one transaction and one change that can be taken back, or nothing at all.
 * `label` is a code such as 'customer-added', never a name: it outlives the person. A write that changed nothing leaves no trace.
 * @throws Refusal as `fn` throws it; disk-full, disk-failed, disk-read-only; busy-import while a job holds a transaction
 */
export function write<T>(session: Session, label: string, fn: Work<T>): T {
  return runThrough(writeInSteps(session, label, (db, change) => inOneStep(() => fn(db, change))))
}

function* inOneStep<T>(act: () => T): Generator<never, T> {
  yield* []
  return act()
}

/**
 * The same for long work: the transaction stays open between the steps, in which others may read. Left before its end
 * (by return() or throw()), it leaves no trace.
 */
export function* writeInSteps<T>(session: Session, label: string, fn: StepwiseWork<T>): Generator<Progress, T> {
  const opened = unseal(session.connection)
  if (opened.writing) throw new Error(`a write inside a write: ${label}`)
  if (isBusy(session)) session.giveWay()
  if (isBusy(session)) throw new Refusal('busy-import')
  const { value, told } = yield* inTransaction(opened, change(opened.db, session, label, fn))
  if (told !== null) session.changed(told)
  return value
}

/** Grows with every row that is saved, also where the owner changed nothing. */
export function savedSoFar(connection: Connection): number {
  return unseal(connection).db.one(TOTAL_CHANGES)?.n ?? 0
}

/** Whether a job holds the transaction between two of its steps: who would save or checkpoint now has to wait. */
export function isBusy({ connection }: Pick<Session, 'connection'>): boolean {
  return unseal(connection).raw.inTransaction
}

const NOBODY: Touched = { everyone: [], figures: [], words: [] }

type Step<T> = { readonly value: T; readonly told: Changed | null }

function* change<T>(db: WriteDb, session: Session, label: string, fn: StepwiseWork<T>): Generator<Progress, Step<T>> {
  const key = db.insert('INSERT INTO changes (at, label) VALUES (?, ?)', [session.now(), label])
  const before = totalChanges(db)
  const named = new Set<number>()
  const lines = new NewLines(db)
  const value = yield* fn(db, key, {
    alsoRefresh: (customer) => {
      named.add(customer)
      lines.forget(customer)
    },
    listAs: (customer, line) => lines.add(customer, line),
  })
  const touched = totalChanges(db) > before
  for (const customer of lines.left()) named.add(customer)
  const customers = touched ? yield* found(touchedBy(db, key, named, lines.listedFrom)) : NOBODY
  const isOfEveryone = lines.isInBulk || db.one(OF_EVERYONE, { change: key })?.n === 1
  if (touched) noteEveryone(db, isOfEveryone ? [] : customers.everyone)
  yield* refreshInSteps(db, customers, lines)
  // Nothing to take back (nothing changed, or an erasure): the number is used up, the row goes.
  if (db.one(JOURNALED, { change: key })?.n !== 1) db.run('DELETE FROM changes WHERE key = ?', [key])
  if (!touched) return { value, told: null }
  return { value, told: { change: key, label, customers: lines.isInBulk ? null : idsOf(db, customers.everyone) } }
}

/** What names nobody (a setting, an erasure) may be about everyone. */
function noteEveryone(db: WriteDb, customers: readonly number[]): void {
  if (customers.length === 0) noteTouched(db, 'anything', 'many')
  for (const customer of customers) noteTouched(db, 'anything', customer)
}

function* found<T>(looking: Generator<number, T>): Generator<Progress, T> {
  for (;;) {
    const step = looking.next()
    if (step.done === true) return step.value
    yield { done: 0, total: step.value, what: 'listing' }
  }
}

/** `writing` only while a step runs. COMMIT may fail with the disk; SQLite has then often, but not always, rolled back by itself. */
function* inTransaction<T>(opened: Opened, steps: Generator<Progress, T>): Generator<Progress, T> {
  let taken = 0
  opened.db.exec('BEGIN IMMEDIATE')
  try {
    for (;;) {
      opened.writing = true
      const step = steps.next()
      if (step.done === true) {
        opened.db.exec('COMMIT')
        return step.value
      }
      opened.writing = false
      taken += 1
      if (taken === LONG) giveRoom(opened.raw)
      yield step.value
    }
  } catch (error) {
    throw asRefusal(error)
  } finally {
    opened.writing = false
    giveUp(opened, steps)
    if (taken >= LONG) takeRoomBack(opened.raw)
  }
}

/** After a commit there is nothing left to give up. */
function giveUp(opened: Opened, steps: Generator<Progress, unknown>): void {
  try {
    steps.return(undefined)
  } finally {
    if (opened.raw.inTransaction) opened.db.exec('ROLLBACK')
  }
}

/** An erasure leaves no journal and so names nobody: then everything is to be read anew. */
function idsOf(db: ReadDb, customers: readonly number[]): readonly Id[] | null {
  if (customers.length === 0 || customers.length > NAMED_AT_MOST) return null
  return customers.flatMap((key) => db.one(ID_OF, [key])?.id ?? [])
}

/** Rows changed by this connection so far, also those whose change was then given up. */
export function totalChanges(db: ReadDb): number {
  return db.one(TOTAL_CHANGES)?.n ?? 0
}
