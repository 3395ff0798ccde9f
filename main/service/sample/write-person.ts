import type { Day } from '#domain/day.ts'
import type { WriteDb } from '#main/store/db.ts'
import { insertPhone } from '#main/store/phones.ts'
import type { Calendar } from './calendar.ts'
import type { SamplePerson } from './person.ts'
import type { Random } from './random.ts'
import type { ShopKind } from './shop-kinds.ts'

/**
 * Where the rows of one sample go. Every row carries the import's key and is written once, so that none is journaled.
 */
export type Target = {
  readonly db: WriteDb
  readonly importKey: number
  readonly calendar: Calendar
  readonly shop: ShopKind
  readonly tags: ReadonlyMap<string, number>
  /** The share of once-comers who came but lately. */
  readonly newFaces: number
}

export type Identity = {
  readonly id: string
  readonly number: string | null
  readonly household: number | null
  readonly addedOn: Day
}

const CUSTOMER = `INSERT INTO customers (id, number, kind, family_name, given_name, family_kana, given_kana, honorific, company,
    company_kana, known, birthday, dear, likes, caution, line_name, household, added_on, moved_on, quiet_until, quiet_why,
    died_on, death_heard_from, import_key)
  VALUES (:id, :number, :kind, :familyName, :givenName, :familyKana, :givenKana, :honorific, :company,
    :companyKana, :known, :birthday, :dear, :likes, :caution, :lineName, :household, :addedOn, :movedOn, :quietUntil, :quietWhy,
    :diedOn, :deathHeardFrom, :importKey)`
const ADDRESS = `INSERT INTO addresses (customer, postal_code, prefecture, city, street, building, care_of, returned_on,
    refused_on, import_key)
  VALUES (:customer, :postalCode, :prefecture, :city, :street, :building, :careOf, :returnedOn, :refusedOn, :importKey)`
const EMAIL = 'INSERT INTO emails (customer, address, import_key) VALUES (?, ?, ?)'
const TAGGED = 'INSERT INTO customer_tags (customer, tag, import_key) VALUES (?, ?, ?)'
const RELATIVE = `INSERT INTO relatives (customer, position, kind, given_name, kana, honorific, relation, species, birthday,
    on_card, import_key)
  VALUES (:customer, :position, :kind, :givenName, :kana, :honorific, :relation, :species, :birthday, :onCard, :importKey)`
const NOTE = 'INSERT INTO notes (customer, kind, source, day, text, import_key) VALUES (?, ?, ?, ?, ?, ?)'
const PROMISE = `INSERT INTO promises (customer, text, made_on, due_on, kept_on, import_key) VALUES (?, ?, ?, ?, ?, ?)`
const REFUSAL = `INSERT INTO refusals (customer, scope, channel, since, how_asked, import_key) VALUES (?, ?, ?, ?, ?, ?)`
const BEREAVEMENT = `INSERT INTO bereavements (customer, who, died_on, heard_from, import_key) VALUES (?, ?, ?, ?, ?)`

const HEARD = [
  'お孫さんの入学のお話',
  '来月引っ越すかもしれない',
  '腰の具合がよくない',
  '次は友人と来たい',
  '色の好みが変わった',
  '駅前の新しい店が気になる',
] as const

const LATE_DAYS = 14

/** A person and all but the timeline. @returns the key of the new customer */
export function writePerson(target: Target, random: Random, person: SamplePerson, identity: Identity): number {
  const customer = writeCustomer(target, random, person, identity)
  writeWaysToReach(target, random, person, customer)
  writeFamilyAndTags(target, person, customer)
  writeWords(target, random, customer)
  writeRefusalsAndMourning(target, random, customer)
  return customer
}

