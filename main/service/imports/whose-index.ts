import type { Whose } from '#domain/exchange/on-file.ts'
import { listedName, type Named } from '#domain/people/called.ts'
import { fold, phoneDigits } from '#domain/people/fold.ts'
import type { Progress } from '#domain/progress.ts'
import type { ReadDb } from '#main/store/db.ts'
import { countCards, keyInTrash, type KnownPerson, knownPeople, listFormerCards } from '#main/store/import-known.ts'
import { wasErased } from '#main/store/tombstones.ts'
import { type Refusing, rejecting } from './judging.ts'

/** Somebody of the shop, as lines of a file name them. */
export type Owner = {
  readonly customer: number
  readonly number: string | null
  readonly phones: ReadonlySet<string>
  /** Full name, reading, company; and the family name alone, by which nobody is found but a number may be confirmed. */
  readonly names: ReadonlySet<string>
  /** Whether anything that was done stands on the card yet. */
  readonly hasEntries: boolean
}

/** Tells whose a visit or a contact is: never by guessing. */
export class WhoseIndex {
  private readonly db: ReadDb
  private readonly ids = new Map<string, Owner>()
  private readonly numbers = new Map<string, Owner>()
  private readonly numbersOfExcel = new Map<string, Owner[]>()
  private readonly named = new Map<string, Owner[]>()
  private readonly reached = new Map<string, Owner[]>()

  constructor(db: ReadDb) {
    this.db = db
  }

  *fill(): Generator<Progress, void> {
    const total = countCards(this.db)
    let done = 0
    for (const people of knownPeople(this.db)) {
      for (const each of people) this.add(each)
      done += people.length
      yield { done, total, what: 'matching' }
    }
    this.addFormer()
  }

  /** What names a card that was put together with another means the other. */
  private addFormer(): void {
    const owners = new Map([...this.ids.values()].map((owner) => [owner.customer, owner]))
    for (const { id, number, into, ...named } of listFormerCards(this.db)) {
      const owner = owners.get(into)
      if (owner === undefined) continue
      const former = { ...owner, number: null, names: new Set([...owner.names, ...fullNamesOf(named)]) }
      if (!this.ids.has(id)) this.ids.set(id, former)
      if (number !== null && !this.numbers.has(number)) this.numbers.set(number, former)
    }
  }

  private add(person: KnownPerson): void {
    const found = fullNamesOf(person)
    const owner: Owner = {
      customer: person.key,
      number: person.number,
      phones: new Set(person.phones.map(({ number }) => phoneDigits(number)).filter((digits) => digits !== '')),
      names: new Set([...found, fold(person.familyName), fold(person.familyKana)].filter((name) => name !== '')),
      hasEntries: person.hasEntries,
    }
    this.ids.set(person.id, owner)
    if (person.number !== null) {
      this.numbers.set(person.number, owner)
      push(this.numbersOfExcel, withoutZeros(person.number), owner)
    }
    for (const name of found) push(this.named, name, owner)
    for (const digits of owner.phones) push(this.reached, digits, owner)
  }

  /** The key of whose a line is that could not be read, by these alone; null where they name nobody. */
  byIdOrNumber(id: string, number: string): number | null {
    return (this.ids.get(id) ?? this.holderOf(number))?.customer ?? null
  }

  /** Excel takes the zeros before a number away: 7 is 0007 where nobody else can be meant. */
  private holderOf(number: string): Owner | undefined {
    const alike = this.numbersOfExcel.get(withoutZeros(number))
    return this.numbers.get(number) ?? (alike?.length === 1 ? alike[0] : undefined)
  }

  /** By id; by number, if the name does not contradict; by name with phone; by either alone where it is one person's. */
  find(whose: Whose): Owner | Refusing {
    if (whose.id !== null) {
      const owner = this.ids.get(whose.id)
      if (owner !== undefined) return owner
      if (wasErased(this.db, whose.id)) return rejecting('customer-erased')
      const thrownAway = keyInTrash(this.db, whose.id)
      if (thrownAway !== null) return rejecting('customer-in-trash', thrownAway)
    }
    const name = fold(whose.name)
    const holder = whose.number === null ? undefined : this.holderOf(whose.number)
    if (holder !== undefined) {
      return name === '' || holder.names.has(name) ? holder : rejecting('customer-ambiguous')
    }
    const digits = phoneDigits(whose.phone)
    const people = (name === '' ? this.reached.get(digits) : this.named.get(name)) ?? []
    return theOne(people.filter((each) => isPossible(each, whose, digits)))
  }
}

/** An id or a number that others have says that it is somebody else; so does another telephone. */
function isPossible(owner: Owner, whose: Whose, digits: string): boolean {
  if (whose.number !== null && owner.number !== null) return false
  if (digits !== '' && owner.phones.size > 0) return owner.phones.has(digits)
  return whose.id === null
}

function withoutZeros(number: string): string {
  return fold(number).replace(/^0+(?=\d+$)/, '')
}

function theOne(people: readonly Owner[]): Owner | Refusing {
  const [one, other] = people
  if (one === undefined) return rejecting('customer-unknown')
  return other === undefined ? one : rejecting('customer-ambiguous')
}

function fullNamesOf(person: Named): ReadonlySet<string> {
  const { name, kana } = listedName(person)
  const own = [person.familyName + person.givenName, person.familyKana + person.givenKana]
  const names = new Set([name.join(''), kana.join(''), person.company, ...own].map(fold))
  names.delete('')
  return names
}

function push(among: Map<string, Owner[]>, sign: string, owner: Owner): void {
  const others = among.get(sign)
  if (others === undefined) among.set(sign, [owner])
  else others.push(owner)
}
