import { addDays, type Day, dayOfMonth, daysBetween } from '#domain/day.ts'
import { weekEnd } from './calendar.ts'
import { isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Anniversary = SentenceOf<'anniversary'>

/** ◇ So many days later thanks for a year still fit. */
const AFTERWARDS = 7
/** Whoever has not come for so long is not thanked for a year of coming. */
const YEAR = 365
/** Nobody is thanked twice for one year. */
const SAME_YEAR = 60

/** 初めての方 alone: one year since the first visit and each further one, counted from the day the rule was switched on. */
export function anniversaryDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Anniversary[] {
  const { firstVisit, skipped } = facts
  const since = settings.onSince.anniversary
  if (firstVisit === null || since === undefined) return []
  return yearsAround(firstVisit, today)
    .map((years) => sentenceOf(firstVisit, years))
    .filter(({ on }) => since <= on && on <= weekEnd(today, settings.calendar) && today <= addDays(on, AFTERWARDS))
    .filter(
      ({ years }) => !skipped.some((each) => each.sentence.reason === 'anniversary' && each.sentence.years === years),
    )
    .filter((sentence) => anniversaryNow(facts, sentence).kind === 'holds')
}

/** How the reason stands: the first visit may have been given another day, or the last one taken back. */
export function anniversaryNow(facts: WeekFacts, sentence: Anniversary): Looked {
  const { known, firstVisit, lastVisit, fromUs } = facts
  if (known !== 'first-timer' || firstVisit === null || lastVisit === null) return { kind: 'void' }
  const now = sentenceOf(firstVisit, sentence.years)
  const isAnother = Math.abs(daysBetween(now.on, sentence.on)) > SAME_YEAR
  if (isAnother || lastVisit <= addDays(now.on, -YEAR)) return { kind: 'void' }
  const thanks = fromUs.find(
    (each) => each.reason === 'anniversary' && isReached(each) && Math.abs(daysBetween(now.on, each.day)) <= SAME_YEAR,
  )
  if (thanks !== undefined) return { kind: 'met', by: { table: 'contacts', key: thanks.key } }
  return { kind: 'holds', sentence: now }
}

/** The next one after that which was just answered. */
export function nextAnniversary({ known, firstVisit }: WeekFacts, today: Day): Day | null {
  if (known !== 'first-timer' || firstVisit === null) return null
  const after = addDays(today, SAME_YEAR)
  const days = yearsAround(firstVisit, after).map((years) => sentenceOf(firstVisit, years).on)
  return days.find((on) => on > after) ?? null
}

/** Between which days the anniversary falls that is listed on `today`, both within. */
export function anniversariesListed(
  { calendar }: ReasonSettings,
  today: Day,
): { readonly from: Day; readonly until: Day } {
  return { from: addDays(today, -AFTERWARDS), until: weekEnd(today, calendar) }
}

/** How many years will be over in the calendar year of a day, and in those beside it. */
function yearsAround(firstVisit: Day, day: Day): readonly number[] {
  const years = Number(day.slice(0, 4)) - Number(firstVisit.slice(0, 4))
  return [years - 1, years, years + 1].filter((each) => each >= 1)
}

/** Whoever first came on 29 February is thanked on the 28th of a common year. */
function sentenceOf(firstVisit: Day, years: number): Anniversary {
  const [year = 0, month = 1, date = 1] = firstVisit.split('-').map(Number)
  const on = dayOfMonth(year + years, month, date)
  return { reason: 'anniversary', years, on, dueOn: on }
}
