import { query, type ReadDb } from './db.ts'
import { type Figures, figuresOfSpan, type Span, spans } from './refresh.ts'
import { searchFaults, searchFaultsBeyond } from './search.ts'

const INTEGRITY = query<{ said: string }>('SELECT integrity_check AS said FROM pragma_integrity_check', ['said'])
const FOREIGN_KEYS = query<{ tbl: string; row: number }>(
  'SELECT "table" AS tbl, rowid AS row FROM pragma_foreign_key_check LIMIT 20',
  ['tbl', 'row'],
)
const TABLES = query<{ name: string }>(
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  ['name'],
)
const INTEGRITY_OF = query<{ said: string }>('SELECT integrity_check AS said FROM pragma_integrity_check(?)', ['said'])
const VISITS = query<{ customer: number; day: string; amount: number | null }>(
  'SELECT customer, day, amount FROM visit_days WHERE customer BETWEEN :low AND :high ORDER BY customer, day',
  ['customer', 'day', 'amount'],
)
const RHYTHMS = query<RhythmRow>(
  `SELECT customer, n, first, last, litt, gaps, total, late_from, late_until FROM rhythms
    WHERE customer BETWEEN :low AND :high ORDER BY customer`,
  ['customer', 'n', 'first', 'last', 'litt', 'gaps', 'total', 'late_from', 'late_until'],
)
const BEYOND = query<{ n: number }>(
  `SELECT count(*) AS n FROM (
    SELECT customer FROM visit_days WHERE customer NOT BETWEEN 1 AND (SELECT coalesce(max(key), 0) FROM customers)
    UNION SELECT customer FROM rhythms WHERE customer NOT BETWEEN 1 AND (SELECT coalesce(max(key), 0) FROM customers))`,
  ['n'],
)

type RhythmRow = {
  customer: number
  n: number
  first: string
  last: string
  litt: number
  gaps: string
  total: number
  late_from: string | null
  late_until: string | null
}

/** 'ok', or what SQLite says is wrong; pages, indexes and the search index. */
export function integrity(db: ReadDb): string {
  return db
    .many(INTEGRITY)
    .map(({ said }) => said)
    .join('\n')
}

/** How many faults SQLite finds in each table and its indexes, a table to a step: a second for the largest of a very large shop. */
export function* faultsInSteps(db: ReadDb): Generator<{ readonly done: number; readonly total: number }, number> {
  const tables = db.many(TABLES)
  let faults = 0
  for (const [done, { name }] of tables.entries()) {
    yield { done, total: tables.length }
    faults += db.many(INTEGRITY_OF, [name]).filter(({ said }) => said !== 'ok').length
  }
  return faults
}

/** 'ok', or the rows that point at nothing. */
export function foreignKeys(db: ReadDb): string {
  return (
    db
      .many(FOREIGN_KEYS)
      .map(({ tbl, row }) => `${tbl} ${row}`)
      .join('\n') || 'ok'
  )
}

export type Differences = { readonly visits: number; readonly search: number }

/** So many people to a step: some 6 ms in a shop of 100,000. */
const STEP = 100

/** How many people's derived rows differ from what their rows say, a few people at a time; each step stands for itself. */
export function* derivedInSteps(db: ReadDb): Generator<Differences, void> {
  for (const span of spans(db, STEP)) yield { visits: wrongFigures(db, span), search: searchFaults(db, span) }
  yield { visits: db.one(BEYOND)?.n ?? 0, search: searchFaultsBeyond(db) }
}

/** The same of everyone at once. */
export function derivedDifferences(db: ReadDb): Differences {
  let all: Differences = { visits: 0, search: 0 }
  for (const { visits, search } of derivedInSteps(db)) {
    all = { visits: all.visits + visits, search: all.search + search }
  }
  return all
}

function wrongFigures(db: ReadDb, span: Span): number {
  const stored = asStored(db.many(VISITS, span), db.many(RHYTHMS, span))
  const should = asShouldBe(figuresOfSpan(db, span))
  const people = new Set([...stored.keys(), ...should.keys()])
  return [...people].filter((customer) => stored.get(customer) !== should.get(customer)).length
}

function asStored(
  visits: readonly { customer: number; day: string; amount: number | null }[],
  rhythms: readonly RhythmRow[],
): Map<number, string> {
  const days = Map.groupBy(visits, ({ customer }) => customer)
  const rhythm = new Map(rhythms.map((row) => [row.customer, { ...row, gaps: gapsIn(row) }]))
  const people = new Set([...days.keys(), ...rhythm.keys()])
  return new Map(
    [...people].map((customer) => [customer, text(days.get(customer) ?? [], rhythm.get(customer) ?? null)]),
  )
}

function asShouldBe(figures: readonly Figures[]): Map<number, string> {
  const some = figures.filter(({ visits }) => visits.length > 0)
  return new Map(
    some.map(({ customer, visits, rhythm }) => {
      if (rhythm === null) return [customer, text(visits, null)]
      const { usual, ...rest } = rhythm
      return [
        customer,
        text(visits, { ...rest, late_from: usual?.lateFrom ?? null, late_until: usual?.lateUntil ?? null }),
      ]
    }),
  )
}

/** A text that is no JSON is no list of gaps, and so differs from any. */
function gapsIn({ gaps }: RhythmRow): unknown {
  try {
    return JSON.parse(gaps)
  } catch {
    return gaps
  }
}

/** Numbers are written so that they read back the same, so equal texts are equal figures. */
function text(
  visits: readonly { day: string; amount: number | null }[],
  rhythm: (Omit<RhythmRow, 'customer' | 'gaps'> & { gaps: unknown }) | null,
): string {
  const days = visits.map(({ day, amount }) => [day, amount])
  if (rhythm === null) return JSON.stringify([days])
  const { n, first, last, litt, gaps, total, late_from: from, late_until: until } = rhythm
  return JSON.stringify([days, n, first, last, litt, gaps, total, from, until])
}
