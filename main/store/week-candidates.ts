import { addDays, type Day } from '#domain/day.ts'
import { lastTwelveMonths } from '#domain/timeline/stage.ts'
import { birthdaysListed } from '#domain/week/birthday.ts'
import { weekEnd } from '#domain/week/calendar.ts'
import type { ReasonSettings } from '#domain/week/facts.ts'
import type { NextVisits } from '#domain/week/next-visits.ts'
import { CLASS } from '#domain/week/order.ts'
import { isListedTier } from '#domain/week/outlook.ts'
import { addMonths, OWN_RULE_AT_MOST } from '#domain/week/own-rule.ts'
import { followUpsListed } from '#domain/week/purchase-followup.ts'
import { firstMessagesListed } from '#domain/week/second-step.ts'
import { firstVisitsSince } from '#domain/week/unthanked.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { listByVisits } from './candidates-by-visits.ts'
import { query, type ReadDb } from './db.ts'
import { FIRST_TIMERS, IS_FIRST_TIMER } from './first-timers.ts'
import { modelOn } from './model-fits.ts'
import { listAnswerable, listGreeted } from './new-year-candidates.ts'
import { keptStamps } from './stamps.ts'
import { silentOn } from './silences.ts'
import { listFirstTimers, listPromised } from './thanks.ts'
import { IS_FIRST_OF_KIND, IS_PURCHASE } from './week-facts.ts'

/**
 * Somebody who may have this reason this week, as far as an index can tell; `on` is what they are lined up by, and then
 * `loss`, in yen.
 */
export type Glimpse = { readonly key: number; readonly reason: ReasonCode; readonly on: string; readonly loss: number }

type Row = { key: number; on: string; loss?: number }

const BIRTHDAY = `substr(birthday, -5)`
const LISTED = 'birthday IS NOT NULL AND deleted_on IS NULL'
const BIRTHDAYS = query<Row>(
  `SELECT key, ${BIRTHDAY} AS "on" FROM customers WHERE ${LISTED} AND ${BIRTHDAY} BETWEEN :from AND :until`,
  ['key', 'on'],
)

const LATE = query<Row>(
  `SELECT customer AS key, late_from AS "on" FROM rhythms WHERE late_from <= :today AND late_until >= :today`,
  ['key', 'on'],
)

const CADENCE = query<Row>(
  `SELECT o.customer AS key, date(max(coalesce(r.last, ''), coalesce(
     (SELECT max(t.day) FROM contacts t WHERE t.customer = o.customer AND t.deleted_on IS NULL
       AND t.receipt IS NOT 'no-answer'), '')), '+' || min(o.days) || ' days') AS "on"
   FROM (SELECT key AS customer, cadence_days AS days FROM customers WHERE cadence_days IS NOT NULL
     UNION ALL SELECT ct.customer, t.cadence_days FROM tags t JOIN customer_tags ct ON ct.tag = t.key
       WHERE t.cadence_days IS NOT NULL) o
     JOIN customers c ON c.key = o.customer AND c.deleted_on IS NULL LEFT JOIN rhythms r ON r.customer = o.customer
   GROUP BY o.customer HAVING "on" <= :weekEnd`,
  ['key', 'on'],
)

// Of those who came in these days the sales are looked at one by one; of all others none.
const FIRST_OF_KIND = query<Row>(
  `SELECT DISTINCT s.customer AS key, s.day AS "on"
   FROM ${FIRST_TIMERS} CROSS JOIN sales s ON s.customer = r.customer AND s.day BETWEEN :from AND :until
   WHERE r.last >= :from AND ${IS_FIRST_TIMER} AND s.status = 'done' AND s.deleted_on IS NULL AND s.item <> ''
     AND s.day > r.first AND ${IS_PURCHASE} AND ${IS_FIRST_OF_KIND}`,
  ['key', 'on'],
)
const MARKED = query<Row>(
  `SELECT s.customer AS key, s.day AS "on" FROM sales s JOIN customers c ON c.key = s.customer AND c.deleted_on IS NULL
   WHERE s.follow_up = 1 AND s.day >= :from AND s.deleted_on IS NULL`,
  ['key', 'on'],
)

// By their own day, or by that of the sale. A moving feast may lie some days off the date.
const GIFTS = query<Row & { asked: number }>(
  `SELECT s.customer AS key, d.day AS "on", d.remind_next_year AS asked FROM deliveries d JOIN sales s ON s.key = d.sale
   WHERE d.day BETWEEN :from AND :until AND s.deleted_on IS NULL
   UNION SELECT s.customer, s.day, d.remind_next_year FROM deliveries d JOIN sales s ON s.key = d.sale
   WHERE d.day IS NULL AND s.day BETWEEN :from AND :until AND s.deleted_on IS NULL`,
  ['key', 'on', 'asked'],
)

