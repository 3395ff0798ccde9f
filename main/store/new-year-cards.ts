import type { Day } from '#domain/day.ts'
import type { NewYearCards, NewYearMark } from '#domain/letters/new-year.ts'
import type { Id } from '#domain/people/customer.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

type CardsRow = {
  customer: number
  year: number
  sent_on: string | null
  received_on: string | null
  mourning: number
  returned: number
}
type HeadRow = { asked: number; head: number }
type MemberRow = { head: number; member: number; id: string; place: number }

/** Years, both within. */
export type Years = { readonly from: number; readonly until: number }

/**
 * Of a customer `c`: whose name stands first on the card of the household, who speaks for it; whoever lives alone, or wants
 * a card of her own, for herself.
 */
export const HEAD = `coalesce((SELECT m.key FROM households h JOIN customers m ON m.household = h.key
  WHERE h.key = c.household AND h.card_each = 0 AND m.deleted_on IS NULL AND m.died_on IS NULL
  ORDER BY m.household_place, m.key LIMIT 1), c.key)`

const HEADS = query<HeadRow>(
  `SELECT c.key AS asked, ${HEAD} AS head FROM json_each(?) AS asked JOIN customers c ON c.key = asked.value
   WHERE c.deleted_on IS NULL ORDER BY asked.key`,
  ['asked', 'head'],
)

// Whoever has died has no card of her own any more, but what went to her went to the house.
const MEMBERS = query<MemberRow>(
  `SELECT c.key AS head, c.key AS member, c.id, c.household_place AS place FROM json_each(:keys) AS asked
     JOIN customers c ON c.key = asked.value WHERE c.deleted_on IS NULL
   UNION SELECT c.key, m.key, m.id, m.household_place FROM json_each(:keys) AS asked
     JOIN customers c ON c.key = asked.value JOIN households h ON h.key = c.household AND h.card_each = 0
     JOIN customers m ON m.household = h.key WHERE m.deleted_on IS NULL
   ORDER BY head, place, member`,
  ['head', 'member', 'id', 'place'],
)

const CARDS = query<CardsRow>(
  `SELECT n.customer, n.year, n.sent_on, n.received_on, n.mourning, n.returned
   FROM json_each(:keys) AS asked JOIN new_year_cards n ON n.customer = asked.value
   WHERE n.year BETWEEN :from AND :until`,
  ['customer', 'year', 'sent_on', 'received_on', 'mourning', 'returned'],
)

const LISTED = query<{ key: number }>(
  `SELECT l.customer AS key FROM listing l JOIN (SELECT DISTINCT ${HEAD} AS head
     FROM new_year_cards n JOIN customers c ON c.key = n.customer
     WHERE n.year BETWEEN :from AND :until AND c.deleted_on IS NULL
       AND (n.sent_on IS NOT NULL OR n.received_on IS NOT NULL OR n.mourning = 1 OR n.returned = 1)) some
     ON some.head = l.customer ORDER BY l.sort, l.customer`,
  ['key'],
)

const OFFERINGS = query<{ key: number }>(
  `SELECT DISTINCT ${HEAD} AS key FROM deliveries d JOIN sales s ON s.key = d.sale JOIN customers c ON c.key = s.customer
   WHERE d.occasion = 'offering' AND s.day BETWEEN :from AND :until AND s.status IN ('done', 'booked')
     AND s.deleted_on IS NULL AND c.deleted_on IS NULL`,
  ['key'],
)

/** Of which years the rules of the week ask: 年賀 of this year or the coming one, and what went before it. */
export function yearsOfWeek(today: Day): Years {
  const year = Number(today.slice(0, 4))
  return { from: year - 1, until: year + 1 }
}

/** The keys of those with whom there was any 年賀 in these years, each household by the one who speaks for it; in the order of the list. */
export function listNewYearHeads(db: ReadDb, years: Years): readonly number[] {
  return db.many(LISTED, years).map(({ key }) => key)
}

/** The same of those who ordered お供え between two days. */
export function listWhoOffered(db: ReadDb, from: Day, until: Day): readonly number[] {
  return db.many(OFFERINGS, { from, until }).map(({ key }) => key)
}

/** Of each of these people the one who speaks for the household; nobody in the trash. */
export function headsOf(db: ReadDb, customers: readonly number[]): ReadonlyMap<number, number> {
  return new Map(db.many(HEADS, [JSON.stringify(customers)]).map(({ asked, head }) => [asked, head]))
}

/** Who lives with each of them, they themselves included, in the order of the card. */
export function membersOf(
  db: ReadDb,
  heads: readonly number[],
): ReadonlyMap<number, readonly { readonly key: number; readonly id: Id }[]> {
  const rows = db
    .many(MEMBERS, { keys: JSON.stringify(heads) })
    .map(({ head, member, id }) => ({ head, key: member, id: id as Id }))
  return Map.groupBy(rows, ({ head }) => head)
}

/** 年賀 with the households of these people; of a household whoever speaks for it has it all, and the others nothing. */
export function listNewYears(
  db: ReadDb,
  customers: readonly number[],
  years: Years,
): ReadonlyMap<number, readonly NewYearCards[]> {
  const heads = [...headsOf(db, customers)].flatMap(([asked, head]) => (asked === head ? [head] : []))
  const members = membersOf(db, heads)
  const keys = JSON.stringify([...members.values()].flatMap((all) => all.map(({ key }) => key)))
  const cards = Map.groupBy(db.many(CARDS, { keys, ...years }), ({ customer }) => customer)
  return new Map(
    heads.map((head) => {
      const rows = (members.get(head) ?? []).flatMap(({ key }) => cards.get(key) ?? [])
      return [head, [...Map.groupBy(rows, ({ year }) => year)].map(([year, some]) => together(year, some))]
    }),
  )
}

function together(year: number, rows: readonly CardsRow[]): NewYearCards {
  return {
    year,
    sentOn: latest(rows.map((row) => row.sent_on)),
    receivedOn: latest(rows.map((row) => row.received_on)),
    isMourning: rows.some(({ mourning }) => mourning === 1),
    isReturned: rows.some(({ returned }) => returned === 1),
  }
}

function latest(days: readonly (string | null)[]): Day | null {
  const last = days
    .filter((each) => each !== null)
    .toSorted()
    .at(-1)
  return last === undefined ? null : (last as Day)
}

const COLUMN = {
  sent: 'sent_on',
  received: 'received_on',
  mourning: 'mourning',
  returned: 'returned',
} as const satisfies Readonly<Record<NewYearMark, string>>

/** Marks 年賀 of one year with one person: `on` is the day, null takes the mark off. */
export function putNewYearMark(
  db: WriteDb,
  { customer, year, mark, on }: { customer: number; year: number; mark: NewYearMark; on: Day | null },
): void {
  const column = COLUMN[mark]
  const isDay = mark === 'sent' || mark === 'received'
  const value = isDay ? on : Number(on !== null)
  db.run(
    `INSERT INTO new_year_cards (customer, year, ${column}) VALUES (:customer, :year, :value)
     ON CONFLICT (customer, year) DO UPDATE SET ${column} = excluded.${column}`,
    { customer, year, value },
  )
}
