import type { Addressee } from '#domain/paper/address-sheet.ts'
import type { CustomerKind, Id, PersonName, PostalAddress } from '#domain/people/customer.ts'
import type { JointName } from '#domain/people/names-on-card.ts'
import type { GateFacts } from '#domain/week/gate.ts'
import type { Day } from '#domain/day.ts'
import { type ApologyTexts, NO_TEXTS } from '#domain/voices/complaint.ts'
import type { LetterTo, VisitTold } from '#domain/letters/letter.ts'
import { query, type Query, type ReadDb } from './db.ts'
import { listGateFacts } from './gate-facts.ts'
import { POSTAL_COLUMNS, postalColumns, type PostalRow, toPostalAddress } from './postal-row.ts'

/** What mail must know of one customer: for the gate and for the address side. */
export type MailFacts = {
  readonly key: number
  readonly gate: GateFacts
  readonly addressee: Addressee
  readonly kana: Pick<PersonName, 'familyKana' | 'givenKana'>
}

/** The same of a letter, for its text as well. */
export type LetterFacts = MailFacts & Pick<LetterTo, 'visits' | 'apology'>

type PersonRow = {
  key: number
  id: string
  kind: string
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  honorific: string
  title: string
  company: string
  department: string
}

type AddressRow = PostalRow & {
  customer: number
  kind: string
}

type JointRow = { customer: number; family_name: string; given_name: string; honorific: string }

type VisitRow = { customer: number; day: string; item: string }

const NO_ADDRESS: PostalAddress = { postalCode: '', prefecture: '', city: '', street: '', building: '', careOf: '' }

const PEOPLE = query<PersonRow>(
  `SELECT c.key, c.id, c.kind, c.family_name, c.given_name, c.family_kana, c.given_kana,
     c.honorific, c.title, c.company, c.department
   FROM json_each(?) AS asked JOIN customers c ON c.id = asked.value
   WHERE c.deleted_on IS NULL ORDER BY asked.key`,
  [
    'key',
    'id',
    'kind',
    'family_name',
    'given_name',
    'family_kana',
    'given_kana',
    'honorific',
    'title',
    'company',
    'department',
  ],
)

const ADDRESSES = query<AddressRow>(
  `SELECT a.customer, a.kind, ${postalColumns('a')}
   FROM json_each(?) AS asked JOIN addresses a ON a.customer = asked.value
   ORDER BY a.customer, a.position DESC, a.key DESC`,
  ['customer', 'kind', ...POSTAL_COLUMNS],
)

const JOINT_NAMES = query<JointRow>(
  `SELECT r.customer, r.family_name, r.given_name, r.honorific
   FROM json_each(?) AS asked JOIN relatives r ON r.customer = asked.value
   WHERE r.on_card = 1 AND r.died_on IS NULL ORDER BY r.customer, r.position, r.key`,
  ['customer', 'family_name', 'given_name', 'honorific'],
)

const FIRST_VISITS = visits('min(day)')
const LATEST_VISITS = visits('max(day)')

/** Of each person the visit on one day, with all that was done on it. */
function visits(day: 'min(day)' | 'max(day)'): Query<VisitRow> {
  return query<VisitRow>(
    `SELECT v.customer, v.day,
       (SELECT coalesce(group_concat(item, '、'), '') FROM
         (SELECT item FROM sales WHERE customer = v.customer AND day = v.day AND status = 'done' AND deleted_on IS NULL
            AND item <> '' GROUP BY item ORDER BY min(coalesce(time, '')), min(key))) AS item
     FROM json_each(?) AS asked JOIN visit_days v ON v.customer = asked.value
       AND v.day = (SELECT ${day} FROM visit_days WHERE customer = asked.value)`,
    ['customer', 'day', 'item'],
  )
}

// The purchase that a row of the week still asks about; the newest row, where several do.
const ASKED_PURCHASES = query<VisitRow>(
  `SELECT i.customer, s.day, s.item
   FROM json_each(?) AS asked JOIN week_items i ON i.customer = asked.value
     JOIN json_each(json_insert(i.other_reasons, '$[#]', json(i.sentence))) AS said
     JOIN sales s ON s.key = json_extract(said.value, '$.sale') AND s.deleted_on IS NULL
   WHERE i.state IN ('open', 'at-next-visit', 'snoozed') AND json_extract(said.value, '$.reason') = 'purchase-followup'
   ORDER BY i.week, i.key`,
  ['customer', 'day', 'item'],
)

