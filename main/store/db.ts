import type { Raw, Statement, RunResult } from './driver.ts'
import { asRefusal, told } from './refusal.ts'

export type SqlValue = string | number | bigint | null | Uint8Array
export type Params = readonly SqlValue[] | Readonly<Record<string, SqlValue>>

/** A prepared question. `columns` are named once more so that a test can hold them against the schema. */
export type Query<Row> = { readonly text: string; readonly columns: readonly (keyof Row & string)[] }

/** Reads only: a function that takes this cannot save. */
export type ReadDb = {
  one<Row>(query: Query<Row>, params?: Params): Row | null
  many<Row>(query: Query<Row>, params?: Params): Row[]
  /** Streams; no write may happen while it is open. */
  each<Row>(query: Query<Row>, params?: Params): IterableIterator<Row>
}

/** Writes too; only write() and the migrations hand one out. */
export type WriteDb = ReadDb & {
  /** Rows changed. */
  run(command: string, params?: Params): number
  /** The key of the new row. */
  insert(command: string, params?: Params): number
  /** Several statements without parameters (migrations, pragmas). */
  exec(script: string): void
}

const known: Query<never>[] = []

/** Declares a question; each is prepared once per connection. */
export function query<Row>(text: string, columns: readonly (keyof Row & string)[]): Query<Row> {
  const declared = { text, columns }
  known.push(declared)
  return declared
}

/** Every question declared so far, for the test that prepares them all on a migrated database. */
export function declaredQueries(): readonly Query<never>[] {
  return known
}

/** Wraps the one connection; statements are prepared at first use and kept. Disk and file errors come out as refusals. */
export function wrap(raw: Raw): WriteDb {
  const statement = preparer(raw)
  return {
    ...reader(statement),
    run: (command, params = none) => told(() => runOne(statement(command), params).changes),
    insert: (command, params = none) => told(() => Number(runOne(statement(command), params).lastInsertRowid)),
    exec: (script) => told(() => void raw.exec(script)),
  }
}

/** The same connection for those who only look: a statement that writes is refused here too, not by its type alone. */
export function wrapToRead(raw: Raw): ReadDb {
  const statement = preparer(raw)
  return reader((text) => {
    const found = statement(text)
    if (!found.readonly) throw new Error(`a question that writes: ${text}`)
    return found
  })
}

type Prepare = (text: string) => Statement

const none: Params = []

/** One by one: the driver takes a list apart at nearly the cost of the row itself. */
function runOne(statement: Statement, params: Params): RunResult {
  return isList(params) ? statement.run(...params) : statement.run(params)
}

function isList(params: Params): params is readonly SqlValue[] {
  return Array.isArray(params)
}

function preparer(raw: Raw): Prepare {
  const prepared = new Map<string, Statement>()
  return (text) => {
    const found = prepared.get(text)
    if (found !== undefined) return found
    const made = raw.prepare(text)
    prepared.set(text, made)
    return made
  }
}

function reader(statement: Prepare): ReadDb {
  return {
    one: <Row>(q: Query<Row>, params: Params = none) =>
      told(() => (statement(q.text).get(params) as Row | undefined) ?? null),
    many: <Row>(q: Query<Row>, params: Params = none) => told(() => statement(q.text).all(params) as Row[]),
    each: <Row>(q: Query<Row>, params: Params = none) =>
      toldEach(told(() => statement(q.text).iterate(params) as IterableIterator<Row>)),
  }
}

function* toldEach<Row>(rows: IterableIterator<Row>): Generator<Row, void> {
  try {
    yield* rows
  } catch (error) {
    throw asRefusal(error)
  }
}