// A rule whose day lies before it was switched on owes nothing.
const AFTER_TAG = query<Row>(
  `SELECT ct.customer AS key, date(ct.worn_since, '+' || r.count || ' days') AS "on"
   FROM own_rules r JOIN tags t ON t.name = r.tag CROSS JOIN customer_tags ct ON ct.tag = t.key
     AND ct.worn_since BETWEEN date(max(r.since, :oldest), '-' || r.count || ' days') AND date(:weekEnd, '-' || r.count || ' days')
   WHERE r.is_on = 1 AND r.kind = 'after-tag'`,
  ['key', 'on'],
)
const EVERY = query<Row>(
  `SELECT ct.customer AS key, date(max(r.since, coalesce(ct.worn_since, ''), coalesce(
     (SELECT max(t.day) FROM contacts t WHERE t.own_rule = r.key AND t.customer = ct.customer AND t.deleted_on IS NULL
       AND t.receipt IS NOT 'no-answer'),
     '')), '+' || r.count || ' months', '-3 days') AS "on"
   FROM own_rules r JOIN tags n ON n.name = r.tag CROSS JOIN customer_tags ct ON ct.tag = n.key
   WHERE r.is_on = 1 AND r.kind = 'every' AND date(r.since, '+' || r.count || ' months', '-3 days') <= :weekEnd
     AND "on" <= :weekEnd`,
  ['key', 'on'],
)

const FIRST_MESSAGES = query<Row>(
  `SELECT customer AS key, max(day) AS "on" FROM contacts
   WHERE (sells = 1 OR reason = 'purchase-followup' OR reason = 'gift-again') AND deleted_on IS NULL
     AND day BETWEEN :from AND :until GROUP BY customer`,
  ['key', 'on'],
)

// Whoever waits for something to be made good, or was unhappy in a survey.
const WAITING = `SELECT p.customer AS key FROM complaints p WHERE p.checked_on IS NULL AND p.closed_on IS NULL
   UNION SELECT a.customer FROM survey_answers a WHERE a.is_low = 1 AND a.answered_on IS NULL`
const OWED = query<{ key: number }>(WAITING, ['key'])
const OWED_AND_SAID = query<{ key: number }>(
  `${WAITING} UNION SELECT n.customer FROM notes n WHERE n.kind = 'feedback' AND n.answered_on IS NULL`,
  ['key'],
)

const GIVEN_NOTHING = query<Row>(
  `SELECT r.customer AS key, r.last AS "on" FROM rhythms r
   WHERE r.last > :after AND r.n >= 3
     AND NOT EXISTS (SELECT 1 FROM benefits b WHERE b.customer = r.customer AND b.given_on > :since)`,
  ['key', 'on'],
)

// Of those who came lately: of nobody else the card has changed.
const REWARD_NEAR = query<Row>(
  `SELECT r.customer AS key, r.last AS "on" FROM rhythms r
   WHERE r.last >= :from AND :perReward - 1 =
     (SELECT count(*) FROM visit_days v WHERE v.customer = r.customer AND v.day BETWEEN :since AND :today)
     + (SELECT coalesce(sum(m.count), 0) FROM stamp_marks m WHERE m.customer = r.customer)`,
  ['key', 'on'],
)

/** Those to whom a duty of the week or thanks may be owed, whom no week is too full to look at. */
export function listOwed(db: ReadDb, settings: ReasonSettings, today: Day): readonly number[] {
  const since = firstVisitsSince(settings, today)
  const firstTimers = since === null ? [] : listFirstTimers(db, since, today)
  const asked = gifts(db, settings, today).filter((gift) => gift.asked === 1)
  return [
    ...listPromised(db, weekEnd(today, settings.calendar)),
    ...db.many(settings.off.includes('feedback-unanswered') ? OWED : OWED_AND_SAID).map(({ key }) => key),
    ...firstTimers,
    ...asked.map(({ key }) => key),
  ]
}

