import type { Day } from '#domain/day.ts'
import { mentionsOf } from '#domain/exchange/mentions.ts'
import { nameOf } from '#domain/people/called.ts'
import type { RowsErased } from '#domain/rights/request.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { type Customer, listMergedInto } from './customers.ts'
import { query, type WriteDb } from './db.ts'
import { listEmails } from './emails.ts'
import { listPhones } from './phones.ts'
import { forgetRequests, putRemoved } from './requests.ts'

/**
 * Everywhere a person stands, in the order in which foreign keys let go. A test holds the list against the schema:
 * every table that leads to customers must be in it.
 */
export const ERASED = {
  week_items: 'customer = :key',
  told_apart: 'one = :key OR other = :key',
  promises: 'customer = :key',
  benefits: 'customer = :key',
  photos: 'customer = :key',
  complaints: 'customer = :key',
  deliveries: `sale IN (SELECT key FROM sales WHERE customer = :key)
    OR recipient IN (SELECT key FROM recipients WHERE customer = :key)`,
  recipients: 'customer = :key',
  contacts: 'customer = :key',
  left_out: 'customer = :key',
  letters: 'customer = :key',
  new_year_cards: 'customer = :key',
  appointments: 'customer = :key',
  sales: 'customer = :key',
  locked_notes: 'customer = :key',
  notes: 'customer = :key',
  survey_answers: 'customer = :key',
  special_requests: 'customer = :key',
  needs: 'customer = :key',
  stamp_marks: 'customer = :key',
  bereavements: 'customer = :key',
  special_days: 'customer = :key',
  refusals: 'customer = :key',
  customer_tags: 'customer = :key',
  emails: 'customer = :key',
  phones: 'customer = :key',
  addresses: 'customer = :key',
  relatives: 'customer = :key',
  import_rejects: 'customer = :key',
  customers: 'key = :key',
  visit_days: 'customer = :key',
  rhythms: 'customer = :key',
  listing: 'customer = :key',
  search: 'rowid = :key',
} as const

/** References that may be empty: emptied first, wherever they stand, also on other people's rows. */
export const LOOSENED = {
  customers: { introducer: 'customers', merged_into: 'customers' },
  special_days: { relative: 'relatives' },
  bereavements: { relative: 'relatives' },
  contacts: { letter: 'letters', answers: 'contacts' },
  promises: { sale: 'sales', contact: 'contacts', complaint: 'complaints' },
  complaints: { other: 'customers', survey_answer: 'survey_answers' },
  benefits: { complaint: 'complaints' },
  photos: { complaint: 'complaints' },
  notes: { survey_answer: 'survey_answers' },
  week_items: { contact: 'contacts' },
} as const

/** On which day of the shop, at which moment (UTC), as which change, and which requests are to say how many rows went. */
type Erasing = {
  readonly day: Day
  readonly at: string
  readonly now: number
  readonly records: readonly RowKey[]
}

/**
 * Takes a person out of every table, the index, the journal and lines kept from imports; the tombstone keeps id and day.
 * Of what was asked about the record the days stay, without a word. To run as a change of its own, `now`. What was overwritten leaves the file with the checkpoint that must follow.
 */
export function eraseRows(db: WriteDb, person: Customer, { day, at, now, records }: Erasing): RowsErased {
  const { key } = person
  const rows: Record<string, number> = {}
  const count = (table: string, n: number): void => {
    if (n > 0) rows[table] = (rows[table] ?? 0) + n
  }
  // Cards that were put together with this one are the same person's.
  for (const merged of listMergedInto(db, key)) {
    for (const [table, n] of Object.entries(eraseRows(db, merged, { day, at, now, records: [] }))) count(table, n)
  }
  count('import_rejects', eraseRejectedLines(db, person))
  forgetRequests(db, person.id, day, at)
  forgetIntroducer(db, person)
  loosen(db, key)
  const household = db.one(HOUSEHOLD, [key])?.household ?? null
  for (const [table, where] of Object.entries(ERASED))
    count(table, db.run(`DELETE FROM ${table} WHERE ${where}`, { key }))
  if (household !== null) count('households', eraseEmptyHousehold(db, household))
  for (const record of records) putRemoved(db, record, rows)
  count('journal', eraseJournal(db, key, now))
  db.run('INSERT INTO tombstones (id, erased_on) VALUES (?, ?) ON CONFLICT (id) DO NOTHING', [person.id, day])
  return rows
}

const HOUSEHOLD = query<{ household: number | null }>('SELECT household FROM customers WHERE key = ?', ['household'])
const COMPANY_KANA = query<{ companyKana: string }>('SELECT company_kana AS companyKana FROM customers WHERE key = ?', [
  'companyKana',
])
const REJECTS = query<{ key: number; text: string }>(
  'SELECT key, text FROM import_rejects WHERE key > ? ORDER BY key LIMIT 500',
  ['key', 'text'],
)