// The same of what was sent last year and comes round.
const ASKED_GIFTS = query<VisitRow>(
  `SELECT i.customer, coalesce(d.day, s.day) AS day, s.item
   FROM json_each(?) AS asked JOIN week_items i ON i.customer = asked.value
     JOIN json_each(json_insert(i.other_reasons, '$[#]', json(i.sentence))) AS said
     JOIN deliveries d ON d.key = json_extract(said.value, '$.delivery')
     JOIN sales s ON s.key = d.sale AND s.deleted_on IS NULL
   WHERE i.state IN ('open', 'at-next-visit', 'snoozed') AND json_extract(said.value, '$.reason') = 'gift-again'
   ORDER BY i.week, i.key`,
  ['customer', 'day', 'item'],
)

// Of a complaint that was closed nobody writes any more.
const APOLOGIES = query<{ customer: number } & ApologyTexts>(
  `SELECT p.customer, p.apology, p.happened, p.cause, p.change
   FROM json_each(?) AS asked JOIN complaints p ON p.customer = asked.value
   WHERE p.closed_on IS NULL ORDER BY p.received_on, p.key`,
  ['customer', 'apology', 'happened', 'cause', 'change'],
)

/** In the order asked; an id that names nobody (or somebody in the trash) is not in the answer. */
export function listLetterFacts(db: ReadDb, ids: readonly Id[], today: Day): readonly LetterFacts[] {
  const people = listMailFacts(db, ids, today)
  const keys = [JSON.stringify(people.map((person) => person.key))]
  const first = new Map(db.many(FIRST_VISITS, keys).map((row) => [row.customer, row]))
  const latest = new Map(db.many(LATEST_VISITS, keys).map((row) => [row.customer, row]))
  const purchases = new Map(db.many(ASKED_PURCHASES, keys).map((row) => [row.customer, row]))
  const gifts = new Map(db.many(ASKED_GIFTS, keys).map((row) => [row.customer, row]))
  const apologies = new Map(db.many(APOLOGIES, keys).map(({ customer, ...texts }) => [customer, texts]))
  return people.map(({ key, gate, addressee, kana }) => {
    const visits = {
      'first-visit': toVisit(first.get(key)),
      'latest-visit': toVisit(latest.get(key)),
      'asked-purchase': toVisit(purchases.get(key) ?? latest.get(key)),
      'asked-gift': toVisit(gifts.get(key)),
    }
    return { key, gate, addressee, kana, visits, apology: apologies.get(key) ?? NO_TEXTS }
  })
}

/** The same without what its text speaks of: a third of the time, where very many stand in an address book. */
export function listMailFacts(db: ReadDb, ids: readonly Id[], today: Day): readonly MailFacts[] {
  const people = db.many(PEOPLE, [JSON.stringify(ids)])
  const keys = [JSON.stringify(people.map((person) => person.key))]
  const gate = new Map(listGateFacts(db, ids, today).map((facts) => [facts.customer, facts]))
  // Mail goes to the first address: the last one written here.
  const addresses = new Map(db.many(ADDRESSES, keys).map((row) => [row.customer, row]))
  const joint = Map.groupBy(db.many(JOINT_NAMES, keys), (row) => row.customer)
  return people.flatMap((person) => {
    const facts = gate.get(person.id as Id)
    if (facts === undefined) return []
    const address = facts.mail === null ? null : (addresses.get(person.key) ?? null)
    const addressee = toAddressee(person, address, joint.get(person.key) ?? [])
    const kana = { familyKana: person.family_kana, givenKana: person.given_kana }
    return [{ key: person.key, gate: facts, addressee, kana }]
  })
}

function toAddressee(person: PersonRow, address: AddressRow | null, joint: readonly JointRow[]): Addressee {
  return {
    id: person.id as Id,
    kind: person.kind as CustomerKind,
    familyName: person.family_name,
    givenName: person.given_name,
    company: person.company,
    honorific: person.honorific,
    title: person.title,
    department: person.department,
    joint: joint.map(toJointName),
    address: address === null ? NO_ADDRESS : toPostalAddress(address),
    atWork: person.kind === 'organisation' || (address !== null && address.kind !== 'home'),
  }
}

function toVisit(row: VisitRow | undefined): VisitTold | null {
  return row === undefined ? null : { day: row.day as Day, item: row.item }
}

function toJointName(row: JointRow): JointName {
  return { familyName: row.family_name, givenName: row.given_name, honorific: row.honorific }
}
