import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { type CheckBy, type ComplaintStep, stepDue } from '#domain/voices/complaint.ts'
import { weekEnd } from './calendar.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

/** A complaint as the week knows it: how far it is, since when, and the third visit after it was solved. */
export type ComplaintSeen = {
  readonly key: RowKey
  readonly step: ComplaintStep
  readonly since: Day
  readonly isClosed: boolean
  readonly checkBy: CheckBy
  readonly thirdVisit: Day | null
}

type Open = SentenceOf<'complaint-open'>
type Checkup = SentenceOf<'complaint-checkup'>

/** Each complaint that was not made good yet stands on the list of every week until it is, the one due first before. */
export function complaintsOpen({ complaints }: WeekFacts): readonly Open[] {
  return complaints.flatMap(openOf).toSorted(byDue)
}

/** What was made good is looked back on in the week in which that falls due, or once it is late. */
export function checkupsDue({ complaints }: WeekFacts, { calendar }: ReasonSettings, today: Day): readonly Checkup[] {
  const end = weekEnd(today, calendar)
  return complaints
    .flatMap(checkupOf)
    .filter(({ dueOn }) => dueOn <= end)
    .toSorted(byDue)
}

/** Met by the next step; a complaint that was closed or taken off asks for nothing. */
export function complaintNow({ complaints }: WeekFacts, sentence: Open): Looked {
  const seen = complaints.find(({ key }) => key === sentence.complaint)
  if (seen === undefined || seen.isClosed) return { kind: 'void' }
  if (seen.step !== sentence.step) return { kind: 'met', by: null }
  const [now] = openOf(seen)
  return now === undefined ? { kind: 'void' } : { kind: 'holds', sentence: now }
}

/** Met once it was looked back on; void where it is not solved any more. */
export function checkupNow({ complaints }: WeekFacts, sentence: Checkup): Looked {
  const seen = complaints.find(({ key }) => key === sentence.complaint)
  if (seen === undefined || seen.isClosed) return { kind: 'void' }
  if (seen.step === 'checked') return { kind: 'met', by: null }
  const [now] = checkupOf(seen)
  return now === undefined ? { kind: 'void' } : { kind: 'holds', sentence: now }
}

function openOf({ key, step, since, isClosed, checkBy, thirdVisit }: ComplaintSeen): readonly Open[] {
  if (isClosed || (step !== 'received' && step !== 'working')) return []
  const dueOn = stepDue({ step, since, checkBy, thirdVisit })
  return [{ reason: 'complaint-open', complaint: key, step, since, dueOn }]
}

function checkupOf({ key, step, since, isClosed, checkBy, thirdVisit }: ComplaintSeen): readonly Checkup[] {
  if (isClosed || step !== 'solved') return []
  const dueOn = stepDue({ step, since, checkBy, thirdVisit })
  return [{ reason: 'complaint-checkup', complaint: key, solvedOn: since, dueOn }]
}

function byDue(a: { readonly dueOn: Day }, b: { readonly dueOn: Day }): number {
  return a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1
}
