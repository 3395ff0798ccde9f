import { beginning } from '#domain/excerpt.ts'
import type { Likely, LineAsRead, OnDuplicate } from '#domain/exchange/import.ts'
import type { ContactOnFile, VisitOnFile, Whose } from '#domain/exchange/on-file.ts'
import { calledBy, inFull, spaced } from '#domain/people/called.ts'
import type { CustomerRow, Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import { insertContact } from '#main/store/contacts.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { hasContact, hasSale, NO_IMPORT } from '#main/store/import-known.ts'
import { linesOf } from '#main/store/listing.ts'
import type { Fate, Judgement, Kind, Taker } from './judging.ts'
import { insertVisit } from './visits.ts'
import { type Owner, WhoseIndex } from './whose-index.ts'

/** Signs of a contact: enough to tell one letter from another. */
const SHOWN = 100

/** Visits and contacts differ in these only. */
type Sort<T extends { readonly whose: Whose }> = {
  readonly stands: (db: ReadDb, customer: number, entry: T, importKey: number) => boolean
  readonly insert: (db: WriteDb, customer: number, entry: T, importKey: number) => void
  readonly what: (entry: T) => string
  readonly dayOf: (entry: T) => string
  /** Whether figures of the card are made of it. */
  readonly counts: boolean
}

const VISITS: Sort<VisitOnFile> = {
  stands: hasSale,
  insert: insertVisit,
  what: ({ item, amount }) => spaced(item, amount === null ? '' : inYen(amount)),
  dayOf: ({ day }) => day,
  counts: true,
}

const CONTACTS: Sort<ContactOnFile> = {
  stands: hasContact,
  insert: (db, customer, contact, importKey) => insertContact(db, { ...contact, customer, importKey }),
  what: ({ subject, body }) => beginning(spaced(subject, body), SHOWN),
  dayOf: ({ day }) => day,
  counts: false,
}

/** What the preview asks of visits. */
export function seeVisits(db: ReadDb): Generator<Progress, Kind<VisitOnFile, Owner>> {
  return see(db, VISITS)
}

export function seeContacts(db: ReadDb): Generator<Progress, Kind<ContactOnFile, Owner>> {
  return see(db, CONTACTS)
}

/** What the run does with visits. */
export function takeVisits(into: IntoCards): Generator<Progress, Taker<VisitOnFile, Owner>> {
  return taken(into, VISITS)
}

export function takeContacts(into: IntoCards): Generator<Progress, Taker<ContactOnFile, Owner>> {
  return taken(into, CONTACTS)
}

type IntoCards = {
  readonly db: WriteDb
  readonly importKey: number
  readonly alsoRefresh: (customer: number) => void
}

function* see<T extends { readonly whose: Whose }>(db: ReadDb, sort: Sort<T>): Generator<Progress, Kind<T, Owner>> {
  const index = new WhoseIndex(db)
  yield* index.fill()
  return kindOf(db, sort, index, NO_IMPORT)
}

function* taken<T extends { readonly whose: Whose }>(
  { db, importKey, alsoRefresh }: IntoCards,
  sort: Sort<T>,
): Generator<Progress, Taker<T, Owner>> {
  const index = new WhoseIndex(db)
  yield* index.fill()
  const take = (entry: T, _line: number, { customer }: Owner, choice: OnDuplicate): Fate => {
    // What stands there already needs no merging.
    if (choice !== 'add') return { kind: 'skipped' }
    sort.insert(db, customer, entry, importKey)
    if (sort.counts) alsoRefresh(customer)
    return { kind: 'added' }
  }
  return { ...kindOf(db, sort, index, importKey), take, end: () => undefined }
}

function kindOf<T extends { readonly whose: Whose }>(
  db: ReadDb,
  sort: Sort<T>,
  index: WhoseIndex,
  importKey: number,
): Kind<T, Owner> {
  const judge = (entry: T): Judgement<Owner> => {
    const owner = index.find(entry.whose)
    if ('kind' in owner) return owner
    const stands = owner.hasEntries && sort.stands(db, owner.customer, entry, importKey)
    return stands ? { kind: 'likely', found: owner, why: 'same-entry' } : { kind: 'new', found: owner }
  }
  return {
    judge,
    pass: () => undefined,
    asRead: (entry, line, owner) => asRead(sort, entry, line, ownerRow(db, owner)),
    standing: (entry, owner) => standing(sort, entry, ownerRow(db, owner)),
    ownerOf: (id, number) => index.byIdOrNumber(id, number),
  }
}

function ownerRow(db: ReadDb, { customer }: Owner): CustomerRow {
  const row = linesOf(db, [customer]).get(customer)
  if (row === undefined) throw new Error('an owner who is not in the shop')
  return row
}

function asRead<T extends { readonly whose: Whose }>(
  sort: Sort<T>,
  entry: T,
  line: number,
  owner: CustomerRow,
): LineAsRead {
  const { kana } = calledBy(owner)
  return {
    line,
    name: inFull(owner),
    kana,
    what: sort.what(entry),
    phone: entry.whose.phone || owner.phone,
    day: sort.dayOf(entry),
  }
}

function standing<T extends { readonly whose: Whose }>(
  sort: Sort<T>,
  entry: T,
  owner: CustomerRow,
): Pick<Likely, 'existing' | 'sameAs'> {
  const existing: { readonly id: Id; readonly called: string; readonly what: string } = {
    id: owner.id,
    called: inFull(owner),
    what: spaced(sort.dayOf(entry), sort.what(entry)),
  }
  return { existing, sameAs: null }
}

function inYen(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}円`
}