function loosen(db: WriteDb, key: number): void {
  for (const [table, columns] of Object.entries(LOOSENED)) {
    for (const [column, target] of Object.entries(columns)) {
      db.run(
        `UPDATE ${table} SET ${column} = NULL WHERE ${column} IN (SELECT key FROM ${target} WHERE ${ownerOf(target)} = :key)`,
        { key },
      )
    }
  }
}

function ownerOf(table: string): 'key' | 'customer' {
  return table === 'customers' ? 'key' : 'customer'
}

/** Where another person's card names this one as who introduced them, by link or, without a link, in the same words; in old images too. */
function forgetIntroducer(db: WriteDb, person: Customer): void {
  const who = { key: person.key, name: nameOf(person).replaceAll(/[ 　]/g, '') }
  // Somebody of the same name who is linked is another person.
  const isNamed = (key: string, name: string): string =>
    `${key} = :key OR (${key} IS NULL AND :name <> '' AND replace(replace(${name}, ' ', ''), '　', '') = :name)`
  db.run(
    `UPDATE customers SET introducer = NULL, introducer_name = '' WHERE ${isNamed('introducer', 'introducer_name')}`,
    who,
  )
  db.run(
    `UPDATE journal SET before = json_set(before, '$.introducer', NULL, '$.introducer_name', '') WHERE tbl = 'customers'
      AND (${isNamed(`json_extract(before, '$.introducer')`, `json_extract(before, '$.introducer_name')`)})`,
    who,
  )
}

/** A line that could not be read is kept as it was: it may hold the person's name or number, in any way of writing. */
function eraseRejectedLines(db: WriteDb, person: Customer): number {
  const { companyKana } = db.one(COMPANY_KANA, [person.key]) ?? { companyKana: '' }
  const isOf = mentionsOf({
    ...person,
    companyKana,
    phones: listPhones(db, person.key).map(({ number }) => number),
    emails: listEmails(db, person.key).map(({ address }) => address),
  })
  let erased = 0
  let last = 0
  for (;;) {
    const lines = db.many(REJECTS, [last])
    if (lines.length === 0) return erased
    for (const { key, text } of lines)
      if (isOf(text)) erased += db.run('DELETE FROM import_rejects WHERE key = ?', [key])
    last = lines.at(-1)?.key ?? last
  }
}

/** A household's name is its people's; once nobody lives there it goes, with what the journal knows of it. */
function eraseEmptyHousehold(db: WriteDb, household: number): number {
  const gone = db.run(
    'DELETE FROM households WHERE key = ? AND NOT EXISTS (SELECT 1 FROM customers WHERE household = households.key)',
    [household],
  )
  if (gone > 0) db.run(`DELETE FROM journal WHERE tbl = 'households' AND row = ?`, [household])
  return gone
}

/** Images of this person's rows, also of rows that had been another's before a merge, and all that the erasure itself journaled. */
function eraseJournal(db: WriteDb, key: number, now: number): number {
  const shared = eraseTimesTogether(db, key)
  const own = db.run(
    `DELETE FROM journal WHERE customer = :key OR change = :now
      OR (tbl, row) IN (SELECT tbl, row FROM journal WHERE change = :now AND customer = :key)`,
    { key, now },
  )
  return shared + own
}

// Changes in which the card was with another, and those that these take back or that take these back.
const TOGETHER = `WITH RECURSIVE together (change) AS (
  SELECT change FROM journal WHERE tbl = 'customers' AND row = :key AND json_extract(before, '$.merged_into') IS NOT NULL
  UNION SELECT changes.key FROM together JOIN changes ON changes.undoes = together.change
  UNION SELECT changes.undoes FROM together JOIN changes ON changes.key = together.change WHERE changes.undoes IS NOT NULL)`

const APART_AGAIN = query<{ first: number; last: number; card: number }>(
  `SELECT coalesce(changes.undoes, 0) AS first, changes.key AS last, json_extract(before, '$.merged_into') AS card
    FROM journal JOIN changes ON changes.key = journal.change
    WHERE tbl = 'customers' AND row = ? AND card IS NOT NULL AND label = 'undone'`,
  ['first', 'last', 'card'],
)

/**
 * A merge that was taken back left this person's words in images of the other card. What it and its undo journaled goes
 * whole; of the other card's rows that were written meanwhile also what is older, or an undo of that would pass over them.
 */
function eraseTimesTogether(db: WriteDb, key: number): number {
  const meanwhile = db.many(APART_AGAIN, [key]).map((time) =>
    db.run(
      `DELETE FROM journal WHERE change <= :last AND (tbl, row) IN
        (SELECT tbl, row FROM journal WHERE customer = :card AND change BETWEEN :first AND :last)`,
      time,
    ),
  )
  const whole = db.run(`${TOGETHER} DELETE FROM journal WHERE change IN (SELECT change FROM together)`, { key })
  return meanwhile.reduce((sum, n) => sum + n, whole)
}