/** Those who may have a reason of courtesy, in the order of the list as far as it can be told from here. */
export function listGlimpses(db: ReadDb, settings: ReasonSettings, today: Day, next: NextVisits): readonly Glimpse[] {
  const as =
    (reason: ReasonCode) =>
    ({ key, on, loss = 0 }: Row): Glimpse => ({ key, reason, on, loss })
  const bought = followUpsListed(settings, today)
  const until = weekEnd(today, settings.calendar)
  const all = [
    ...db.many(FIRST_OF_KIND, bought).map(as('purchase-followup')),
    // A delivery may lie after the day of the sale.
    ...db.many(MARKED, { from: addDays(bought.from, -DELIVERED_WITHIN) }).map(as('purchase-followup')),
    ...birthdays(db, settings, today).map(as('birthday')),
    ...gifts(db, settings, today).map(as('gift-again')),
    ...listAnswerable(db, settings, today).map(as('nenga-received')),
    ...silences(db, settings, today).map(as('drifting')),
    ...db.many(CADENCE, { weekEnd: until }).map(as('cadence')),
    ...db.many(AFTER_TAG, { oldest: addDays(today, -OWN_RULE_AT_MOST), weekEnd: until }).map(as('own-rule')),
    ...db.many(EVERY, { weekEnd: until }).map(as('own-rule')),
    ...listByVisits(db, settings, today, next).flatMap(({ reason, rows }) => rows.map(as(reason))),
    ...secondSteps(db, settings, today).map(as('second-step')),
    ...neverHeard(db, settings, today).map(as('silent')),
    ...givenNothing(db, settings, today).map(as('benefit-gap')),
    ...rewardsNear(db, today).map(as('reward-near')),
    ...listGreeted(db, settings, today).map(as('seasonal')),
  ]
  return all
    .filter(({ reason }) => !settings.off.includes(reason))
    .toSorted((a, b) => CLASS[a.reason] - CLASS[b.reason] || compare(a.on, b.on) || b.loss - a.loss || a.key - b.key)
}

const DELIVERED_WITHIN = 30

/** A moving feast lies within so many days of its date of last year. */
const MOVES_BY = 8

function gifts(
  db: ReadDb,
  { giftLead, off, calendar }: ReasonSettings,
  today: Day,
): readonly (Row & { asked: number })[] {
  if (off.includes('gift-again')) return []
  const from = addDays(yearBefore(today), -MOVES_BY)
  return db.many(GIFTS, { from, until: addDays(yearBefore(weekEnd(today, calendar)), giftLead + MOVES_BY) })
}

function secondSteps(db: ReadDb, settings: ReasonSettings, today: Day): readonly Row[] {
  if (settings.off.includes('second-step')) return []
  const { from, until } = firstMessagesListed(settings, today)
  return db.many(FIRST_MESSAGES, { from, until })
}

/** Whoever is late; who of them ever said a word, the rule asks. */
function neverHeard(db: ReadDb, { onSince, off }: ReasonSettings, today: Day): readonly Row[] {
  return onSince.silent === undefined || off.includes('silent') ? [] : db.many(LATE, { today })
}

function givenNothing(
  db: ReadDb,
  { onSince, off, benefitAfter, calendar }: ReasonSettings,
  today: Day,
): readonly Row[] {
  const since = onSince['benefit-gap']
  const from = addDays(weekEnd(today, calendar), -benefitAfter)
  if (since === undefined || since > from || off.includes('benefit-gap')) return []
  return db.many(GIVEN_NOTHING, { after: lastTwelveMonths(today).after, since: from })
}

/** Longer ago it has stood on a list before. */
const STAMPED_LATELY = 14

function rewardsNear(db: ReadDb, today: Day): readonly Row[] {
  const kept = keptStamps(db)
  if (kept === null) return []
  const { since, perReward } = kept
  return db.many(REWARD_NEAR, { from: addDays(today, -STAMPED_LATELY), since, today, perReward })
}

function yearBefore(day: Day): Day {
  return addMonths(day, -12)
}

/** By the model where it may speak, everyone's chances worked out at once; else by the days that facts alone give. */
function silences(db: ReadDb, { off, calendar }: ReasonSettings, today: Day): readonly Row[] {
  const model = modelOn(db, today)
  if (model === null) return db.many(LATE, { today })
  if (off.includes('drifting')) return []
  const on = weekEnd(today, calendar)
  return silentOn(db, model, today)
    .filter(({ tier }) => isListedTier(tier))
    .map(({ customer, loss }) => ({ key: customer, on, loss }))
}

/** The turn of the year is two spans of the calendar; a birthday of which the month alone is known sorts as '--MM'. */
function birthdays(db: ReadDb, settings: ReasonSettings, today: Day): readonly Row[] {
  const { from, until } = birthdaysListed(settings, today)
  const isOverNewYear = from.slice(0, 4) < until.slice(0, 4)
  const spans: readonly (readonly [string, string, string])[] = isOverNewYear
    ? [
        [from.slice(0, 4), from.slice(5), '12-31'],
        [until.slice(0, 4), '01-01', until.slice(5)],
      ]
    : [[from.slice(0, 4), from.slice(5), until.slice(5)]]
  return spans.flatMap(([year, first, last]) =>
    [
      ...db.many(BIRTHDAYS, { from: first, until: last }),
      ...db.many(BIRTHDAYS, { from: `--${first.slice(0, 2)}`, until: `--${last.slice(0, 2)}` }),
    ].map(({ key, on }) => ({ key, on: `${year}-${on}` })),
  )
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