function writeCustomer(target: Target, random: Random, person: SamplePerson, identity: Identity): number {
  const { family, given, company, organisation } = person
  const quiet = random.chance(0.005)
  const died = random.chance(0.004)
  return target.db.insert(CUSTOMER, {
    ...identity,
    kind: organisation ? 'organisation' : 'person',
    familyName: family.text,
    givenName: given.text,
    familyKana: family.kana,
    givenKana: given.kana,
    honorific: organisation && family.text === '' ? '御中' : '様',
    company: company.text,
    companyKana: company.kana,
    known: person.known,
    birthday: person.birthday,
    dear: person.dear ? 1 : 0,
    likes: person.likes,
    caution: person.caution,
    lineName: person.lineName,
    movedOn: random.chance(0.005) ? ago(target, random, 300) : null,
    quietUntil: quiet ? target.calendar.at(random.between(1, 90)) : null,
    quietWhy: quiet ? 'お忙しいとのこと' : '',
    diedOn: died ? ago(target, random, 700) : null,
    deathHeardFrom: died ? 'ご家族' : '',
    importKey: target.importKey,
  })
}

function writeWaysToReach(target: Target, random: Random, person: SamplePerson, customer: number): void {
  const { db, importKey } = target
  for (const number of person.phones) insertPhone(db, customer, number, importKey)
  if (person.email !== '') db.insert(EMAIL, [customer, person.email, importKey])
  if (person.address === null) return
  db.insert(ADDRESS, {
    ...person.address,
    customer,
    returnedOn: random.chance(0.015) ? ago(target, random, 300) : null,
    refusedOn: random.chance(0.002) ? ago(target, random, 300) : null,
    importKey,
  })
}

function writeFamilyAndTags({ db, importKey, tags }: Target, person: SamplePerson, customer: number): void {
  for (const tag of person.tags) db.insert(TAGGED, [customer, keyOf(tags, tag), importKey])
  for (const [position, { name, onCard, ...relative }] of person.relatives.entries()) {
    db.insert(RELATIVE, {
      ...relative,
      customer,
      position,
      givenName: name.text,
      kana: name.kana,
      honorific: relative.kind === 'pet' ? 'ちゃん' : '様',
      onCard: onCard ? 1 : 0,
      importKey,
    })
  }
}

function keyOf(tags: ReadonlyMap<string, number>, tag: string): number {
  const key = tags.get(tag)
  if (key === undefined) throw new Error('a tag of the shop that was not written')
  return key
}

function writeWords(target: Target, random: Random, customer: number): void {
  const { db, importKey, calendar, shop } = target
  if (random.chance(0.2))
    db.insert(NOTE, [customer, 'note', null, ago(target, random, 900), random.pick(HEARD), importKey])
  if (random.chance(0.03))
    db.insert(NOTE, [customer, 'honest', 'told', ago(target, random, 900), random.pick(HEARD), importKey])
  if (!random.chance(0.03)) return
  const made = random.between(0, 30)
  const kept = random.chance(0.5) ? -random.between(0, made) : null
  const due = random.between(0, 40) - made
  // Hardly anybody forgets a promise for weeks.
  const keptOn = kept ?? (due < -LATE_DAYS ? due : null)
  const days = [-made, due, keptOn].map((day) => (day === null ? null : calendar.at(day)))
  db.insert(PROMISE, [customer, random.pick(shop.promises), ...days, importKey])
}

function writeRefusalsAndMourning(target: Target, random: Random, customer: number): void {
  const { db, importKey } = target
  if (random.chance(0.03))
    db.insert(REFUSAL, [customer, 'promotion', 'all', ago(target, random, 900), 'お電話で', importKey])
  if (random.chance(0.003))
    db.insert(REFUSAL, [customer, 'everything', 'all', ago(target, random, 900), 'お葉書で', importKey])
  if (random.chance(0.012)) db.insert(BEREAVEMENT, [customer, 'family', ago(target, random, 365), 'ご本人', importKey])
}

function ago({ calendar }: Target, random: Random, most: number): Day {
  return calendar.at(-random.between(0, most))
}
