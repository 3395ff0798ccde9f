import { extname } from 'node:path'
import { likelyPairs, type Pair } from '#domain/people/duplicates/pairs.ts'
import type { SameFound, SamePair } from '#domain/people/duplicates/same.ts'
import { type Comparable, signsOf } from '#domain/people/duplicates/signs.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import { type Beside, startBeside } from '#main/service/beside.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listToldApart, peopleToCompare } from '#main/store/duplicates.ts'
import { countCards } from '#main/store/import-known.ts'
import type { Session } from '#main/store/session.ts'
import type { FromPairsThread, ToPairsThread } from './pairs-order.ts'

/** Fewer are compared before a thread has begun. */
const WORTH_A_THREAD = 1_500

/** More than anyone goes through in an afternoon; those that follow come up as these are settled. */
const TOLD_AT_MOST = 500

/** Beside this file, whether it is the source that runs or what was built of it. */
const ENTRY = new URL(`./pairs-thread${extname(import.meta.url)}`, import.meta.url)

type Card = { readonly key: number; readonly id: Id }

/**
 * 同じ方かもしれません: everyone who may stand twice on the list, best first, but those of whom the owner said that they are
 * two. Many are compared by a thread of their own, which gets what it compares and never the file. Writes nothing.
 */
export function* findDuplicates(
  { db }: Pick<Session, 'db'>,
  worthAThread = WORTH_A_THREAD,
): Generator<Progress, SameFound> {
  const total = countCards(db)
  const found = yield* total < worthAThread ? comparedHere(db, total) : comparedBeside(db, total)
  const apart = new Set(listToldApart(db).map(({ one, other }) => `${one} ${other}`))
  const pairs = found.filter(({ cards: [one, other] }) => !apart.has(`${one.key} ${other.key}`))
  return { total: pairs.length, pairs: pairs.slice(0, TOLD_AT_MOST).map(toSamePair) }
}

type FoundPair = { readonly pair: Pair; readonly cards: readonly [Card, Card] }

function* comparedHere(db: ReadDb, total: number): Generator<Progress, readonly FoundPair[]> {
  const cards: Card[] = []
  const people: Comparable[] = []
  for (const some of peopleToCompare(db)) {
    for (const { key, id, person } of some) {
      cards.push({ key, id })
      people.push(person)
    }
    yield { done: cards.length, total, what: 'matching' }
  }
  const comparing = likelyPairs(people.map(signsOf))
  for (;;) {
    const step = comparing.next()
    if (step.done === true) return named(step.value, cards)
    yield { done: total, total, what: 'matching' }
  }
}

function* comparedBeside(db: ReadDb, total: number): Generator<Progress, readonly FoundPair[]> {
  const thread = startBeside<FromPairsThread>(ENTRY, {})
  // Reading is the first half of the way.
  const at = (done: number): Progress => ({ done: Math.round(done), total: total * 2, what: 'matching' })
  try {
    const cards: Card[] = []
    for (const some of peopleToCompare(db)) {
      for (const { key, id } of some) cards.push({ key, id })
      tell(thread, { kind: 'people', people: JSON.stringify(some.map(({ person }) => person)) })
      yield at(cards.length)
    }
    tell(thread, { kind: 'all' })
    let share = 0
    for (;;) {
      const said = thread.next()
      if (said?.kind === 'end') return named(said.pairs, cards)
      if (said?.kind === 'failed') throw said.error
      share = said?.share ?? share
      yield at(total * (1 + share))
    }
  } finally {
    thread.end()
  }
}

function tell(thread: Beside<FromPairsThread>, message: ToPairsThread): void {
  thread.tell(message)
}

/** From places in the list to the cards; people came in the order of their keys, so the older card stands first. */
function named(pairs: readonly Pair[], cards: readonly Card[]): readonly FoundPair[] {
  return pairs.flatMap((pair) => {
    const [one, other] = [cards[pair.one], cards[pair.other]]
    return one === undefined || other === undefined ? [] : [{ pair, cards: [one, other] }]
  })
}

function toSamePair({ pair: { score, reasons }, cards: [one, other] }: FoundPair): SamePair {
  return { one: one.id, other: other.id, score, reasons }
}
