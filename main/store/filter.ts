import type { Day } from '#domain/day.ts'
import {
  type FilterChoices,
  type FilterState,
  type LastVisit,
  lastVisitDays,
  type Spent,
} from '#domain/people/filter.ts'
import { never } from '#domain/never.ts'
import { mournedFrom } from '#domain/week/gate.ts'
import { type Params, query, type Query, type ReadDb } from './db.ts'
import { COMPLAINING, HAS_LINES } from './gate-facts.ts'
import { keysFrom } from './listed.ts'

// Each condition is a question of its own that reads the least it can, and answers with the keys of all whom it means,
// those in the trash included: filtered.ts puts the answers together along the list, which knows who lies there.
type KeysQuery = Query<{ keys: string }>

function keysQuery(text: string): KeysQuery {
  return query(`SELECT json_group_array(customer) AS keys FROM (${text})`, ['keys'])
}

/** As SQL, the two digits of a birthday's month: '--MM' where no more is known, '--MM-DD' or a whole day. */
function monthOf(column: string): string {
  return `CASE WHEN ${column} LIKE '--%' THEN substr(${column}, 3, 2) ELSE substr(${column}, 6, 2) END`
}

/** Mail goes to the first address, and the list shows its town. */
export const IS_FIRST = `NOT EXISTS (
  SELECT 1 FROM addresses b WHERE b.customer = a.customer AND (b.position, b.key) < (a.position, a.key))`

const EVER_VISITED = keysQuery('SELECT customer FROM rhythms')
const VISITED = keysQuery(
  `SELECT customer FROM rhythms r WHERE CASE WHEN r.last <= :today THEN r.n
    ELSE (SELECT count(*) FROM visit_days v WHERE v.customer = r.customer AND v.day <= :today) END
    BETWEEN :least AND :most`,
)
const LAST_VISIT = keysQuery(
  'SELECT customer FROM rhythms WHERE (:from IS NULL OR last >= :from) AND (:until IS NULL OR last <= :until)',
)
const BIRTHDAY_MONTH = keysQuery(
  `SELECT key AS customer FROM customers WHERE birthday IS NOT NULL AND ${monthOf('birthday')} = ?`,
)
// Nobody congratulates one who has died.
const FAMILY_MONTH = keysQuery(
  `SELECT customer FROM relatives WHERE birthday IS NOT NULL AND died_on IS NULL AND ${monthOf('birthday')} = ?`,
)
// As the card says it: of sales up to today.
const SPENT_EVER = keysQuery(
  `SELECT customer FROM rhythms r WHERE (CASE WHEN r.last <= :today THEN r.total
    ELSE (SELECT coalesce(sum(s.amount), 0) FROM sales s WHERE s.customer = r.customer AND s.day <= :today
      AND s.status = 'done' AND s.charge <> 'free' AND s.deleted_on IS NULL) END
    BETWEEN coalesce(:least, -1e15) AND coalesce(:most, 1e15)) = :within`,
)
const TAG = keysQuery('SELECT customer FROM customer_tags WHERE tag = (SELECT key FROM tags WHERE name = ?)')
const TOWN = keysQuery(`SELECT a.customer FROM addresses a WHERE a.city = ? AND ${IS_FIRST}`)
const WITH_ADDRESS = keysQuery(`SELECT a.customer FROM addresses a WHERE ${HAS_LINES} AND ${IS_FIRST}`)
const OWN_STATES = keysQuery(
  `SELECT key AS customer FROM customers WHERE (:dear AND dear = 1) OR (:knownBefore AND known = 'known-before')
    OR (:quiet AND quiet_until >= :today) OR (:moved AND moved_on IS NOT NULL) OR (:deceased AND died_on IS NOT NULL)`,
)
const REFUSALS = keysQuery('SELECT customer FROM refusals WHERE scope = ? AND withdrawn_on IS NULL')
const BEREAVED = keysQuery(
  `SELECT customer FROM bereavements WHERE who = 'family' AND died_on >= :since
    UNION SELECT customer FROM new_year_cards WHERE mourning = 1 AND printf('%04d-01-31', year) >= :today`,
)
// Who has others at home, where one card is meant for all of them.
const SAME_HOME = keysQuery(
  `SELECT c.key AS customer FROM customers c JOIN households h ON h.key = c.household AND h.card_each = 0
    WHERE EXISTS (SELECT 1 FROM customers o
      WHERE o.household = c.household AND o.key <> c.key AND o.deleted_on IS NULL)`,
)
const COMPLAINTS = keysQuery(COMPLAINING)
const MAIL_MARKS = {
  returned: markQuery('returned_on'),
  refused: markQuery('refused_on'),
} as const

function markQuery(column: string): KeysQuery {
  return keysQuery(`SELECT a.customer FROM addresses a WHERE a.${column} IS NOT NULL AND ${HAS_LINES} AND ${IS_FIRST}`)
}

function keysOf(db: ReadDb, asked: KeysQuery, params?: Params): readonly number[] {
  return keysFrom(db.one(asked, params)?.keys)
}

/** Who has made from `least` to `most` visits up to today. */
export function visited(db: ReadDb, today: Day, least: number, most = Number.MAX_SAFE_INTEGER): readonly number[] {
  return keysOf(db, VISITED, { today, least, most })
}

