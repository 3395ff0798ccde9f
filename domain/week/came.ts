import { addDays, type Day } from '#domain/day.ts'
import { weekEnd } from './calendar.ts'
import { isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { NextVisits } from './next-visits.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Came = SentenceOf<'came-once' | 'came-twice'>

/** contact-rules: whoever has not come for two years is asked no more. */
const TWO_YEARS = 730

const VISITS = { 'came-once': 1, 'came-twice': 2 } as const satisfies Readonly<Record<Came['reason'], number>>

/**
 * A 初めての方 who came once or twice and has been silent for longer than three of four others took to come again; once for
 * each silence. A gift buyer comes when there is a gift to give.
 */
export function cameDue(
  facts: WeekFacts,
  settings: ReasonSettings,
  today: Day,
  { afterFirst, afterSecond }: NextVisits,
): readonly Came[] {
  const { lastVisit, visits, givesOnly, skipped } = facts
  if (lastVisit === null || givesOnly || visits < 1 || visits > 2) return []
  const sentence =
    visits === 1
      ? sentenceOf('came-once', lastVisit, afterFirst, settings)
      : sentenceOf('came-twice', lastVisit, afterSecond, settings)
  if (today <= silentUntil(sentence) || today > addDays(lastVisit, TWO_YEARS)) return []
  const isSkipped = skipped.some((each) => each.sentence.reason === sentence.reason)
  return isSkipped || cameNow(facts, settings, sentence).kind !== 'holds' ? [] : [sentence]
}

/**
 * Met by coming, by a booking, or by whatever the shop said since. The number of days stays the one it was listed with:
 * that of the shop may be another by now, and no row goes for what others do.
 */
export function cameNow(
  { known, lastVisit, visits, isExpected, fromUs }: WeekFacts,
  settings: ReasonSettings,
  sentence: Came,
): Looked {
  const { reason } = sentence
  if (known !== 'first-timer' || lastVisit === null || visits < VISITS[reason]) return { kind: 'void' }
  if (visits > VISITS[reason] || isExpected) return { kind: 'met', by: null }
  const now = { ...sentence, lastOn: lastVisit, dueOn: dueOn(lastVisit, sentence.afterDays, settings) }
  const said = fromUs.find(
    (each) => isReached(each) && each.day > lastVisit && (each.reason === reason || each.day > silentUntil(now)),
  )
  return said === undefined
    ? { kind: 'holds', sentence: now }
    : { kind: 'met', by: { table: 'contacts', key: said.key } }
}

/** Between which days the last visit lies of those who are listed on `today`, both within. */
export function cameListed(
  settings: ReasonSettings,
  today: Day,
  { afterFirst, afterSecond }: NextVisits,
): { readonly from: Day; readonly once: Day; readonly twice: Day } {
  const until = (usual: number | null): Day => addDays(today, -(usual ?? settings.silentAfter) - 1)
  return { from: addDays(today, -TWO_YEARS), once: until(afterFirst), twice: until(afterSecond) }
}

function sentenceOf(reason: Came['reason'], lastOn: Day, usual: number | null, settings: ReasonSettings): Came {
  const afterDays = usual ?? settings.silentAfter
  return { reason, lastOn, afterDays, isOwn: usual !== null, dueOn: dueOn(lastOn, afterDays, settings) }
}

function silentUntil({ lastOn, afterDays }: Came): Day {
  return addDays(lastOn, afterDays)
}

function dueOn(lastOn: Day, afterDays: number, { calendar }: ReasonSettings): Day {
  return weekEnd(addDays(lastOn, afterDays + 1), calendar)
}
