import type { Lacking } from '#domain/exchange/merge.ts'
import { updateCustomer } from './customers.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { listRecipients, updateRecipient } from './deliveries.ts'
import { countLivingIn } from './households.ts'
import { endHouseholdsOfOne } from './households-of-one.ts'
import { householdIn, insertLists, insertOfRelatives, insertRelatives, type NextPlaces } from './import-people.ts'
import type { Into } from './import-rows.ts'

const NEXT = query<NextPlaces>(
  `SELECT (SELECT coalesce(max(position) + 1, 0) FROM phones WHERE customer = :customer) AS phones,
    (SELECT coalesce(max(position) + 1, 0) FROM emails WHERE customer = :customer) AS emails,
    (SELECT coalesce(max(position) + 1, 0) FROM addresses WHERE customer = :customer) AS addresses,
    (SELECT coalesce(max(position) + 1, 0) FROM relatives WHERE customer = :customer) AS relatives`,
  ['phones', 'emails', 'addresses', 'relatives'],
)
const ADDRESSES = keysOf('addresses')
const RELATIVES = keysOf('relatives')

function keysOf(table: 'addresses' | 'relatives') {
  return query<{ key: number }>(`SELECT key FROM ${table} WHERE customer = ? ORDER BY position, key`, ['key'])
}

/** Puts on a card, on which nothing waits, what it lacks. Rows that are new carry the import's key; what is filled in is journaled. */
export function fillCard(into: Into, customer: number, lacking: Lacking): void {
  const { db } = into
  const next = db.one(NEXT, { customer }) ?? { phones: 0, emails: 0, addresses: 0, relatives: 0 }
  updateCustomer(db, customer, lacking.own)
  if (lacking.households.length > 0 && !into.joining.has(customer)) {
    into.joining.set(customer, householdIn(into, lacking.households))
  }
  const addresses = keys(db, ADDRESSES, customer)
  for (const { at, now } of lacking.filledAddresses) {
    db.run(
      `UPDATE addresses SET postal_code = :postalCode, prefecture = :prefecture, building = :building,
        returned_on = :returnedOn, refused_on = :refusedOn WHERE key = :key`,
      { ...filledOf(now), key: addresses[at] ?? null },
    )
  }
  fillRecipients(db, customer, lacking.filledRecipients)
  const standing = keys(db, RELATIVES, customer)
  const added = insertRelatives(into, customer, lacking.relatives, next.relatives)
  insertLists(into, customer, lacking, next)
  insertOfRelatives(into, customer, lacking, [...standing, ...added])
}

function fillRecipients(db: WriteDb, customer: number, filled: Lacking['filledRecipients']): void {
  if (filled.length === 0) return
  const standing = listRecipients(db, customer)
  for (const { at, now } of filled) {
    const stands = standing[at]
    if (stands !== undefined) updateRecipient(db, stands.key, now)
  }
}

/**
 * After the last line: cards that were there before go into their households, where somebody lives. Nobody goes in and out
 * again, which the journal would have to take back; a household that came with one person alone is none.
 */
export function settleHouseholds({ db, importKey, joining }: Into): void {
  const together = Map.groupBy(joining, ([, { household }]) => household)
  for (const [household, some] of together) {
    if (household === null || some.length + countLivingIn(db, household) < 2) continue
    for (const [customer, { place }] of some) {
      db.run('UPDATE customers SET household = ?, household_place = ? WHERE key = ?', [household, place, customer])
    }
  }
  endHouseholdsOfOne(db, importKey)
}

/** A statement takes no values it does not ask for. */
function filledOf({ postalCode, prefecture, building, returnedOn, refusedOn }: Lacking['addresses'][number]) {
  return { postalCode, prefecture, building, returnedOn, refusedOn }
}

function keys(db: ReadDb, asked: typeof ADDRESSES, customer: number): readonly number[] {
  return db.many(asked, [customer]).map(({ key }) => key)
}
