import type { Day } from '#domain/day.ts'
import { isCover } from '#domain/letters/request.ts'
import type { AddresseeName } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { namesGone, namesOnCard } from '#domain/people/names-on-card.ts'
import type { Clearance, LeftOut, Passed } from '#domain/week/gate.ts'
import { type Batch, getBatch } from '#main/store/batches.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listMemberIds } from '#main/store/households.ts'
import { listMailFacts, type MailFacts } from '#main/store/letters-facts.ts'
import type { Letter } from '#main/store/letters.ts'
import { refuse } from '#main/store/refusal.ts'
import { listRelatives } from '#main/store/relatives.ts'
import { channelOf } from './draft.ts'
import { clearCards } from './household-cards.ts'

/** @throws Refusal entry-missing, already-settled */
export function waitingBatch(db: ReadDb, id: Id): Batch {
  const batch = getBatch(db, id) ?? refuse('entry-missing', 'batch')
  return batch.state === 'waiting' ? batch : refuse('already-settled', 'batch')
}

/**
 * The gate asked again for letters that were printed, about everyone who is named on them. A reason given before the print
 * lets pass what it was given for, and nothing new.
 */
export function clearWaiting(
  db: ReadDb,
  { kind, madeOn }: Batch,
  letters: readonly Letter[],
  today: Day,
): Pick<Clearance, 'kept' | 'leftOut'> {
  const [first] = letters
  if (first === undefined) return { kept: [], leftOut: [] }
  const customers = letters.map(({ customer }) => customer)
  const known = listMailFacts(db, customers, today)
  const asked = isCover(first.printed.paper) ? known.map((each) => beforeItsLetter(each, madeOn)) : known
  const overrides = letters.map(({ customer, overrideWhy: why }) => ({ customer, why }))
  const channel = channelOf(first.printed.paper, kind)
  const people = new Map(asked.map((each) => [each.gate.customer, each]))
  const { cleared, facts } = clearCards(db, { kind, channel, today, overrides }, people)
  const before = new Map(letters.map(({ customer, overridden }) => [customer, overridden]))
  const isNew = cleared.passed.filter(
    ({ customer, why, overridden }) => overridden !== '' && !before.get(customer)?.includes(why),
  )
  const printed = new Map(letters.map(({ customer, printed: { names } }) => [customer, names ?? []]))
  const stays = new Map<Id, LeftOut>(isNew.map((each) => [each.customer, toLeftOut(each)]))
  for (const { customer } of cleared.kept) {
    const now = facts.get(customer)
    const gone = now === undefined ? [] : goneFrom(db, printed.get(customer) ?? [], now, cleared.beside, today)
    if (now !== undefined && gone.length > 0 && !stays.has(customer)) stays.set(customer, withNames(now, gone))
  }
  return {
    kept: cleared.kept.filter(({ customer }) => !stays.has(customer)),
    leftOut: [...cleared.leftOut, ...stays.values()],
  }
}

/** What was posted since an envelope was printed is the letter that goes in it, and counts once. */
function beforeItsLetter(facts: MailFacts, madeOn: Day): MailFacts {
  const { days, visitsLately } = facts.gate.mailings
  return { ...facts, gate: { ...facts.gate, mailings: { days: days.filter((on) => on < madeOn), visitsLately } } }
}

/** Who was named on a sheet with `now`'s own name, and has died or is kept back since. */
function goneFrom(
  db: ReadDb,
  printed: readonly AddresseeName[],
  { key, addressee, gate: { customer, household } }: MailFacts,
  beside: Clearance['beside'],
  today: Day,
): readonly string[] {
  const names = namesOnCard(addressee, addressee.joint)
  if (JSON.stringify(names) === JSON.stringify(printed)) return []
  const others = household === null ? [] : listMemberIds(db, [household]).filter((id) => id !== customer)
  const home = listMailFacts(db, others, today)
  const stillNamed = new Set(beside.get(customer))
  const keptBack = home.filter(({ gate }) => !stillNamed.has(gate.customer))
  const departed = [{ key, addressee }, ...home].flatMap((each) => departedOf(db, each))
  return namesGone(printed, names, [...keptBack.map((each) => each.addressee), ...departed])
}

type Name = { readonly familyName: string; readonly givenName: string }

function departedOf(db: ReadDb, { key, addressee }: Pick<MailFacts, 'key' | 'addressee'>): readonly Name[] {
  return listRelatives(db, key)
    .filter(({ diedOn }) => diedOn !== null)
    .map(({ entry }) => ({ familyName: entry.familyName || addressee.familyName, givenName: entry.givenName }))
}

function withNames({ gate: { customer, name } }: MailFacts, names: readonly string[]): LeftOut {
  return { customer, name, why: 'name-gone', on: null, said: names.join('、'), mayOverride: false }
}

function toLeftOut({ customer, name, why }: Passed): LeftOut {
  return { customer, name, why, on: null, said: '', mayOverride: true }
}
