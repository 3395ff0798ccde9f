import { addDays, type Birthday, type Day } from '#domain/day.ts'
import type { Id, Known } from '#domain/people/customer.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import { lastTwelveMonths, type Stage, stageOfFigures } from '#domain/timeline/stage.ts'
import { type Usual, usualOf } from '#domain/timeline/usual.ts'
import { type Outlook, outlookOf, type ShopModel } from '#domain/week/outlook.ts'
import { type PostPlace, zoneBetween } from '#domain/week/post-by.ts'
import type { Drifted, FromUs, Gift, Purchase, Skipped, WeekFacts } from '#domain/week/facts.ts'
import type { ReasonCode, Sentence } from '#domain/week/week.ts'
import { query, type ReadDb } from './db.ts'
import { modelOn } from './model-fits.ts'
import { listRelationFacts, NO_RELATION } from './relation-facts.ts'
import { listNewYears, yearsOfWeek } from './new-year-cards.ts'
import { listOwnRulesKnown } from './own-rules.ts'
import { getSetting } from './settings.ts'

type FactsRow = {
  key: number
  id: string
  known: string
  birthday: string | null
  died_on: string | null
  cadence_days: number | null
  n: number | null
  first: string | null
  last: string | null
  gaps: string | null
  litt: number | null
  total: number | null
  third: string | null
  tenth: string | null
  prefecture: string | null
  city: string | null
  expected: number
  gives_only: number
  bereaved_on: string | null
  last_heard: string | null
  dear: number
  lately: number
}
type GiftRow = {
  customer: number
  key: number
  recipient: number
  name: string
  honorific: string
  occasion: string
  day: string
  remind_next_year: number
}
type SkippedRow = {
  customer: number
  week: string
  state: string
  sentence: string
  other_reasons: string
  set_aside: string
}
type DriftedRow = { customer: number; week: string; sentence: string }
type TouchRow = { customer: number; key: number; day: string }
type IntroductionRow = { customer: number; day: string; people: number }
type PurchaseRow = { customer: number; key: number; item: string; day: string; is_first: number; follow_up: number }
type PromiseRow = {
  customer: number
  key: number
  text: string
  due_on: string | null
  kept_on: string | null
  dropped_on: string | null
}
type FromUsRow = {
  customer: number
  key: number
  day: string
  channel: string
  reason: string | null
  receipt: string | null
  sells: number
}

/** Of a row `i` of the list: every reason of it as a row, also those set aside; `said.value` is one where it has a reason. */
export const REASONS_OF_ITEM = `json_tree(json_array(json(i.sentence), json(i.other_reasons), json(i.set_aside))) AS said`

/** Of a customer `c`: a booking lies ahead of `:today`, or a standing appointment. */
export const IS_EXPECTED = `EXISTS (SELECT 1 FROM sales s
    WHERE s.customer = c.key AND s.day >= :today AND s.status = 'booked' AND s.deleted_on IS NULL)
  OR EXISTS (SELECT 1 FROM appointments a WHERE a.customer = c.key AND (a.ends_on IS NULL OR a.ends_on >= :today))`

/** Of a customer `c`: every visit was a gift to somebody else. */
export const GIVES_ONLY = `EXISTS (SELECT 1 FROM deliveries d JOIN sales s ON s.key = d.sale WHERE s.customer = c.key)
  AND NOT EXISTS (SELECT 1 FROM sales s WHERE s.customer = c.key AND s.status = 'done' AND s.deleted_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.sale = s.key))`

