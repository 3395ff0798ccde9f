import fc, { type Arbitrary } from 'fast-check'
import type { Birthday, Day } from '#domain/day.ts'
import { recipientAmong } from '#domain/exchange/merge-recipients.ts'
import type { ContactOnFile, PersonOnFile, SentOnFile, VisitOnFile } from '#domain/exchange/on-file.ts'
import type { Id } from '#domain/people/customer.ts'
import { ADDRESS_KINDS } from '#domain/people/card.ts'
import { CHANNELS, RECEIPTS } from '#domain/timeline/contact.ts'
import { OCCASIONS, type RecipientTyped } from '#domain/timeline/delivery.ts'
import { REASONS } from '#domain/week/week.ts'
import { insertContact } from '#main/store/contacts.ts'
import type { WriteDb } from '#main/store/db.ts'
import { insertDelivery, listRecipients } from '#main/store/deliveries.ts'
import { insertPerson } from '#main/store/import-people.ts'
import { putRest, rowsInto } from '#main/store/import-rows.ts'
import { insertImport } from '#main/store/imports.ts'
import { insertSale } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'

// Shops as they might be, with whatever can be typed into a card.

const BITS = [
  '髙﨑|𠮷野|花子|ﾔﾏﾀﾞ|辻\u{E0100}|か\u3099|—|〜|①|♥|太郎様|御中| |　|,|;|；|、|:::|"|""|\'|5"|<b>|&amp;|\\|/',
  '=1+1|+81|-5|@|＝|0|090-0000-0001|2001/4/1|平成13年4月1日|36982|--04-01|[]|{"a":1}|null',
].flatMap((bits) => bits.split('|'))

function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}

/** One line, as a field of a form takes it. */
function line(most: number): Arbitrary<string> {
  const bits = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...BITS) }, fc.string({ maxLength: 4 })), {
    maxLength: 4,
  })
  return fc.oneof(
    fc.constant(''),
    bits.map((parts) => cut(parts.join('').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''), most)),
  )
}

function filled(most: number): Arbitrary<string> {
  return line(most).map((text) => (text === '' ? '花' : text))
}

/** Several lines, as a text area sends them. */
function text(): Arbitrary<string> {
  return fc.array(line(200), { maxLength: 3 }).map((lines) => lines.join('\n').trim())
}

