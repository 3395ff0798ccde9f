import { type MatchKey, matchKeys, type Matchable } from '#domain/exchange/likely.ts'
import type { Likely } from '#domain/exchange/import.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import { listedName } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import type { Progress } from '#domain/progress.ts'
import type { ReadDb } from '#main/store/db.ts'
import { countCards, keyInTrash, knownPeople } from '#main/store/import-known.ts'
import { wasErased } from '#main/store/tombstones.ts'
import { type Judgement, rejecting } from './judging.ts'

/** A card: its key, null while only the preview knows of it; `line` is that of the file which would bring it, null where it stands. */
export type Card = { readonly customer: number | null; readonly line: number | null }

/** What a card has of its own. */
type Signs = { readonly id: Id | null; readonly number: string | null }

type Named = Card & { readonly names: ReadonlySet<string> }

/** Who is in the shop, and who came with earlier lines. */
export class PeopleIndex {
  private readonly db: ReadDb
  private readonly ids = new Map<string, Card>()
  private readonly numbers = new Map<string, Named>()
  private readonly keys = new Map<string, Card>()
  private last: { readonly who: Matchable | null; readonly keys: readonly MatchKey[] } = { who: null, keys: [] }

  constructor(db: ReadDb) {
    this.db = db
  }

  *fill(): Generator<Progress, void> {
    const total = countCards(this.db)
    let done = 0
    for (const people of knownPeople(this.db)) {
      for (const each of people) this.add({ customer: each.key, line: null }, each, each)
      done += people.length
      yield { done, total, what: 'matching' }
    }
  }

  /** By these a line may name the card from now on. Whoever has a sign of a card already keeps it. */
  add(card: Card, who: Matchable, { id, number }: Signs): void {
    if (id !== null && !this.ids.has(id)) this.ids.set(id, card)
    if (number !== null && !this.numbers.has(number)) this.numbers.set(number, { ...card, names: namesOf(who) })
    for (const { key } of this.keysOf(who)) if (!this.keys.has(key)) this.keys.set(key, card)
  }

  /** A line is judged, and then added: its keys are folded once. */
  private keysOf(who: Matchable): readonly MatchKey[] {
    if (this.last.who !== who) this.last = { who, keys: matchKeys(who) }
    return this.last.keys
  }

  hasId(id: Id): boolean {
    return this.ids.has(id)
  }

  hasNumber(number: string): boolean {
    return this.numbers.has(number)
  }

  /** By id, else by number, else by a name with a telephone or an address. */
  judge(person: PersonOnFile): Judgement<Card | null> {
    if (person.id !== null) {
      const card = this.ids.get(person.id)
      if (card !== undefined) return likely(card, 'id')
      if (wasErased(this.db, person.id)) return rejecting('customer-erased')
      const thrownAway = keyInTrash(this.db, person.id)
      if (thrownAway !== null) return rejecting('customer-in-trash', thrownAway)
    }
    const holder = person.number === null ? undefined : this.numbers.get(person.number)
    if (holder !== undefined) {
      return isNamedAlike(holder.names, namesOf(person)) ? likely(holder, 'number') : rejecting('number-taken')
    }
    for (const { why, key } of this.keysOf(person)) {
      const card = this.keys.get(key)
      if (card !== undefined) return likely(card, why)
    }
    return { kind: 'new', found: null }
  }
}

function likely(found: Card, why: Likely['why']): Judgement<Card> {
  return { kind: 'likely', found, why }
}

/** The name in full and its reading; and the family name, where no other is known. */
function namesOf(who: Matchable): ReadonlySet<string> {
  const { name, kana } = listedName(who)
  const names = new Set([fold(name.join('')), fold(kana.join(''))])
  if (who.givenName === '') names.add(fold(who.familyName))
  names.delete('')
  return names
}

function isNamedAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((name) => other.has(name))
}
