import type { Day } from '#domain/day.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import type { Bereavement } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { ADDRESS_COLUMNS, type AddressRow, toAddress, toAddressMark } from './addresses.ts'
import { OWN_ROW_COLUMNS, type OwnRow, toOwnFields } from './card.ts'
import { type Query, query, type ReadDb } from './db.ts'
import { RECIPIENT_TYPED_COLUMNS, type RecipientRow, toRecipientTyped } from './deliveries.ts'
import { PROMISE_COLUMNS, type PromiseRow, toPromise } from './promises.ts'
import { REFUSED_COLUMNS, type RefusedRow, toRefused } from './refusals.ts'
import { RELATIVE_COLUMNS, type RelativeRow, toKeptRelative } from './relatives.ts'

// Cards as a file carries them. What is locked, and photos, are in no question here: they never leave.

type PersonRow = OwnRow & { key: number; id: string; added_on: string; death_heard_from: string }

const PERSON_COLUMNS = [...OWN_ROW_COLUMNS, 'key', 'id', 'added_on', 'death_heard_from'] as const

const AFTER = query<PersonRow>(
  `SELECT ${PERSON_COLUMNS.join(', ')} FROM customers
    WHERE key > ? AND key <= ? AND deleted_on IS NULL ORDER BY key LIMIT ?`,
  PERSON_COLUMNS,
)
const ONE = query<PersonRow>(`SELECT ${PERSON_COLUMNS.join(', ')} FROM customers WHERE key = ?`, PERSON_COLUMNS)

type OfCustomer<Row> = Row & { readonly customer: number }

type BereavementRow = {
  who: string
  relative: number | null
  died_on: string
  heard_from: string
  mourning_until: string | null
}

type SpecialDayRow = { relative: number | null; label: string; day: string; remind: number }

type Order = 'key' | 'position, key'

const PHONES = rowsOf<{ number: string; note: string }>('phones', ['number', 'note'], 'position, key')
const EMAILS = rowsOf<{ address: string }>('emails', ['address'], 'position, key')
const ADDRESSES = rowsOf<AddressRow>('addresses', ADDRESS_COLUMNS, 'position, key')
const RELATIVES = rowsOf<RelativeRow>('relatives', RELATIVE_COLUMNS, 'position, key')
const REFUSALS = rowsOf<RefusedRow>('refusals', REFUSED_COLUMNS, 'key', 'AND withdrawn_on IS NULL')
const PROMISES = rowsOf<PromiseRow>('promises', PROMISE_COLUMNS, 'key')
const TAGS = rowsOf<{ name: string }>(
  '(SELECT ct.key, ct.customer, t.name FROM customer_tags ct JOIN tags t ON t.key = ct.tag)',
  ['name'],
  'key',
)
const BEREAVEMENTS = rowsOf<BereavementRow>(
  'bereavements',
  ['who', 'relative', 'died_on', 'heard_from', 'mourning_until'],
  'key',
)
const SPECIAL_DAYS = rowsOf<SpecialDayRow>('special_days', ['relative', 'label', 'day', 'remind'], 'key')
const HOUSEHOLDS = rowsOf<{ id: string; name: string; card_each: number; place: number }>(
  `(SELECT c.key, c.key AS customer, h.id, h.name, h.card_each, c.household_place AS place
    FROM customers c JOIN households h ON h.key = c.household)`,
  ['id', 'name', 'card_each', 'place'],
  'key',
)
const RECIPIENTS = rowsOf<Omit<RecipientRow, 'key'>>('recipients', RECIPIENT_TYPED_COLUMNS, 'key')
const NOTES = rowsOf<{ kind: string; source: string | null; day: string; text: string }>(
  'notes',
  ['kind', 'source', 'day', 'text'],
  'key',
)

/** Keys of the people who are meant; null: everyone. */
export type Among = ReadonlySet<number> | null

/** How many people a step takes: some milliseconds. */
const STEP = 100

/**
 * Everyone who is not in the trash, up to this key of `customers`, in the order of the keys, some at a time; where `among`
 * is told, only those of them (a step may then hold nobody).
 */
export function* peopleOnFile(
  db: ReadDb,
  until: number,
  among: Among = null,
): Generator<readonly PersonOnFile[], void> {
  for (let after = 0; ;) {
    const rows = db.many(AFTER, [after, until, STEP])
    const last = rows.at(-1)
    if (last === undefined) return
    yield among === null ? withLists(db, rows, after + 1, last.key) : chosen(db, rows, among)
    after = last.key
  }
}

function chosen(db: ReadDb, rows: readonly PersonRow[], among: ReadonlySet<number>): readonly PersonOnFile[] {
  const meant = rows.filter(({ key }) => among.has(key))
  const [first, last] = [meant.at(0), meant.at(-1)]
  return first === undefined || last === undefined ? [] : withLists(db, meant, first.key, last.key)
}

/** One card, also one in the trash; null where there is none. */
export function personOnFile(db: ReadDb, customer: number): PersonOnFile | null {
  const row = db.one(ONE, [customer])
  return row === null ? null : (withLists(db, [row], customer, customer)[0] ?? null)
}

