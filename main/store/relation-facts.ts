import type { Day } from '#domain/day.ts'
import type { CheckBy, ComplaintStep } from '#domain/voices/complaint.ts'
import type { Mood } from '#domain/voices/heard.ts'
import type { ComplaintSeen } from '#domain/week/complaint-open.ts'
import type { WeekFacts } from '#domain/week/facts.ts'
import type { FeedbackSeen, LowScore } from '#domain/week/feedback.ts'
import { stampsOf } from '#domain/benefits/stamps.ts'
import { query, type ReadDb } from './db.ts'
import { keptStamps } from './stamps.ts'

type ComplaintRow = {
  customer: number
  key: number
  step: string
  since: string
  is_closed: number
  check_by: string
  third: string | null
}
type FeedbackRow = { customer: number; key: number; day: string; mood: string | null; answered_on: string | null }
type ScoreRow = { customer: number; key: number; day: string; answered_on: string | null }
type BenefitRow = { customer: number; day: string }
type StampRow = { customer: number; visits: number; marked: number }

const COMPLAINTS = query<ComplaintRow>(
  `SELECT p.customer, p.key,
     CASE WHEN p.checked_on IS NOT NULL THEN 'checked' WHEN p.solved_on IS NOT NULL THEN 'solved'
       WHEN p.working_on IS NOT NULL THEN 'working' ELSE 'received' END AS step,
     coalesce(p.checked_on, p.solved_on, p.working_on, p.received_on) AS since,
     p.closed_on IS NOT NULL AS is_closed, p.check_by,
     (SELECT v.day FROM visit_days v WHERE v.customer = p.customer AND v.day > p.solved_on
       ORDER BY v.day LIMIT 1 OFFSET 2) AS third
   FROM json_each(?) AS asked JOIN complaints p ON p.customer = asked.value ORDER BY p.received_on, p.key`,
  ['customer', 'key', 'step', 'since', 'is_closed', 'check_by', 'third'],
)

const FEEDBACK = query<FeedbackRow>(
  `SELECT n.customer, n.key, n.day, n.mood, n.answered_on
   FROM json_each(?) AS asked JOIN notes n ON n.customer = asked.value AND n.kind = 'feedback' ORDER BY n.day, n.key`,
  ['customer', 'key', 'day', 'mood', 'answered_on'],
)

const SCORES = query<ScoreRow>(
  `SELECT a.customer, a.key, a.day, a.answered_on
   FROM json_each(?) AS asked JOIN survey_answers a ON a.customer = asked.value AND a.is_low = 1 ORDER BY a.day, a.key`,
  ['customer', 'key', 'day', 'answered_on'],
)

const SURVEYED = query<{ customer: number }>(
  `SELECT DISTINCT a.customer FROM json_each(?) AS asked JOIN survey_answers a ON a.customer = asked.value`,
  ['customer'],
)

const BENEFITS = query<BenefitRow>(
  `SELECT b.customer, max(b.given_on) AS day
   FROM json_each(?) AS asked JOIN benefits b ON b.customer = asked.value GROUP BY b.customer`,
  ['customer', 'day'],
)

const STAMPS = query<StampRow>(
  `SELECT asked.value AS customer,
     (SELECT count(*) FROM visit_days v WHERE v.customer = asked.value AND v.day BETWEEN :since AND :today) AS visits,
     (SELECT coalesce(sum(m.count), 0) FROM stamp_marks m WHERE m.customer = asked.value) AS marked
   FROM json_each(:keys) AS asked`,
  ['customer', 'visits', 'marked'],
)

/** What the rules of the week know of what somebody said, what went wrong, and what was given. */
export type RelationFacts = Pick<
  WeekFacts,
  'complaints' | 'feedback' | 'scores' | 'everSpoke' | 'lastBenefit' | 'stamps'
>

export const NO_RELATION: RelationFacts = {
  complaints: [],
  feedback: [],
  scores: [],
  everSpoke: false,
  lastBenefit: null,
  stamps: null,
}

/** By key; of whom there is nothing to know NO_RELATION stands. */
export function listRelationFacts(
  db: ReadDb,
  customers: readonly number[],
  today: Day,
): (customer: number) => RelationFacts {
  const keys = JSON.stringify(customers)
  const ofEach = <Row extends { customer: number }>(rows: readonly Row[]) => Map.groupBy(rows, (row) => row.customer)
  const complaints = ofEach(db.many(COMPLAINTS, [keys]))
  const feedback = ofEach(db.many(FEEDBACK, [keys]))
  const scores = ofEach(db.many(SCORES, [keys]))
  const surveyed = new Set(db.many(SURVEYED, [keys]).map(({ customer }) => customer))
  const benefits = new Map(db.many(BENEFITS, [keys]).map(({ customer, day }) => [customer, day as Day]))
  const stamps = listStamps(db, keys, today)
  return (customer) => ({
    complaints: (complaints.get(customer) ?? []).map(toComplaint),
    feedback: (feedback.get(customer) ?? []).map(toFeedback),
    scores: (scores.get(customer) ?? []).map(toScore),
    everSpoke: feedback.has(customer) || surveyed.has(customer),
    lastBenefit: benefits.get(customer) ?? null,
    stamps: stamps.get(customer) ?? null,
  })
}

function listStamps(db: ReadDb, keys: string, today: Day): ReadonlyMap<number, RelationFacts['stamps']> {
  const settings = keptStamps(db)
  if (settings === null) return new Map()
  const rows = db.many(STAMPS, { keys, since: settings.since, today })
  return new Map(
    rows.map(({ customer, visits, marked }) => {
      const { toGo, reward } = stampsOf(visits, marked, settings)
      return [customer, { toGo, reward }]
    }),
  )
}

function toComplaint(row: ComplaintRow): ComplaintSeen {
  return {
    key: row.key,
    step: row.step as ComplaintStep,
    since: row.since as Day,
    isClosed: row.is_closed === 1,
    checkBy: row.check_by as CheckBy,
    thirdVisit: row.third as Day | null,
  }
}

function toFeedback(row: FeedbackRow): FeedbackSeen {
  return {
    note: row.key,
    on: row.day as Day,
    mood: row.mood as Mood | null,
    answeredOn: row.answered_on as Day | null,
  }
}

function toScore(row: ScoreRow): LowScore {
  return { answer: row.key, on: row.day as Day, answeredOn: row.answered_on as Day | null }
}
