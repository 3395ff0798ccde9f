import { placeKey } from '#domain/exchange/likely.ts'
import { homeKey, type Resident } from '#domain/people/households.ts'
import { containing } from '#domain/people/bigrams.ts'
import { lastCustomer } from './customers.ts'
import { query, type ReadDb } from './db.ts'

type ResidentRow = { key: number; household: number | null; city: string; street: string; building: string }

// Where letters go, and only a home: colleagues are no family. Who died or moved away lives there no longer.
const RESIDENT = `SELECT c.key, c.household, a.city, a.street, a.building
  FROM customers c JOIN addresses a
    ON a.key = (SELECT key FROM addresses WHERE customer = c.key ORDER BY position, key LIMIT 1)
  WHERE c.deleted_on IS NULL AND c.kind = 'person' AND c.died_on IS NULL AND c.moved_on IS NULL AND a.kind = 'home'`
const COLUMNS = ['key', 'household', 'city', 'street', 'building'] as const
const WITHIN = query<ResidentRow>(`${RESIDENT} AND c.key > ? AND c.key <= ? ORDER BY c.key`, COLUMNS)
const AMONG = query<ResidentRow>(`${RESIDENT} AND c.key IN (SELECT value FROM json_each(?))`, COLUMNS)
const IN_TOWN = query<{ customer: number }>('SELECT rowid AS customer FROM search WHERE search MATCH ? LIMIT ?', [
  'customer',
])

/** So many keys to a step: some milliseconds. */
const STEP = 1_000

/** A town has more people than this only where the shop's list is no list of people. */
const IN_TOWN_AT_MOST = 5_000

/** Everyone whose home is known, some at a time; `done` of `total` keys have been looked at. */
export function* residents(
  db: ReadDb,
): Generator<{ readonly some: readonly Resident[]; readonly done: number; readonly total: number }, void> {
  const total = lastCustomer(db)
  for (let done = 0; done < total; done += STEP) {
    yield { some: db.many(WITHIN, [done, done + STEP]).flatMap(toResident), done: Math.min(done + STEP, total), total }
  }
}

/** Who lives where this person lives, this one among them; nobody where no home is known. */
export function neighboursAt(db: ReadDb, customer: number): readonly Resident[] {
  const [row] = db.many(AMONG, [JSON.stringify([customer])])
  const own = row === undefined ? undefined : toResident(row)[0]
  if (row === undefined || own === undefined) return []
  const town = townOf(row)
  if (town === '') return [own]
  const there = db.many(IN_TOWN, [containing(town, 'a'), IN_TOWN_AT_MOST]).map((found) => found.customer)
  return db
    .many(AMONG, [JSON.stringify([...new Set([customer, ...there])])])
    .flatMap(toResident)
    .filter(({ home }) => home === own.home)
}

/** What goes before the first number of an address is written alike by all who live there, and the search finds it. */
function townOf(address: ResidentRow): string {
  return /^[^\d]*/.exec(placeKey(address) ?? '')?.[0] ?? ''
}

function toResident({ key, household, ...address }: ResidentRow): readonly Resident[] {
  const home = homeKey(address)
  return home === null ? [] : [{ key, household, home }]
}