const FACTS = query<FactsRow>(
  `SELECT c.key, c.id, c.known, c.birthday, c.died_on, c.dear,
     (SELECT count(*) FROM visit_days v WHERE v.customer = c.key AND v.day > :after AND v.day <= :today) AS lately,
     (SELECT min(days) FROM (SELECT c.cadence_days AS days
       UNION ALL SELECT t.cadence_days FROM customer_tags ct JOIN tags t ON t.key = ct.tag WHERE ct.customer = c.key))
       AS cadence_days,
     r.n, r.first, r.last, r.gaps, r.litt, r.total, a.prefecture, a.city,
     (SELECT v.day FROM visit_days v WHERE v.customer = c.key ORDER BY v.day LIMIT 1 OFFSET 2) AS third,
     (SELECT v.day FROM visit_days v WHERE v.customer = c.key ORDER BY v.day LIMIT 1 OFFSET 9) AS tenth,
     ${IS_EXPECTED} AS expected, ${GIVES_ONLY} AS gives_only,
     (SELECT max(b.died_on) FROM bereavements b WHERE b.customer = c.key AND b.who = 'family') AS bereaved_on,
     nullif(max(
       coalesce((SELECT max(s.day) FROM sales s WHERE s.customer = c.key AND s.status = 'done' AND s.deleted_on IS NULL), ''),
       coalesce((SELECT max(t.day) FROM contacts t
         WHERE t.customer = c.key AND t.direction = 'from-them' AND t.deleted_on IS NULL), '')), '') AS last_heard
   FROM json_each(:keys) AS asked JOIN customers c ON c.key = asked.value LEFT JOIN rhythms r ON r.customer = c.key
     LEFT JOIN addresses a
       ON a.key = (SELECT key FROM addresses WHERE customer = c.key ORDER BY position, key LIMIT 1)
   WHERE c.deleted_on IS NULL`,
  [
    'key',
    'id',
    'known',
    'birthday',
    'died_on',
    'dear',
    'lately',
    'cadence_days',
    'n',
    'first',
    'last',
    'gaps',
    'litt',
    'total',
    'prefecture',
    'city',
    'third',
    'tenth',
    'expected',
    'gives_only',
    'bereaved_on',
    'last_heard',
  ],
)

// Whoever the shop knew before had come before they were introduced on file.
const INTRODUCTIONS = query<IntroductionRow>(
  `SELECT c.introducer AS customer, r.first AS day, count(*) AS people
   FROM json_each(:keys) AS asked JOIN customers c ON c.introducer = asked.value AND c.introducer IS NOT NULL
     JOIN rhythms r ON r.customer = c.key
   WHERE r.first >= :since AND c.known = 'first-timer' AND c.deleted_on IS NULL
   GROUP BY c.introducer, r.first ORDER BY c.introducer, r.first`,
  ['customer', 'day', 'people'],
)

const SKIPPED = query<SkippedRow>(
  `SELECT i.customer, i.week, i.state, i.sentence, i.other_reasons, i.set_aside
   FROM json_each(?) AS asked JOIN week_items i ON i.customer = asked.value
   WHERE i.state = 'skipped' OR i.set_aside <> '[]'`,
  ['customer', 'week', 'state', 'sentence', 'other_reasons', 'set_aside'],
)

// Also where another reason was the main one, or where it was set aside.
const DRIFTED = query<DriftedRow>(
  `SELECT i.customer, i.week, said.value AS sentence
   FROM json_each(:keys) AS asked JOIN week_items i ON i.customer = asked.value JOIN ${REASONS_OF_ITEM}
   WHERE i.week < :today AND said.type = 'object' AND said.value ->> '$.reason' = 'drifting'`,
  ['customer', 'week', 'sentence'],
)

// The newest of each person; nobody home is no contact.
const TOUCHES = query<TouchRow>(
  `SELECT t.customer, t.key, max(t.day) AS day
   FROM json_each(?) AS asked JOIN contacts t ON t.customer = asked.value
   WHERE t.deleted_on IS NULL AND t.receipt IS NOT 'no-answer' GROUP BY t.customer`,
  ['customer', 'key', 'day'],
)

/** Of a sale `s`: what was free or money given back is no purchase; a ticket covers one entered with 0. */
export const IS_PURCHASE = `s.charge <> 'free' AND (s.amount IS NULL OR s.amount > 0 OR (s.amount = 0 AND s.charge <> 'paid'))`

/** Of a sale `s`: the first of its kind for this person. */
export const IS_FIRST_OF_KIND = `NOT EXISTS (SELECT 1 FROM sales e WHERE e.customer = s.customer AND e.item = s.item
  AND e.status = 'done' AND e.deleted_on IS NULL AND (e.day, e.key) < (s.day, s.key))`

// A purchase that was delivered counts from its delivery.
const PURCHASES = query<PurchaseRow>(
  `SELECT s.customer, s.key, s.item,
     coalesce((SELECT max(d.day) FROM deliveries d WHERE d.sale = s.key), s.day) AS day,
     ${IS_FIRST_OF_KIND} AS is_first,
     s.follow_up
   FROM json_each(:keys) AS asked JOIN sales s ON s.customer = asked.value
   WHERE s.day >= :since AND s.status = 'done' AND s.deleted_on IS NULL
     AND ${IS_PURCHASE} ORDER BY s.day, s.key`,
  ['customer', 'key', 'item', 'day', 'is_first', 'follow_up'],
)