/** Who has made any visit that the list shows. */
export function everVisited(db: ReadDb): readonly number[] {
  return keysOf(db, EVER_VISITED)
}

/** Whose last visit, as the list shows it, lies so far back. */
export function lastVisited(db: ReadDb, today: Day, asked: Exclude<LastVisit, 'never'>): readonly number[] {
  return keysOf(db, LAST_VISIT, lastVisitDays(asked, today))
}

/** Whose own birthday is in this month, 1 to 12, whatever else of it is known. */
export function bornInMonth(db: ReadDb, month: number): readonly number[] {
  return keysOf(db, BIRTHDAY_MONTH, [twoDigits(month)])
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0')
}

/** The same of one of the family or a pet who is alive. */
export function familyBornInMonth(db: ReadDb, month: number): readonly number[] {
  return keysOf(db, FAMILY_MONTH, [twoDigits(month)])
}

/** Of those who have come: who has spent so much up to today, or (`within` false) who has not. */
export function spentEver(
  db: ReadDb,
  today: Day,
  { least, most }: Pick<Spent, 'least' | 'most'>,
  within: boolean,
): readonly number[] {
  return keysOf(db, SPENT_EVER, { today, least, most, within: within ? 1 : 0 })
}

export function wearing(db: ReadDb, tag: string): readonly number[] {
  return keysOf(db, TAG, [tag])
}

export function livingIn(db: ReadDb, town: string): readonly number[] {
  return keysOf(db, TOWN, [town])
}

/** To whom mail could be addressed. */
export function withAddress(db: ReadDb): readonly number[] {
  return keysOf(db, WITH_ADDRESS)
}

/** States that stand in the person's own row. */
const OWN = ['dear', 'known-before', 'quiet', 'moved', 'deceased'] as const satisfies readonly FilterState[]

type OwnState = (typeof OWN)[number]

export type OtherState = Exclude<FilterState, OwnState>

/** Each of the others is a question of its own; all of these are one, for they read the same rows. */
export function isOwnState(state: FilterState): state is OwnState {
  return OWN.some((own) => own === state)
}

/** In any of these states, as the card and the gate say it. */
export function inOwnStates(db: ReadDb, today: Day, states: readonly OwnState[]): readonly number[] {
  const flag = (state: OwnState): number => (states.includes(state) ? 1 : 0)
  return keysOf(db, OWN_STATES, {
    today,
    dear: flag('dear'),
    knownBefore: flag('known-before'),
    quiet: flag('quiet'),
    moved: flag('moved'),
    deceased: flag('deceased'),
  })
}

/** In a state as the card and the gate say it. */
export function inState(
  db: ReadDb,
  today: Day,
  state: Exclude<OtherState, 'no-address' | 'incomplete-address' | 'over-cap' | 'one-step'>,
): readonly number[] {
  switch (state) {
    case 'no-promotion':
      return keysOf(db, REFUSALS, ['promotion'])
    case 'no-contact':
      return keysOf(db, REFUSALS, ['everything'])
    case 'mourning':
      return keysOf(db, BEREAVED, { since: mournedFrom(today), today })
    case 'returned':
    case 'refused':
      return keysOf(db, MAIL_MARKS[state])
    case 'open-complaint':
      return keysOf(db, COMPLAINTS)
    case 'same-household':
      return keysOf(db, SAME_HOME)
    default:
      return never(state, 'a state that nobody is asked for')
  }
}

const ANYBODY_WEARING = query<{ found: number }>(
  `SELECT EXISTS (SELECT 1 FROM customer_tags x JOIN customers c ON c.key = x.customer AND c.deleted_on IS NULL
    WHERE x.tag = (SELECT key FROM tags WHERE name = ?)) AS found`,
  ['found'],
)
const ANYBODY_IN = query<{ found: number }>(
  `SELECT EXISTS (SELECT 1 FROM addresses a JOIN customers c ON c.key = a.customer AND c.deleted_on IS NULL
    WHERE a.city = ? AND ${IS_FIRST}) AS found`,
  ['found'],
)

export function isAnybodyWearing(db: ReadDb, tag: string): boolean {
  return db.one(ANYBODY_WEARING, [tag])?.found === 1
}

export function isAnybodyIn(db: ReadDb, town: string): boolean {
  return db.one(ANYBODY_IN, [town])?.found === 1
}

type Choice = FilterChoices['tags'][number]

const NOT_IN_TRASH = 'NOT IN (SELECT key FROM customers WHERE deleted_on IS NOT NULL)'
const TAGS = query<Choice>(
  `SELECT t.name, worn.count FROM (
    SELECT tag, count(*) AS count FROM customer_tags WHERE customer ${NOT_IN_TRASH} GROUP BY tag) worn
    JOIN tags t ON t.key = worn.tag ORDER BY worn.count DESC, t.name`,
  ['name', 'count'],
)
const TOWNS = query<Choice>(
  `SELECT a.city AS name, count(*) AS count FROM addresses a
    WHERE a.city <> '' AND a.customer ${NOT_IN_TRASH} AND ${IS_FIRST} GROUP BY a.city ORDER BY count DESC, a.city`,
  ['name', 'count'],
)

/** Tags that somebody wears and towns where somebody lives, those of most people first. */
export function filterChoices(db: ReadDb): FilterChoices {
  return { tags: db.many(TAGS), towns: db.many(TOWNS) }
}
