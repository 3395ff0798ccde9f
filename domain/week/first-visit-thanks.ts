import { addDays, type Day, dayNumber } from '#domain/day.ts'
import { type FromUs, isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import { WRITTEN } from './mail-kinds.ts'
import { openBetween } from './post-by.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Thanks = SentenceOf<'first-visit-thanks'>

/** 初めての方 alone, from the day of the first visit on and for a week. */
export function thanksDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Thanks[] {
  const { firstVisit } = facts
  if (firstVisit === null || isThanksSkipped(facts)) return []
  const daysSince = dayNumber(today) - dayNumber(firstVisit)
  if (daysSince < 0 || daysSince > settings.thanksAtMost) return []
  const sentence = sentenceOf(firstVisit, settings)
  return thanksNow(facts, settings, sentence).kind === 'holds' ? [sentence] : []
}

/**
 * How the reason stands today, however long ago it arose; the visit may have been given another day since. Where visits of
 * long before were written down, it was not the first.
 */
export function thanksNow(facts: WeekFacts, settings: ReasonSettings, { visitedOn }: Thanks): Looked {
  const { known, firstVisit } = facts
  if (known !== 'first-timer' || firstVisit === null) return { kind: 'void' }
  if (firstVisit < addDays(visitedOn, -settings.thanksAtMost)) return { kind: 'void' }
  const thanked = thanksFor(facts)
  if (thanked !== null) return { kind: 'met', by: { table: 'contacts', key: thanked.key } }
  return { kind: 'holds', sentence: sentenceOf(firstVisit, settings) }
}

/** 今回は見送る was said to the thanks for the first visit: it comes but once, so it does not come again. */
export function isThanksSkipped({ skipped }: WeekFacts): boolean {
  return skipped.some(({ sentence }) => sentence.reason === 'first-visit-thanks')
}

/**
 * The contact that was the thanks: one made for it, whatever day the visit has been given since, or anything written
 * since the first visit. Nobody home is none.
 */
export function thanksFor({ firstVisit, fromUs }: WeekFacts): FromUs | null {
  if (firstVisit === null) return null
  const thanks = fromUs.find(
    (each) =>
      isReached(each) &&
      (each.reason === 'first-visit-thanks' || (each.day >= firstVisit && WRITTEN.has(each.channel))),
  )
  return thanks ?? null
}

function sentenceOf(visitedOn: Day, { thanksWithin, calendar }: ReasonSettings): Thanks {
  const dueOn = openBetween(visitedOn, addDays(visitedOn, thanksWithin), calendar)
  return { reason: 'first-visit-thanks', visitedOn, dueOn }
}
