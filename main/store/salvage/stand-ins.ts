import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { query, type WriteDb } from '../db.ts'
import { getTag, insertTag } from '../tags.ts'
import { entriesOn } from './btree-page.ts'
import type { PageFile } from './page-file.ts'
import type { Value } from './record.ts'
import type { Trees } from './trees.ts'

/** Who a card made anew gets its id from, and since when it is there; `now` is the moment, UTC. */
export type MadeBy = { readonly newId: () => Id; readonly today: Day; readonly now: string }

// Words that go into the shop's records, as the owner's own do: in Japanese, whatever language the screen speaks.
const NAMELESS = 'お名前の分からない方'
const WHY = '壊れたファイルから取り出したカードです。お名前などをお確かめください。'
const TAG = '要確認（取り出し）'
const NOT_READ = '壊れたファイルから読み取れませんでした。ご本人にお確かめください。'

/** Nothing goes out to somebody of whom only half is known, before the owner has looked; a year is long enough for that. */
const QUIET_YEARS = 1

type Line = { readonly name: string; readonly kana: string; readonly number: string | null }

/** What the indexes still say of people. */
type Known = { readonly ids: ReadonlyMap<number, string>; readonly lines: ReadonlyMap<number, Line> }

const KEYS = query<{ key: number }>('SELECT key FROM customers', ['key'])
const IDS_ERASED = query<{ id: string }>('SELECT id FROM tombstones', ['id'])
const OPEN_REFUSALS = query<{ key: number }>('SELECT key FROM refusals', ['key'])

/**
 * Whose card could not be read gets one anew, under the same key and id: their visits, addresses and all else still lead
 * to it. The list knows the name, if only as it is folded for searching. Answers how many.
 */
export function makeFromList(db: WriteDb, file: PageFile, trees: Trees, by: MadeBy): number {
  const there = new Set(db.many(KEYS).map(({ key }) => key))
  const erased = new Set(db.many(IDS_ERASED).map(({ id }) => id))
  const { ids, lines } = knownIn(file, trees)
  const missing = [...lines].filter(([key]) => !there.has(key) && !erased.has(ids.get(key) ?? ''))
  for (const [key, line] of missing) makeCard(db, key, { ...by, id: ids.get(key) ?? by.newId() }, line)
  return missing.length
}

/** Somebody of whom not even the list knows; where the list is whole, because they lay in the trash. */
export function makeNameless(db: WriteDb, key: number, by: MadeBy, wasInTrash: boolean): void {
  makeCard(db, key, { ...by, id: by.newId() }, { name: NAMELESS, kana: '', number: null })
  if (wasInTrash) db.run('UPDATE customers SET deleted_on = ? WHERE key = ?', [by.today, key])
}

/** Whoever had a refusal that cannot be read any more has refused everything, until the owner has asked. Answers how many people. */
export function refuseWhereUnread(db: WriteDb, file: PageFile, trees: Trees, { today }: MadeBy): number {
  const there = new Set(db.many(OPEN_REFUSALS).map(({ key }) => key))
  const people = new Set<number>()
  for (const [customer, key] of entries(file, trees, 'refusals_by_customer')) {
    if (typeof customer === 'number' && typeof key === 'number' && !there.has(key)) people.add(customer)
  }
  let refusing = 0
  for (const customer of people) {
    refusing += db.run(
      `INSERT INTO refusals (customer, scope, channel, since, how_asked)
        SELECT key, 'everything', 'all', ?, ? FROM customers WHERE key = ?`,
      [today, NOT_READ, customer],
    )
  }
  return refusing
}

function makeCard(
  db: WriteDb,
  key: number,
  { id, today }: { readonly id: string; readonly today: Day },
  line: Line,
): void {
  const number = line.number !== null && isFree(db, line.number) ? line.number : null
  db.run(
    `INSERT INTO customers (key, id, number, family_name, family_kana, known, note, quiet_until, quiet_why, added_on)
      VALUES (:key, :id, :number, :name, :kana, 'known-before', :why, date(:today, :years), :why, :today)`,
    { key, id, number, name: line.name, kana: line.kana, why: WHY, today, years: `+${QUIET_YEARS} years` },
  )
  const tag = getTag(db, TAG) ?? insertTag(db, TAG)
  db.run('INSERT INTO customer_tags (customer, tag) VALUES (?, ?)', [key, tag])
}

const WITH_NUMBER = query<{ key: number }>('SELECT key FROM customers WHERE number = ? AND deleted_on IS NULL', ['key'])

function isFree(db: WriteDb, number: string): boolean {
  return db.one(WITH_NUMBER, [number]) === null
}

function knownIn(file: PageFile, trees: Trees): Known {
  const ids = new Map<number, string>()
  for (const [id, key] of entries(file, trees, 'sqlite_autoindex_customers_1')) {
    if (typeof id === 'string' && typeof key === 'number') ids.set(key, id)
  }
  const lines = new Map<number, Line>()
  for (const [, key, name, kana, number] of entries(file, trees, 'listing')) {
    if (typeof key !== 'number' || typeof name !== 'string' || typeof kana !== 'string') continue
    // The name of the list comes first; what else it is found by stands after it.
    lines.set(key, { name: firstOf(name), kana: firstOf(kana), number: typeof number === 'string' ? number : null })
  }
  return { ids, lines }
}

function firstOf(words: string): string {
  return words.split(' ')[0] || NAMELESS
}

function* entries(file: PageFile, { indexes }: Trees, name: string): Generator<readonly Value[], void> {
  for (const number of indexes.get(name) ?? []) {
    const page = file.page(number)
    if (page !== null) yield* entriesOn(file, page, number)
  }
}