/** The order in which rows lie on a card, for a span of cards. */
function rowsOf<Row>(
  table: string,
  columns: readonly (keyof Row & string)[],
  order: Order,
  where = '',
): Query<OfCustomer<Row>> {
  const all: readonly (keyof OfCustomer<Row> & string)[] = ['customer', ...columns]
  return query(
    `SELECT ${all.join(', ')} FROM ${table} WHERE customer BETWEEN ? AND ? ${where} ORDER BY customer, ${order}`,
    all,
  )
}

type Lists = Pick<
  PersonOnFile,
  | 'phones'
  | 'emails'
  | 'addresses'
  | 'relatives'
  | 'tags'
  | 'refusals'
  | 'bereavements'
  | 'specialDays'
  | 'promises'
  | 'notes'
  | 'households'
  | 'recipients'
>

function withLists(db: ReadDb, rows: readonly PersonRow[], first: number, last: number): readonly PersonOnFile[] {
  const listsOf = listsInSpan(db, first, last)
  return rows.map((row) => ({ ...toOwn(row), ...listsOf(row.key) }))
}

/** The lists of each card of a span; one question a list, however many cards they are. */
function listsInSpan(db: ReadDb, first: number, last: number): (customer: number) => Lists {
  const of = <Row>(asked: Query<OfCustomer<Row>>): ((customer: number) => readonly Row[]) => {
    const found = Map.groupBy(db.many(asked, [first, last]), ({ customer }) => customer)
    return (customer) => found.get(customer) ?? []
  }
  const phones = of(PHONES)
  const emails = of(EMAILS)
  const addresses = of(ADDRESSES)
  const relatives = of(RELATIVES)
  const tags = of(TAGS)
  const refusals = of(REFUSALS)
  const bereavements = of(BEREAVEMENTS)
  const specialDays = of(SPECIAL_DAYS)
  const promises = of(PROMISES)
  const notes = of(NOTES)
  const households = of(HOUSEHOLDS)
  const recipients = of(RECIPIENTS)
  return (customer) => {
    const family = relatives(customer)
    const placeOf = placeIn(family)
    return {
      phones: phones(customer).map(({ number, note }) => ({ number, note })),
      emails: emails(customer).map(({ address }) => ({ address })),
      addresses: addresses(customer).map(toAddressOnFile),
      relatives: family.map(toRelativeOnFile),
      tags: tags(customer).map(({ name }) => name),
      refusals: refusals(customer).map((row) => keyless(toRefused(row))),
      bereavements: bereavements(customer).map((row) => toBereavement(row, placeOf(row.relative))),
      specialDays: specialDays(customer).map((row) => toSpecialDay(row, placeOf(row.relative))),
      promises: promises(customer).map((row) => keyless(toPromise(row))),
      households: households(customer).map(({ id, name, card_each, place }) => ({
        id: id as Id,
        name,
        cardEach: card_each === 1,
        place,
      })),
      recipients: recipients(customer).map(toRecipientTyped),
      notes: notes(customer).map(({ kind, source, day, text }) => ({ kind, source, day: day as Day, text })),
    }
  }
}

function toBereavement(row: BereavementRow, relative: number | null): Lists['bereavements'][number] {
  return {
    who: row.who as Bereavement['who'],
    relative,
    diedOn: row.died_on as Day,
    heardFrom: row.heard_from,
    mourningUntil: row.mourning_until as Day | null,
  }
}

function toSpecialDay({ label, day, remind }: SpecialDayRow, relative: number | null): Lists['specialDays'][number] {
  return { relative, label, day, remind: remind === 1 }
}

function toOwn(row: PersonRow): Omit<PersonOnFile, keyof Lists> {
  return {
    ...toOwnFields(row),
    id: row.id as Id,
    addedOn: row.added_on as Day,
    movedOn: row.moved_on as Day | null,
    quietUntil: row.quiet_until as Day | null,
    quietWhy: row.quiet_why,
    diedOn: row.died_on as Day | null,
    deathHeardFrom: row.death_heard_from,
  }
}

function toAddressOnFile(row: AddressRow): PersonOnFile['addresses'][number] {
  const { returnedOn, refusedOn } = toAddressMark(row)
  return { ...keyless(toAddress(row)), returnedOn, refusedOn }
}

function toRelativeOnFile(row: RelativeRow): PersonOnFile['relatives'][number] {
  const { entry, diedOn } = toKeptRelative(row)
  return { ...keyless(entry), diedOn }
}

/** On a file somebody of the family is named by the place in the list. */
function placeIn(family: readonly RelativeRow[]): (key: number | null) => number | null {
  return (key) => {
    const place = family.findIndex((row) => row.key === key)
    return place === -1 ? null : place
  }
}

function keyless<T extends { readonly key: unknown }>(entry: T): Omit<T, 'key'> {
  const { key: _key, ...rest } = entry
  return rest
}