// Ordered ones as well: what is ordered need not be reminded of.
const GIFTS = query<GiftRow>(
  `SELECT s.customer, d.key, d.recipient, r.name, r.honorific, d.occasion, coalesce(d.day, s.day) AS day,
     d.remind_next_year
   FROM json_each(:keys) AS asked JOIN sales s ON s.customer = asked.value AND s.day >= :since
     JOIN deliveries d ON d.sale = s.key JOIN recipients r ON r.key = d.recipient
   WHERE s.status IN ('done', 'booked') AND s.deleted_on IS NULL ORDER BY day, d.key`,
  ['customer', 'key', 'recipient', 'name', 'honorific', 'occasion', 'day', 'remind_next_year'],
)

const PROMISES = query<PromiseRow>(
  `SELECT p.customer, p.key, p.text, p.due_on, p.kept_on, p.dropped_on
   FROM json_each(?) AS asked JOIN promises p ON p.customer = asked.value ORDER BY p.key`,
  ['customer', 'key', 'text', 'due_on', 'kept_on', 'dropped_on'],
)

const FROM_US = query<FromUsRow>(
  `SELECT t.customer, t.key, t.day, t.channel, t.reason, t.receipt, t.sells
   FROM json_each(:keys) AS asked LEFT JOIN rhythms r ON r.customer = asked.value
     JOIN contacts t ON t.customer = asked.value
       AND (t.day >= min(coalesce(r.first, :since), :since) OR t.reason = 'first-visit-thanks')
   WHERE t.direction = 'from-us' AND t.deleted_on IS NULL ORDER BY t.day, t.time, t.key`,
  ['customer', 'key', 'day', 'channel', 'reason', 'receipt', 'sells'],
)

/** Contacts further back than a year and a bit decide nothing; so do purchases of longer ago than the rule can reach. */
const CONTACTS_SINCE = 430
const PURCHASES_SINCE = 120
/** A delivery comes round within a year of its day, and may have been ordered a while before it. */
const GIFTS_SINCE = 460

/** What the rules know of these people on that day, by key; nobody in the trash. */
export function listWeekFacts(db: ReadDb, customers: readonly number[], today: Day): ReadonlyMap<number, WeekFacts> {
  const keys = JSON.stringify(customers)
  const ofEach = <Row extends { customer: number }>(rows: readonly Row[]) => Map.groupBy(rows, (row) => row.customer)
  const promises = ofEach(db.many(PROMISES, [keys]))
  const since = addDays(today, -CONTACTS_SINCE)
  const fromUs = ofEach(db.many(FROM_US, { keys, since }))
  const introductions = ofEach(db.many(INTRODUCTIONS, { keys, since }))
  const skipped = ofEach(db.many(SKIPPED, [keys]))
  const model = modelOn(db, today)
  // Where facts alone speak, nobody asks.
  const drifted = ofEach(model === null ? [] : db.many(DRIFTED, { keys, today }))
  const touches = new Map(db.many(TOUCHES, [keys]).map((row) => [row.customer, row]))
  const purchases = ofEach(db.many(PURCHASES, { keys, since: addDays(today, -PURCHASES_SINCE) }))
  const from = getSetting(db, 'sender')?.address ?? null
  const gifts = ofEach(db.many(GIFTS, { keys, since: addDays(today, -GIFTS_SINCE) }))
  const ownRules = ofEach(listOwnRulesKnown(db, customers))
  const relation = listRelationFacts(db, customers, today)
  const newYears = listNewYears(db, customers, yearsOfWeek(today))
  return new Map(
    db.many(FACTS, { keys, today, after: lastTwelveMonths(today).after }).map((row) => [
      row.key,
      {
        customer: row.id as Id,
        asOf: today,
        known: row.known as Known,
        firstVisit: row.first as Day | null,
        lastVisit: row.last as Day | null,
        visits: row.n ?? 0,
        milestones: toMilestones(row),
        introductions: (introductions.get(row.key) ?? []).map(({ day, people }) => ({ on: day as Day, people })),
        birthday: row.birthday as Birthday | null,
        zone: zoneBetween(from, toPlace(row)),
        promises: (promises.get(row.key) ?? []).map(toPromise),
        fromUs: (fromUs.get(row.key) ?? []).map(toFromUs),
        lastTouch: lastTouch(row.last, touches.get(row.key)),
        cadenceDays: row.cadence_days,
        usual: toUsual(row),
        outlook: toOutlook(row, model, today),
        drifted: (drifted.get(row.key) ?? []).map(toDrifted),
        isExpected: row.expected === 1,
        givesOnly: row.gives_only === 1,
        purchases: (purchases.get(row.key) ?? []).map(toPurchase),
        gifts: (gifts.get(row.key) ?? []).map(toGift),
        bereavedOn: row.bereaved_on as Day | null,
        ownRules: (ownRules.get(row.key) ?? []).map(({ known }) => known),
        newYears: newYears.get(row.key) ?? [],
        isDear: row.dear === 1,
        isBest: stageOfFigures({ visits: row.n ?? 0, lately: row.lately, spent: 0 }, NO_TENTH) === 'best',
        lastHeard: row.last_heard as Day | null,
        skipped: (skipped.get(row.key) ?? []).flatMap(toSkipped),
        ...relation(row.key),
        isOften: OFTEN.has(stageOfFigures({ visits: row.n ?? 0, lately: row.lately, spent: 0 }, NO_TENTH)),
        // Of whoever has died nothing is left to the week but what was promised.
        ...(row.died_on !== null && DEAD),
      },
    ]),
  )
}

