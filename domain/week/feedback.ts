import { addDays, type Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Mood } from '#domain/voices/heard.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

/** いただいたお声, answered or not. */
export type FeedbackSeen = {
  readonly note: RowKey
  readonly on: Day
  readonly mood: Mood | null
  readonly answeredOn: Day | null
}

/** An answer in the lowest class of a survey. */
export type LowScore = { readonly answer: RowKey; readonly on: Day; readonly answeredOn: Day | null }

type Unanswered = SentenceOf<'feedback-unanswered'>
type Low = SentenceOf<'low-score'>

/** ◇ Whoever is unhappy is answered within so many days. */
const SCORE_WITHIN = 2

/** One sentence for all that a person said and nobody answered: one answer is enough for it. */
export function feedbackDue({ feedback }: WeekFacts, settings: ReasonSettings): readonly Unanswered[] {
  const waiting = feedback.filter(({ answeredOn }) => answeredOn === null).toSorted(byDay)
  const [first] = waiting
  const last = waiting.at(-1)
  if (first === undefined || last === undefined) return []
  return [
    {
      reason: 'feedback-unanswered',
      // By the newest: what was said since the last answer is another reason.
      note: last.note,
      heardOn: first.on,
      voices: waiting.length,
      isUnhappy: waiting.some(({ mood }) => mood === 'unhappy'),
      dueOn: addDays(first.on, settings.answerWithin),
    },
  ]
}

/** Met once nothing waits any more; void where what waited was taken off. */
export function feedbackNow(facts: WeekFacts, settings: ReasonSettings, sentence: Unanswered): Looked {
  const [now] = feedbackDue(facts, settings)
  if (now !== undefined) return { kind: 'holds', sentence: now }
  const isThere = facts.feedback.some(({ note }) => note === sentence.note)
  return isThere ? { kind: 'met', by: null } : { kind: 'void' }
}

/** Each answer of the lowest class that nobody has spoken to the person about. */
export function scoresDue({ scores }: WeekFacts): readonly Low[] {
  return scores
    .filter(({ answeredOn }) => answeredOn === null)
    .toSorted(byDay)
    .map(lowOf)
}

export function scoreNow({ scores }: WeekFacts, sentence: Low): Looked {
  const seen = scores.find(({ answer }) => answer === sentence.answer)
  if (seen === undefined) return { kind: 'void' }
  return seen.answeredOn === null ? { kind: 'holds', sentence: lowOf(seen) } : { kind: 'met', by: null }
}

function lowOf({ answer, on }: LowScore): Low {
  return { reason: 'low-score', answer, on, dueOn: addDays(on, SCORE_WITHIN) }
}

function byDay(a: { readonly on: Day }, b: { readonly on: Day }): number {
  return a.on === b.on ? 0 : a.on < b.on ? -1 : 1
}
