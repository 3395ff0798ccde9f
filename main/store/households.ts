import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { homeKey, type Living } from '#domain/people/households.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

/** A household as kept; who lives there stands on the rows of the people. */
export type KeptHousehold = {
  readonly key: number
  readonly id: Id
  readonly name: string
  readonly cardEach: boolean
}

type HouseholdRow = { key: number; id: string; name: string; card_each: number }

/** One of a household who is not in the trash. */
export type Member = Living & { readonly key: number; readonly isDead: boolean }

type MemberRow = {
  key: number
  moved_on: string | null
  died_on: string | null
  city: string | null
  street: string | null
  building: string | null
}

const HOUSEHOLD = ['key', 'id', 'name', 'card_each'] as const
const OF_CUSTOMER = query<HouseholdRow>(
  `SELECT h.key, h.id, h.name, h.card_each FROM customers c JOIN households h ON h.key = c.household WHERE c.key = ?`,
  HOUSEHOLD,
)
const BY_ID = query<HouseholdRow>(`SELECT ${HOUSEHOLD.join(', ')} FROM households WHERE id = ?`, HOUSEHOLD)
const MEMBERS = query<MemberRow>(
  `SELECT c.key, c.moved_on, c.died_on, a.city, a.street, a.building
   FROM customers c LEFT JOIN addresses a
     ON a.key = (SELECT key FROM addresses WHERE customer = c.key ORDER BY position, key LIMIT 1)
   WHERE c.household = ? AND c.deleted_on IS NULL ORDER BY c.household_place, c.key`,
  ['key', 'moved_on', 'died_on', 'city', 'street', 'building'],
)
const IDS_OF = query<{ id: Id }>(
  `SELECT c.id FROM json_each(?) AS asked JOIN customers c ON c.household = asked.value
   WHERE c.deleted_on IS NULL ORDER BY asked.key, c.household_place, c.key`,
  ['id'],
)
const LIVING_IN = query<{ n: number }>('SELECT count(*) AS n FROM customers WHERE household = ?', ['n'])
const LAST_PLACE = query<{ place: number }>(
  'SELECT coalesce(max(household_place), -1) AS place FROM customers WHERE household = ?',
  ['place'],
)
// A person's own address, not one of others that the change wrote along: the same change then touched both.
const LAST_MOVE = query<{ change: number | null }>(
  `SELECT max(change) AS change FROM journal WHERE customer = ? AND tbl = 'addresses'`,
  ['change'],
)

/** Null for who belongs to none. */
export function householdOf(db: ReadDb, customer: number): KeptHousehold | null {
  const row = db.one(OF_CUSTOMER, [customer])
  return row === null ? null : toHousehold(row)
}

export function getHousehold(db: ReadDb, id: Id): KeptHousehold | null {
  const row = db.one(BY_ID, [id])
  return row === null ? null : toHousehold(row)
}

/** In the order of the names on the card. Nobody in the trash. */
export function listMembers(db: ReadDb, household: number): readonly Member[] {
  return db.many(MEMBERS, [household]).map(({ key, moved_on, died_on, city, street, building }) => ({
    key,
    isDead: died_on !== null,
    movedOn: moved_on as Day | null,
    home: homeKey({ city: city ?? '', street: street ?? '', building: building ?? '' }),
  }))
}

/** All who live in these households, each in the order of the names on its card. Nobody in the trash. */
export function listMemberIds(db: ReadDb, households: readonly number[]): readonly Id[] {
  return db.many(IDS_OF, [JSON.stringify(households)]).map(({ id }) => id)
}

/** The change that last touched an address of this person; null where none is known any more. */
export function lastMoveOf(db: ReadDb, customer: number): number | null {
  return db.one(LAST_MOVE, [customer])?.change ?? null
}

/** The key of the new one, in which nobody lives yet. */
export function insertHousehold(db: WriteDb, id: Id): number {
  return db.insert('INSERT INTO households (id) VALUES (?)', [id])
}

export function updateHousehold(db: WriteDb, key: number, name: string, cardEach: boolean): void {
  db.run('UPDATE households SET name = ?, card_each = ? WHERE key = ?', [name, Number(cardEach), key])
}

/** Puts somebody after those who live there already; what they leave, and who would be alone there, go with it. */
export function joinHousehold(db: WriteDb, customer: number, household: number): void {
  const before = householdOf(db, customer)
  if (before?.key === household) return
  const { place } = db.one(LAST_PLACE, [household]) ?? { place: -1 }
  db.run('UPDATE customers SET household = ?, household_place = ? WHERE key = ?', [household, place + 1, customer])
  if (before !== null) endWhereAlone(db, before.key)
}

/** A household of one is none. */
export function leaveHousehold(db: WriteDb, customer: number): void {
  const before = householdOf(db, customer)
  if (before === null) return
  db.run('UPDATE customers SET household = NULL, household_place = 0 WHERE key = ?', [customer])
  endWhereAlone(db, before.key)
}

/** The first of them is the one written to. */
export function orderHousehold(db: WriteDb, customers: readonly number[]): void {
  for (const [place, key] of customers.entries()) {
    db.run('UPDATE customers SET household_place = ? WHERE key = ?', [place, key])
  }
}

/** How many live there; who is in the trash does too. */
export function countLivingIn(db: ReadDb, household: number): number {
  return db.one(LIVING_IN, [household])?.n ?? 0
}

/** Ends a household of one or of nobody; who is in the trash lives there too, since they may come back. */
export function endWhereAlone(db: WriteDb, household: number): void {
  if (countLivingIn(db, household) > 1) return
  db.run('UPDATE customers SET household = NULL, household_place = 0 WHERE household = ?', [household])
  db.run('DELETE FROM households WHERE key = ?', [household])
}

function toHousehold({ key, id, name, card_each }: HouseholdRow): KeptHousehold {
  return { key, id: id as Id, name, cardEach: card_each === 1 }
}