// To reckon the top tenth of the shop for it would cost more than the whole week.
const NO_TENTH = (): null => null

const OFTEN: ReadonlySet<Stage> = new Set(['best', 'regular'])

const DEAD = {
  ...NO_RELATION,
  isOften: false,
  outlook: null,
  firstVisit: null,
  lastVisit: null,
  visits: 0,
  milestones: [],
  introductions: [],
  gifts: [],
  ownRules: [],
  newYears: [],
  isDear: false,
  isBest: false,
  fromUs: [],
  birthday: null,
  cadenceDays: null,
  usual: null,
  purchases: [],
} as const satisfies Partial<WeekFacts>

function toPlace({ prefecture, city }: FactsRow): PostPlace | null {
  return prefecture === null ? null : { prefecture, city: city ?? '' }
}

function toPromise(row: PromiseRow): WeekFacts['promises'][number] {
  return {
    key: row.key,
    text: row.text,
    dueOn: row.due_on as Day | null,
    keptOn: row.kept_on as Day | null,
    droppedOn: row.dropped_on as Day | null,
  }
}

function toMilestones({ third, tenth }: FactsRow): WeekFacts['milestones'] {
  return [
    ...(third === null ? [] : [{ count: 3 as const, on: third as Day }]),
    ...(tenth === null ? [] : [{ count: 10 as const, on: tenth as Day }]),
  ]
}

function lastTouch(visit: string | null, touch: TouchRow | undefined): WeekFacts['lastTouch'] {
  if (touch !== undefined && (visit === null || visit <= touch.day))
    return { day: touch.day as Day, contact: touch.key }
  return visit === null ? null : { day: visit as Day, contact: null }
}

function toUsual({ last, gaps }: FactsRow): Usual | null {
  return last === null || gaps === null
    ? null
    : usualOf({ last: last as Day, gaps: JSON.parse(gaps) as readonly number[] })
}

function toOutlook({ n, first, last, litt, total }: FactsRow, model: ShopModel | null, today: Day): Outlook | null {
  if (model === null || n === null || first === null || last === null || litt === null || total === null) return null
  return outlookOf(model, { n, first: first as Day, last: last as Day, litt, total }, today)
}

function toDrifted(row: DriftedRow): Drifted {
  return { week: row.week as Day, sentence: JSON.parse(row.sentence) as Drifted['sentence'] }
}

function toPurchase(row: PurchaseRow): Purchase {
  return {
    sale: row.key,
    item: row.item,
    day: row.day as Day,
    isFirst: row.is_first === 1,
    isMarked: row.follow_up === 1,
  }
}

function toGift(row: GiftRow): Gift {
  return {
    delivery: row.key,
    recipient: row.recipient,
    to: `${row.name}${row.honorific}`,
    occasion: row.occasion,
    day: row.day as Day,
    isAsked: row.remind_next_year === 1,
  }
}

/** Set aside are those that were skipped before the row opened again. */
function toSkipped(row: SkippedRow): readonly Skipped[] {
  const main = JSON.parse(row.sentence) as Sentence
  const others = JSON.parse(row.other_reasons) as readonly Sentence[]
  const aside = JSON.parse(row.set_aside) as readonly Sentence[]
  const all = row.state === 'skipped' ? [main, ...others, ...aside] : aside
  return all.map((sentence) => ({ week: row.week as Day, sentence }))
}

function toFromUs(row: FromUsRow): FromUs {
  return {
    key: row.key,
    day: row.day as Day,
    channel: row.channel as Channel,
    reason: row.reason as ReasonCode | null,
    receipt: row.receipt as Receipt | null,
    sells: row.sells === 1,
  }
}
