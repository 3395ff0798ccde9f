import { type Day, yearOf } from '#domain/day.ts'
import { type NewYearWhy, whyProposed } from '#domain/letters/new-year.ts'
import { type Span, weekEnd } from './calendar.ts'
import { isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import { openBy, postBy } from './post-by.ts'
import type { Looked } from './reasons.ts'
import { greetedFrom, isSameWindow, listedFrom, type Season, windowsAround } from './seasons.ts'
import type { SentenceOf } from './week.ts'

type Seasonal = SentenceOf<'seasonal'>

/** The greetings of the seasons that the owner chose, in their days, for those whom they are proposed for. */
export function seasonalDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Seasonal[] {
  const end = weekEnd(today, settings.calendar)
  return settings.seasons.flatMap((season) =>
    windowsAround(season, today, settings.customs)
      .filter((window) => listedFrom(season, window) <= end && today <= window.until)
      .map((window) => sentenceOf(facts, settings, season, window))
      // What can no longer be there in its days need not begin.
      .filter((sentence) => today <= sentence.dueOn && !isSkipped(facts, sentence))
      .filter((sentence) => seasonalNow(facts, settings, sentence).kind === 'holds'),
  )
}

/** Met by a greeting of that season, or of one that stands for it; gone with the choice, the window or the proposal. */
export function seasonalNow(facts: WeekFacts, settings: ReasonSettings, sentence: Seasonal): Looked {
  const { season } = sentence
  const from = greetedFrom(season, sentence, settings.customs)
  const greeted = facts.fromUs.find(
    (each) =>
      (each.reason === 'seasonal' || each.reason === 'nenga-received') &&
      isReached(each) &&
      from <= each.day &&
      each.day <= sentence.until,
  )
  if (greeted !== undefined) return { kind: 'met', by: { table: 'contacts', key: greeted.key } }
  if (isSentNewYear(facts, sentence)) return { kind: 'met', by: null }
  const isChosen = settings.seasons.includes(season) && facts.asOf <= sentence.until
  const now = sentenceOf(facts, settings, season, sentence)
  return isChosen && isFor(facts, settings, now) ? { kind: 'holds', sentence: now } : { kind: 'void' }
}

export function isSameSeason(one: Seasonal, other: Seasonal): boolean {
  return one.season === other.season && isSameWindow(one, other)
}

const WINTER: ReadonlySet<Season> = new Set(['new-year', 'mid-winter', 'late-winter'])

/** Whoever was sent a 年賀 is sent no 寒中見舞い. */
function isSentNewYear({ newYears }: WeekFacts, { season, until }: Seasonal): boolean {
  if (!WINTER.has(season)) return false
  const year = newYearOf(season, until)
  return newYears.some((each) => each.year === year && each.sentOn !== null)
}

function isFor({ isDear, isBest }: WeekFacts, { seasonalTo }: ReasonSettings, { season, why }: Seasonal): boolean {
  if (season === 'new-year') return why !== null
  return isDear || (seasonalTo === 'dear-and-best' && isBest)
}

function sentenceOf(facts: WeekFacts, { calendar }: ReasonSettings, season: Season, { from, until }: Span): Seasonal {
  const isNewYear = season === 'new-year'
  const dueOn = isNewYear ? openBy(until, calendar) : postBy(until, facts.zone, calendar)
  return { reason: 'seasonal', season, from, until, why: isNewYear ? whyOf(facts, until) : null, dueOn }
}

function whyOf({ newYears: cards, bereavedOn }: WeekFacts, until: Day): NewYearWhy | null {
  return whyProposed({ cards, bereavedOn }, newYearOf('new-year', until))
}

/** 年賀 is posted in the December before its year. */
function newYearOf(season: Season, until: Day): number {
  return yearOf(until) + (season === 'new-year' ? 1 : 0)
}

function isSkipped({ skipped }: WeekFacts, sentence: Seasonal): boolean {
  return skipped.some((each) => each.sentence.reason === 'seasonal' && isSameSeason(each.sentence, sentence))
}
