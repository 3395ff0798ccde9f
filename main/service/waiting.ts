import type { Day } from '#domain/day.ts'
import { isCover } from '#domain/letters/request.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Clearance, LeftOut, Passed } from '#domain/week/gate.ts'
import { type Batch, getBatch } from '#main/store/batches.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listMailFacts, type MailFacts } from '#main/store/letters-facts.ts'
import type { Letter } from '#main/store/letters.ts'
import { refuse } from '#main/store/refusal.ts'
import { channelOf } from './draft.ts'
import { clearCards } from './household-cards.ts'
import { goneFrom } from './named-on-sheet.ts'

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
  const { cleared } = clearCards(db, { kind, channel, today, overrides }, people)
  const before = new Map(letters.map(({ customer, overridden }) => [customer, overridden]))
  const isNew = cleared.passed.filter(
    ({ customer, why, overridden }) => overridden !== '' && !before.get(customer)?.includes(why),
  )
  const stays = new Map<Id, LeftOut>()
  for (const { customer, printed } of letters) {
    const gone = goneFrom(db, printed.named ?? [], { kind, channel, today })
    const name = people.get(customer)?.gate.name
    if (gone.length > 0 && name !== undefined) stays.set(customer, withNames(customer, name, gone))
  }
  for (const each of isNew) if (!stays.has(each.customer)) stays.set(each.customer, toLeftOut(each))
  const mayGo = new Set(cleared.kept.map(({ customer }) => customer))
  return {
    kept: cleared.kept.filter(({ customer }) => !stays.has(customer)),
    leftOut: [...cleared.leftOut, ...[...stays.values()].filter(({ customer }) => mayGo.has(customer))],
  }
}

/** What was posted since an envelope was printed is the letter that goes in it, and counts once. */
function beforeItsLetter(facts: MailFacts, madeOn: Day): MailFacts {
  const { days, visitsLately } = facts.gate.mailings
  return { ...facts, gate: { ...facts.gate, mailings: { days: days.filter((on) => on < madeOn), visitsLately } } }
}

function withNames(customer: Id, name: string, names: readonly string[]): LeftOut {
  return { customer, name, why: 'name-gone', on: null, said: names.join('、'), mayOverride: false }
}

function toLeftOut({ customer, name, why }: Passed): LeftOut {
  return { customer, name, why, on: null, said: '', mayOverride: true }
}
