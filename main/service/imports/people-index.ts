import { type MatchKey, matchKeys } from '#domain/exchange/likely.ts'
import type { Likely } from '#domain/exchange/import.ts'
import { listedName, type Named } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import type { Progress } from '#domain/progress.ts'
import type { ReadDb } from '#main/store/db.ts'
import { countCards, keyInTrash, knownPeople, listFormerCards } from '#main/store/import-known.ts'
import { wasErased } from '#main/store/tombstones.ts'
import { type Judgement, rejecting } from './judging.ts'
import type { PersonRead } from './lines.ts'

/** A card: its key, null while only the preview knows of it; `line` is that of the file which would bring it, null where it stands. */
export type Card = { readonly customer: number | null; readonly line: number | null }

/** What a card has of its own. */
type Signs = { readonly id: Id | null; readonly number: string | null }

/** Names as they were typed: few numbers ever come up twice, and only then are they compared. */
type Holder = Card & { readonly names: readonly string[] }

/** Who is in the shop, and who came with earlier lines. */
export class PeopleIndex {
  private readonly db: ReadDb
  private readonly ids = new Map<string, Card>()
  private readonly numbers = new Map<string, Holder>()
  private readonly keys = new Map<string, Card>()
  /** Of cards that were put together with another: free again, but under its old name a number still leads there. */
  private readonly formerNumbers = new Map<string, Holder>()

  constructor(db: ReadDb) {
    this.db = db
  }

  *fill(): Generator<Progress, void> {
    const total = countCards(this.db)
    let done = 0
    for (const people of knownPeople(this.db)) {
      for (const each of people) this.add({ customer: each.key, line: null }, each, matchKeys(each), each)
      done += people.length
      yield { done, total, what: 'matching' }
    }
    for (const former of listFormerCards(this.db)) {
      const card: Card = { customer: former.into, line: null }
      if (!this.ids.has(former.id)) this.ids.set(former.id, card)
      if (former.number !== null) this.formerNumbers.set(former.number, { ...card, names: namesOf(former) })
    }
  }

  /** By these a line may name the card from now on. Whoever has a sign of a card already keeps it. */
  add(card: Card, who: Named, keys: readonly MatchKey[], { id, number }: Signs): void {
    if (id !== null && !this.ids.has(id)) this.ids.set(id, card)
    if (number !== null && !this.numbers.has(number)) this.numbers.set(number, { ...card, names: namesOf(who) })
    for (const { key } of keys) if (!this.keys.has(key)) this.keys.set(key, card)
  }

  hasId(id: Id): boolean {
    return this.ids.has(id)
  }

  hasNumber(number: string): boolean {
    return this.numbers.has(number)
  }

  /** By id, else by number, else by a name with a telephone or an address. */
  judge({ person, keys }: PersonRead): Judgement<Card | null> {
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
    const former = person.number === null ? undefined : this.formerNumbers.get(person.number)
    if (former !== undefined && isNamedAlike(former.names, namesOf(person))) return likely(former, 'number')
    for (const { why, key } of keys) {
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
function namesOf(who: Named): readonly string[] {
  const { name, kana } = listedName(who)
  const both = [name.join(''), kana.join('')]
  return who.givenName === '' ? [...both, who.familyName] : both
}

function isNamedAlike(one: readonly string[], other: readonly string[]): boolean {
  const folded = new Set(one.map(fold))
  folded.delete('')
  return other.some((name) => folded.has(fold(name)))
}
