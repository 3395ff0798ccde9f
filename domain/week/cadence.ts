import { addDays, type Day } from '#domain/day.ts'
import { weekEnd } from './calendar.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Cadence = SentenceOf<'cadence'>

/** The keep-in-touch interval of the card or of one of its labels is over. */
export function cadenceDue(facts: WeekFacts, { calendar }: ReasonSettings, today: Day): readonly Cadence[] {
  const sentence = sentenceOf(facts)
  return sentence === null || sentence.dueOn > weekEnd(today, calendar) ? [] : [sentence]
}

/** Whatever passed between the two since then moves the next date. */
export function cadenceNow(facts: WeekFacts, sentence: Cadence): Looked {
  const now = sentenceOf(facts)
  if (now === null) return { kind: 'void' }
  if (now.lastOn <= sentence.lastOn) return { kind: 'holds', sentence: now }
  const contact = facts.lastTouch?.contact ?? null
  return { kind: 'met', by: contact === null ? null : { table: 'contacts', key: contact } }
}

/** The day on which the interval will be over. */
export function nextCadence(facts: WeekFacts): Day | null {
  return sentenceOf(facts)?.dueOn ?? null
}

/** 今回は見送る lets the interval begin anew. With nothing on record yet there is nothing to count from. */
function sentenceOf({ cadenceDays, lastTouch, skipped }: WeekFacts): Cadence | null {
  if (cadenceDays === null || lastTouch === null) return null
  const lastOn = lastTouch.day
  const from = skipped
    .flatMap(({ week, sentence }) => (sentence.reason === 'cadence' ? [week] : []))
    .reduce(later, lastOn)
  return { reason: 'cadence', everyDays: cadenceDays, lastOn, dueOn: addDays(from, cadenceDays) }
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a
}
