import { isSameRelative } from '#domain/exchange/merge.ts'
import { fold, phoneDigits } from '#domain/people/fold.ts'
import { laterOf, type MergeList, samePlaceAmong } from '#domain/people/merge.ts'
import type { AddressEntry, AddressMark } from '#domain/people/card.ts'
import type { Day } from '#domain/day.ts'
import { listAddresses } from './addresses.ts'
import type { ReadDb, WriteDb } from './db.ts'
import { listEmails } from './emails.ts'
import { listPhones } from './phones.ts'
import { type KeptRelative, listRelatives } from './relatives.ts'

/** The two cards of one person, by their keys. */
export type Two = { readonly keep: number; readonly other: number }

type Listed = MergeList | 'relatives'

/** What stands on both cards comes together in the row of the card that is kept; the rest goes over as it is, behind. */
export function uniteLists(db: WriteDb, two: Two, isOthersFirst: (list: MergeList) => boolean): void {
  unitePhones(db, two, isOthersFirst('phones'))
  uniteEmails(db, two, isOthersFirst('emails'))
  uniteAddresses(db, two, isOthersFirst('addresses'))
  uniteRelatives(db, two)
}

function unitePhones(db: WriteDb, { keep, other }: Two, othersFirst: boolean): void {
  const order = keysOf(listPhones(db, keep))
  const standing = [...listPhones(db, keep)]
  const theirs: number[] = []
  for (const phone of listPhones(db, other)) {
    const twin = standing.find(({ number }) => isSameNumber(number, phone.number))
    if (twin === undefined) {
      goOver(db, 'phones', phone, keep)
      standing.push(phone)
    } else {
      if (twin.note === '') db.run('UPDATE phones SET note = ? WHERE key = ?', [phone.note, twin.key])
      drop(db, 'phones', phone)
    }
    theirs.push((twin ?? phone).key ?? 0)
  }
  putInOrder(db, 'phones', order, theirs, othersFirst)
}

/** What is no number at all is compared as it is written. */
function isSameNumber(one: string, other: string): boolean {
  const digits = phoneDigits(one)
  return digits === '' ? fold(one) === fold(other) : digits === phoneDigits(other)
}

function uniteEmails(db: WriteDb, { keep, other }: Two, othersFirst: boolean): void {
  const order = keysOf(listEmails(db, keep))
  const standing = [...listEmails(db, keep)]
  const theirs: number[] = []
  for (const email of listEmails(db, other)) {
    const twin = standing.find(({ address }) => fold(address) === fold(email.address))
    if (twin === undefined) {
      goOver(db, 'emails', email, keep)
      standing.push(email)
    } else drop(db, 'emails', email)
    theirs.push((twin ?? email).key ?? 0)
  }
  putInOrder(db, 'emails', order, theirs, othersFirst)
}

/** 宛先不明 and 受け取りを断られました stay with the place, from whichever card they come. */
function uniteAddresses(db: WriteDb, { keep, other }: Two, othersFirst: boolean): void {
  const standing = [...addressesOf(db, keep)]
  const order = keysOf(standing)
  const theirs: number[] = []
  for (const address of addressesOf(db, other)) {
    const found = samePlaceAmong(standing, address)
    const twin = found === null ? undefined : standing[found.place]
    if (found === null || twin === undefined) {
      goOver(db, 'addresses', address, keep)
      standing.push(address)
    } else {
      const { postalCode, prefecture, building } = found.now
      const returnedOn = laterOf(twin.returnedOn, address.returnedOn)
      const refusedOn = laterOf(twin.refusedOn, address.refusedOn)
      db.run(
        `UPDATE addresses SET postal_code = :postalCode, prefecture = :prefecture, building = :building,
          returned_on = :returnedOn, refused_on = :refusedOn WHERE key = :key`,
        { key: twin.key, postalCode, prefecture, building, returnedOn, refusedOn },
      )
      standing[found.place] = { ...twin, ...found.now, returnedOn, refusedOn }
      drop(db, 'addresses', address)
    }
    theirs.push((twin ?? address).key ?? 0)
  }
  putInOrder(db, 'addresses', order, theirs, othersFirst)
}

function addressesOf(db: ReadDb, customer: number) {
  const { entries, marks } = listAddresses(db, customer)
  return entries.map((entry, at) => marked(entry, marks[at]))
}

function marked(entry: AddressEntry, mark: AddressMark | undefined) {
  return { ...entry, returnedOn: mark?.returnedOn ?? null, refusedOn: mark?.refusedOn ?? null }
}

/** Whoever of the family stands on both cards is one; their days and deaths come along. */
function uniteRelatives(db: WriteDb, { keep, other }: Two): void {
  const standing = [...listRelatives(db, keep)]
  const order = keysOf(standing.map(({ entry }) => entry))
  const theirs: number[] = []
  for (const relative of listRelatives(db, other)) {
    const twin = standing.find(({ entry }) => isSameRelative(entry, relative.entry))
    if (twin === undefined) {
      goOver(db, 'relatives', relative.entry, keep)
      standing.push(relative)
    } else {
      becomeOne(db, twin, relative)
      drop(db, 'relatives', relative.entry)
    }
    theirs.push((twin ?? relative).entry.key ?? 0)
  }
  putInOrder(db, 'relatives', order, theirs, false)
}

function becomeOne(db: WriteDb, { entry: twin, diedOn }: KeptRelative, { entry, diedOn: theirs }: KeptRelative): void {
  db.run('UPDATE special_days SET relative = :twin WHERE relative = :key', { twin: twin.key, key: entry.key })
  db.run('UPDATE bereavements SET relative = :twin WHERE relative = :key', { twin: twin.key, key: entry.key })
  const died: Day | null = diedOn ?? theirs
  db.run(
    `UPDATE relatives SET kana = iif(kana = '', :kana, kana), relation = iif(relation = '', :relation, relation),
      species = iif(species = '', :species, species), birthday = coalesce(birthday, :birthday), died_on = :died,
      on_card = iif(:died IS NULL, max(on_card, :onCard), 0),
      note = CASE WHEN instr(note, :note) > 0 THEN note WHEN note = '' THEN :note ELSE note || char(10) || :note END
      WHERE key = :key`,
    {
      key: twin.key,
      kana: entry.kana,
      relation: entry.relation,
      species: entry.species,
      birthday: entry.birthday,
      onCard: entry.onCard ? 1 : 0,
      note: entry.note,
      died,
    },
  )
}

function goOver(db: WriteDb, table: Listed, { key }: Keyed, keep: number): void {
  db.run(`UPDATE ${table} SET customer = ? WHERE key = ?`, [keep, key])
}

function drop(db: WriteDb, table: Listed, { key }: Keyed): void {
  db.run(`DELETE FROM ${table} WHERE key = ?`, [key])
}

type Keyed = { readonly key: number | null }

function keysOf(entries: readonly Keyed[]): readonly number[] {
  return entries.flatMap(({ key }) => key ?? [])
}

/** `theirs` are the rows in which the other card's list stands now, some of them rows of the kept card. */
function putInOrder(
  db: WriteDb,
  table: Listed,
  ours: readonly number[],
  theirs: readonly number[],
  othersFirst: boolean,
): void {
  const order = new Set(othersFirst ? [...theirs, ...ours] : [...ours, ...theirs])
  for (const [position, key] of [...order].entries()) {
    db.run(`UPDATE ${table} SET position = ? WHERE key = ?`, [position, key])
  }
}
