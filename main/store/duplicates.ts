import type { Birthday, Day } from '#domain/day.ts'
import type { Comparable } from '#domain/people/duplicates/signs.ts'
import type { Id } from '#domain/people/customer.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

/** Somebody on the list, with all that says whose the card may be. */
export type ComparedPerson = { readonly key: number; readonly id: Id; readonly person: Comparable }

type ComparedRow = NamedRow & {
  key: number
  id: string
  company_kana: string
  birthday: string | null
  phones: string
  emails: string
  addresses: string
}

const COMPARED_COLUMNS = [
  'key',
  'id',
  ...NAME_COLUMNS,
  'company_kana',
  'birthday',
  'phones',
  'emails',
  'addresses',
] as const satisfies readonly (keyof ComparedRow)[]

const COMPARED = `SELECT c.key, c.id, ${nameColumns('c')}, c.company_kana, c.birthday,
    (SELECT json_group_array(number ORDER BY position, key) FROM phones WHERE customer = c.key) AS phones,
    (SELECT json_group_array(address ORDER BY position, key) FROM emails WHERE customer = c.key) AS emails,
    (SELECT json_group_array(json_array(prefecture || city, street, building) ORDER BY position, key) FROM addresses
      WHERE customer = c.key) AS addresses
  FROM customers c`

const AFTER = query<ComparedRow>(
  `${COMPARED} WHERE c.key > ? AND c.deleted_on IS NULL ORDER BY c.key LIMIT ?`,
  COMPARED_COLUMNS,
)
const THESE = query<ComparedRow>(
  `${COMPARED} WHERE c.key IN (SELECT value FROM json_each(?)) AND c.deleted_on IS NULL ORDER BY c.key`,
  COMPARED_COLUMNS,
)

/** How many people a step takes: some milliseconds. */
const STEP = 100

/** Everyone who is not in the trash, some at a time. */
export function* peopleToCompare(db: ReadDb): Generator<readonly ComparedPerson[], void> {
  let last = 0
  for (;;) {
    const rows = db.many(AFTER, [last, STEP])
    if (rows.length === 0) return
    yield rows.map(toCompared)
    last = rows.at(-1)?.key ?? last
  }
}

/** Those of them who are not in the trash, the oldest card first. */
export function listToCompare(db: ReadDb, keys: readonly number[]): readonly ComparedPerson[] {
  return db.many(THESE, [JSON.stringify(keys)]).map(toCompared)
}

const LOOKING_ALIKE = query<{ customer: number }>(
  `SELECT customer FROM (SELECT customer FROM listing WHERE last_four <> '' AND last_four IN (SELECT value FROM json_each(:lastFours)) LIMIT :most)
    UNION SELECT customer FROM (SELECT customer FROM listing WHERE name IN (SELECT value FROM json_each(:names)) LIMIT :most)
    UNION SELECT customer FROM (SELECT customer FROM listing WHERE sort >= :sortFrom AND sort < :sortBefore LIMIT :most)
    UNION SELECT key FROM (SELECT key FROM customers WHERE substr(birthday, -5) = substr(:birthday, -5)
      AND birthday = :birthday AND deleted_on IS NULL LIMIT :most)`,
  ['customer'],
)

/** What of one card others are looked up by: ends of telephones, folded names, a span of sort keys, a birthday. */
export type Lookup = {
  readonly lastFours: readonly string[]
  readonly names: readonly string[]
  readonly sort: { readonly from: string; readonly before: string }
  readonly birthday: Birthday | null
}

/** So many of each kind are enough to look at while somebody waits at the counter. */
const LOOKED_AT_MOST = 300

/** Keys of people whose cards may be the same person's, by index alone; the one who asks among them. */
export function listLookingAlike(db: ReadDb, { lastFours, names, sort, birthday }: Lookup): readonly number[] {
  return db
    .many(LOOKING_ALIKE, {
      lastFours: JSON.stringify(lastFours),
      names: JSON.stringify(names),
      sortFrom: sort.from,
      sortBefore: sort.before,
      birthday,
      most: LOOKED_AT_MOST,
    })
    .map(({ customer }) => customer)
}

const TOLD_APART = query<{ one: number; other: number }>(`SELECT one, other FROM told_apart WHERE what = 'person'`, [
  'one',
  'other',
])
const IS_TOLD_APART = query<{ key: number }>(
  `SELECT key FROM told_apart WHERE what = 'person' AND one = min(:one, :other) AND other = max(:one, :other)`,
  ['key'],
)

/** Pairs of whom the owner said that they are two, by keys, the lower first. */
export function listToldApart(db: ReadDb): readonly { readonly one: number; readonly other: number }[] {
  return db.many(TOLD_APART)
}

export function areToldApart(db: ReadDb, one: number, other: number): boolean {
  return db.one(IS_TOLD_APART, { one, other }) !== null
}

const APART_FROM = query<{ key: number }>(
  `SELECT iif(one = :key, other, one) AS key FROM told_apart WHERE what = 'person' AND :key IN (one, other)`,
  ['key'],
)

/** Keys of those of whom the owner said that they are not this person. */
export function toldApartFrom(db: ReadDb, key: number): ReadonlySet<number> {
  return new Set(db.many(APART_FROM, { key }).map((row) => row.key))
}

/** 別の方. The caller has asked whether it was said before. */
export function insertToldApart(db: WriteDb, one: number, other: number, day: Day): void {
  db.run(
    `INSERT INTO told_apart (what, one, other, told_on) VALUES ('person', min(:one, :other), max(:one, :other), :day)`,
    { one, other, day },
  )
}

function toCompared(row: ComparedRow): ComparedPerson {
  const phones = JSON.parse(row.phones) as readonly string[]
  const emails = JSON.parse(row.emails) as readonly string[]
  const addresses = JSON.parse(row.addresses) as readonly (readonly [string, string, string])[]
  return {
    key: row.key,
    id: row.id as Id,
    person: {
      ...toNamed(row),
      companyKana: row.company_kana,
      birthday: row.birthday as Birthday | null,
      phones: phones.map((number) => ({ number })),
      emails: emails.map((address) => ({ address })),
      addresses: addresses.map(([city, street, building]) => ({ city, street, building })),
    },
  }
}
