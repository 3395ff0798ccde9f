import type { Done } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import type { HouseholdTyped } from '#domain/people/households.ts'
import { listAddresses, saveAddresses } from '#main/store/addresses.ts'
import { updateCustomer } from '#main/store/customers.ts'
import type { WriteDb } from '#main/store/db.ts'
import {
  getHousehold,
  householdOf,
  insertHousehold,
  joinHousehold,
  leaveHousehold,
  listMembers,
  type Member,
  orderHousehold,
  updateHousehold,
} from '#main/store/households.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { forgetFamiliesApart, tellFamiliesApart } from '#main/store/told-apart.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'

type Together = { readonly together: readonly Id[]; readonly apart: readonly Id[] }

/**
 * おひとつのご家族です: all of `together` become one household, or join the one that the first of them has; who stood in the
 * question and is not of them (`apart`) is not asked about with them again.
 * @throws Refusal nothing-to-do where they are one already, or are fewer than two; customer-*, disk-*
 */
export function formHousehold(session: Session, { together, apart }: Together): Done {
  return write(session, 'household-formed', (db, change) => {
    const people = keysOf(db, together)
    const others = keysOf(db, apart).filter((key) => !people.includes(key))
    const kept = people.map((key) => householdOf(db, key))
    const isOneAlready = kept.every((each) => each !== null && each.key === kept[0]?.key)
    if (people.length < 2 || isOneAlready) refuse('nothing-to-do')
    const household = kept.find((each) => each !== null)?.key ?? insertHousehold(db, session.newId())
    for (const key of people) joinHousehold(db, key, household)
    for (const [one, other] of pairsWithin(people)) forgetFamiliesApart(db, one, other)
    tellApart(session, db, people, others)
    return { change }
  })
}

/** 別々のご家族: whoever of them is not of one household is told apart, for good. @throws Refusal nothing-to-do, customer-*, disk-* */
export function keepApart(session: Session, { people }: { readonly people: readonly Id[] }): Done {
  return write(session, 'households-apart', (db, change) => {
    const keys = keysOf(db, people)
    if (keys.length < 2) refuse('nothing-to-do')
    const homes = new Map(keys.map((key) => [key, householdOf(db, key)?.key ?? null]))
    for (const [one, other] of pairsWithin(keys)) {
      const home = homes.get(one) ?? null
      if (home === null || home !== homes.get(other)) tellFamiliesApart(db, one, other, session.today())
    }
    return { change }
  })
}

/**
 * 家の名, who is written first, カードは1人ずつ. `order` names who lives there as the page saw them.
 * @throws Refusal entry-missing where the household is gone, changed-meanwhile where others live there by now; disk-*
 */
export function saveHousehold(session: Session, { id, name, cardEach, order }: HouseholdTyped): Done {
  return write(session, 'household-changed', (db, change) => {
    const { key } = getHousehold(db, id) ?? refuse('entry-missing')
    const people = keysOf(db, order)
    const members = new Set(listMembers(db, key).map((member) => member.key))
    if (people.length !== members.size || !people.every((each) => members.has(each))) refuse('changed-meanwhile')
    updateHousehold(db, key, name, cardEach)
    orderHousehold(db, people)
    return { change }
  })
}

/**
 * ご家族から外す, and お一人だけ of who moved. Where they still live at one address they are told apart, or they would be
 * asked about at once. @throws Refusal nothing-to-do for who lives in none; customer-*, disk-*
 */
export function leaveFamily(session: Session, { id }: { readonly id: Id }): Done {
  return write(session, 'household-left', (db, change) => {
    const { one, others } = atHome(db, id)
    leaveHousehold(db, one.key)
    const still = others.filter(({ home }) => one.movedOn === null && home !== null && home === one.home)
    tellApart(
      session,
      db,
      [one.key],
      still.map(({ key }) => key),
    )
    return { change }
  })
}

/**
 * ご家族みなさん: all move as this one did, to the same new address, or to one that is not known yet.
 * @throws Refusal nothing-to-do for who lives in none; customer-*, disk-*
 */
export function moveFamily(session: Session, { id }: { readonly id: Id }): Done {
  return write(session, 'household-moved', (db, change) => {
    const { one, others } = atHome(db, id)
    for (const { key, isDead } of others) {
      if (isDead) continue
      if (one.movedOn === null) takeAddress(db, one.key, key)
      updateCustomer(db, key, { movedOn: one.movedOn })
    }
    return { change }
  })
}

/** The first address of `from` takes the place of the first of `to`; what came back from the old one says nothing of it. */
function takeAddress(db: WriteDb, from: number, to: number): void {
  const [address] = listAddresses(db, from).entries
  if (address === undefined) return
  const was = listAddresses(db, to).entries
  const [first, ...rest] = was
  saveAddresses(db, to, was, [{ ...address, key: first?.key ?? null }, ...rest])
}

function atHome(db: WriteDb, id: Id): { readonly one: Member; readonly others: readonly Member[] } {
  const { key } = listedCustomer(db, id)
  const household = householdOf(db, key) ?? refuse('nothing-to-do')
  const members = listMembers(db, household.key)
  const one = members.find((member) => member.key === key) ?? refuse('nothing-to-do')
  return { one, others: members.filter((member) => member !== one) }
}

function tellApart(session: Session, db: WriteDb, some: readonly number[], others: readonly number[]): void {
  for (const one of some) for (const other of others) tellFamiliesApart(db, one, other, session.today())
}

/** In the order given; somebody named twice, also by a card that was put together with theirs, is one. */
function keysOf(db: WriteDb, ids: readonly Id[]): readonly number[] {
  return [...new Set(ids.map((id) => listedCustomer(db, id).key))]
}

function pairsWithin(keys: readonly number[]): readonly (readonly [number, number])[] {
  return keys.flatMap((one, at) => keys.slice(at + 1).map((other) => [one, other] as const))
}