const DAY = fc
  .tuple(fc.integer({ min: 1990, max: 2026 }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}` as Day)
const BIRTHDAY: Arbitrary<Birthday> = fc
  .oneof(DAY, fc.constantFrom('--02-29', '--04-01', '--12', '1904-02-29'))
  .map((birthday) => birthday as string as Birthday)
const TIME = fc.constantFrom(null, '00:00', '09:05', '23:59')
const or = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> => fc.option(arbitrary)
const few = <T>(arbitrary: Arbitrary<T>, most = 3): Arbitrary<T[]> => fc.array(arbitrary, { maxLength: most })

function two(number: number): string {
  return String(number).padStart(2, '0')
}

const address = fc.record({
  kind: fc.constantFrom(...ADDRESS_KINDS),
  postalCode: fc.constantFrom('', '0600001', '3700001'),
  prefecture: fc.oneof(fc.constantFrom('', '群馬県', '東京都'), line(20)),
  city: line(200),
  street: line(200),
  building: line(200),
  careOf: line(200),
  returnedOn: or(DAY),
  refusedOn: or(DAY),
})

const relative = fc.record({
  kind: fc.constantFrom('person' as const, 'pet' as const),
  familyName: line(100),
  givenName: filled(100),
  kana: line(100),
  honorific: fc.constantFrom('様', 'ちゃん', '先生', ''),
  relation: line(40),
  species: line(40),
  birthday: or(BIRTHDAY),
  onCard: fc.boolean(),
  note: line(200),
  diedOn: or(DAY),
})

// Of so few names that some are alike.
const recipient: Arbitrary<RecipientTyped> = fc.record({
  name: fc.oneof(fc.constantFrom('𠮷野 一', '髙﨑 <b>葵</b>'), filled(100)),
  kana: fc.oneof(fc.constantFrom('', 'よしの はじめ'), line(100)),
  honorific: fc.constantFrom('様', '御中', ''),
  relation: fc.constantFrom('', '母', '取引先'),
  phone: fc.oneof(fc.constantFrom('', '090-0000-0009'), line(40)),
  postalCode: fc.constantFrom('', '3700001'),
  prefecture: fc.constantFrom('', '群馬県'),
  city: fc.oneof(fc.constantFrom('', '高崎市中尾町'), line(200)),
  street: fc.oneof(fc.constantFrom('', '1-2-3', '1番地2-3'), line(200)),
  building: fc.oneof(fc.constant(''), line(200)),
  careOf: fc.oneof(fc.constant(''), line(200)),
})

/** Two homes, in which some of the shop live together. */
const HOMES = [
  { id: '019a0000-0000-7000-8000-00000000aaa1' as Id, name: '髙﨑家', cardEach: false },
  { id: '019a0000-0000-7000-8000-00000000aaa2' as Id, name: '', cardEach: true },
]
const households = few(fc.constantFrom(...HOMES), 1).chain((homes) =>
  fc.nat(9).map((place) => homes.map((home) => ({ ...home, place }))),
)

type OfRelatives = Pick<ArbitraryPerson, 'bereavements' | 'specialDays'>
type Lists = Pick<
  ArbitraryPerson,
  | 'phones'
  | 'emails'
  | 'addresses'
  | 'relatives'
  | 'tags'
  | 'refusals'
  | 'promises'
  | 'notes'
  | 'households'
  | 'recipients'
>
type Own = Omit<ArbitraryPerson, keyof (Lists & OfRelatives)>

const lists: Arbitrary<Lists> = fc.record({
  households,
  recipients: few(recipient),
  phones: few(fc.record({ number: filled(40), note: line(200) })),
  emails: few(fc.record({ address: filled(200) })),
  addresses: few(address),
  relatives: few(relative),
  tags: fc.uniqueArray(filled(40), { maxLength: 3 }),
  refusals: few(
    fc.record({
      scope: fc.constantFrom('promotion' as const, 'everything' as const),
      channel: fc.constantFrom(...CHANNELS, 'all' as const),
      since: DAY,
      howAsked: line(200),
    }),
  ),
  promises: few(
    fc.record({
      kind: fc.constantFrom('promise' as const, 'task' as const),
      text: filled(200),
      madeOn: DAY,
      dueOn: or(DAY),
      keptOn: or(DAY),
      droppedOn: or(DAY),
    }),
  ),
  notes: few(
    fc.record({
      kind: fc.constantFrom('note', 'honest', 'request'),
      source: fc.constantFrom(null, 'told', 'guess'),
      day: DAY,
      text: text().map((words) => (words === '' ? 'メモ' : words)),
    }),
  ),
})

const own: Arbitrary<Own> = fc.record({
  number: or(filled(40)),
  kind: fc.constantFrom('person' as const, 'organisation' as const),
  familyName: filled(100),
  givenName: line(100),
  familyKana: line(100),
  givenKana: line(100),
  honorific: fc.constantFrom('様', '先生', '御中', ''),
  title: line(100),
  company: line(100),
  companyKana: line(100),
  department: line(100),
  known: fc.constantFrom('first-timer' as const, 'known-before' as const),
  birthday: or(BIRTHDAY),
  dear: fc.boolean(),
  likes: text(),
  caution: text(),
  usual: text(),
  note: text(),
  lineName: line(100),
  preferredChannel: or(fc.constantFrom(...CHANNELS)),
  cadenceDays: or(fc.integer({ min: 1, max: 1000 })),
  introducerName: line(100),
  addedOn: DAY,
  movedOn: or(DAY),
  quietUntil: or(DAY),
  quietWhy: line(200),
  diedOn: or(DAY),
  deathHeardFrom: line(200),
})

export type ArbitraryPerson = Omit<PersonOnFile, 'id'>

const ofRelatives: Arbitrary<OfRelatives> = fc.record({
  bereavements: few(
    fc.record({
      who: fc.constantFrom('self' as const, 'family' as const, 'pet' as const),
      relative: or(fc.nat()),
      diedOn: DAY,
      heardFrom: line(200),
      mourningUntil: or(DAY),
    }),
  ),
  specialDays: few(fc.record({ relative: or(fc.nat()), label: line(200), day: BIRTHDAY, remind: fc.boolean() })),
})

export const arbitraryPerson: Arbitrary<ArbitraryPerson> = fc.tuple(own, lists, ofRelatives).map(asOne)

/** `relative` was any number: now it is a place among those there are. */
function asOne([fields, mine, theirs]: [Own, Lists, OfRelatives]): ArbitraryPerson {
  const placed = <T extends { readonly relative: number | null }>(entry: T): T => {
    const { length } = mine.relatives
    return { ...entry, relative: entry.relative === null || length === 0 ? null : entry.relative % length }
  }
  const { bereavements, specialDays } = theirs
  return { ...fields, ...mine, bereavements: bereavements.map(placed), specialDays: specialDays.map(placed) }
}

type Entry<T> = Omit<T, 'whose'> & { readonly of: number }
type Sent = Omit<SentOnFile, 'recipient'> & { readonly to: number }
type SaleAndSent = Omit<Entry<VisitOnFile>, 'deliveries'> & { readonly sent: readonly Sent[] }

const visit: Arbitrary<SaleAndSent> = fc
  .record({
    of: fc.nat(),
    day: DAY,
    time: TIME,
    amount: or(fc.integer({ min: -100_000_000, max: 100_000_000 })),
    item: line(200),
    status: fc.constantFrom('done' as const, 'cancelled' as const, 'no-show' as const, 'booked' as const),
    charge: fc.constantFrom(
      'paid' as const,
      'free' as const,
      'ticket' as const,
      'subscription' as const,
      'later' as const,
    ),
    sent: few(
      fc.record({
        to: fc.nat(),
        day: or(DAY),
        occasion: fc.oneof(fc.constantFrom('', ...OCCASIONS), line(40)),
        nameOnCard: line(200),
        cardText: text(),
        remindNextYear: fc.boolean(),
      }),
      2,
    ),
  })
  .map(aheadIfBooked)

/** What is booked lies ahead, mostly. */
function aheadIfBooked(sale: SaleAndSent): SaleAndSent {
  return sale.status === 'booked' ? { ...sale, day: sale.day.replace(/^202/, '203') as Day } : sale
}

const contact: Arbitrary<Entry<ContactOnFile>> = fc.record({
  of: fc.nat(),
  day: DAY,
  time: TIME,
  channel: fc.constantFrom(...CHANNELS),
  direction: fc.constantFrom('from-them' as const, 'from-us' as const),
  subject: line(200),
  body: text(),
  reason: or(fc.constantFrom(...REASONS)),
  receipt: or(fc.constantFrom(...RECEIPTS)),
  sells: fc.boolean(),
})

export type ArbitraryShop = {
  readonly people: readonly ArbitraryPerson[]
  readonly visits: readonly Entry<VisitOnFile>[]
  readonly contacts: readonly Entry<ContactOnFile>[]
}

/** A household of one is none. */
function livingTogether(people: readonly ArbitraryPerson[]): readonly ArbitraryPerson[] {
  const homes = Map.groupBy(people, ({ households: [home] }) => home?.id)
  return people.map((one) => (homes.get(one.households[0]?.id)?.length === 1 ? { ...one, households: [] } : one))
}

/** `of` names the person an entry is of, counted round. */
export const arbitraryShop: Arbitrary<ArbitraryShop> = fc
  .record({
    people: fc
      .uniqueArray(arbitraryPerson, {
        minLength: 1,
        maxLength: 5,
        selector: ({ number }) => number ?? Symbol('no number'),
      })
      .map(livingTogether),
    visits: few(visit, 6),
    contacts: few(contact, 6),
  })
  .map(({ people, visits, contacts }) => {
    return { people, visits: visits.map((one) => sentByOwner(one, people)), contacts }
  })

/** `to` was any number: now it is one of those whom the owner sends to, if there are any. */
function sentByOwner({ sent, ...sale }: SaleAndSent, people: readonly ArbitraryPerson[]): Entry<VisitOnFile> {
  const { recipients } = people[sale.of % people.length] ?? { recipients: [] }
  const deliveries = sent.flatMap(({ to, ...delivery }) => {
    const found = recipients[to % recipients.length]
    return found === undefined ? [] : [{ ...delivery, recipient: found }]
  })
  return { ...sale, deliveries }
}

/** Puts them into an empty shop. The keys of the people. */
export function fill(session: Session, shop: ArbitraryShop): readonly number[] {
  return write(session, 'imported', (db, change) => {
    const importKey = insertImport(db, change, {
      id: session.newId(),
      at: session.now(),
      fileName: '',
      content: 'people',
      format: 'sample',
      encoding: 'utf-8',
    })
    const into = rowsInto(db, importKey)
    const keys = shop.people.map((one) =>
      insertPerson(into, session.newId(), one.addedOn ?? session.today(), { ...one, id: null }),
    )
    putRest(into)
    const ownerOf = (of: number): number => keys[of % keys.length] ?? 0
    for (const { of, deliveries, ...one } of shop.visits) {
      const sale = insertSale(db, { ...one, customer: ownerOf(of), importKey: null })
      for (const each of deliveries) send(db, ownerOf(of), sale, each)
    }
    for (const { of, ...one } of shop.contacts) insertContact(db, { ...one, customer: ownerOf(of), importKey: null })
    return keys
  })
}

function send(db: WriteDb, customer: number, sale: number, { recipient: to, ...delivery }: SentOnFile): void {
  const standing = listRecipients(db, customer)
  insertDelivery(db, { ...delivery, sale, recipient: standing[recipientAmong(standing, to)]?.key ?? 0 })
}
