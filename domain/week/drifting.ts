import type { Day } from '#domain/day.ts'
import type { Usual } from '#domain/timeline/usual.ts'
import { weekEnd } from './calendar.ts'
import { isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Drifting = SentenceOf<'drifting'>

/** Later than usual, as facts and no more: nobody says what will come of it. Once for each silence. */
export function driftingDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Drifting[] {
  const { usual, skipped } = facts
  if (usual === null || facts.isExpected || facts.givesOnly) return []
  if (today < usual.lateFrom || today > usual.lateUntil) return []
  const isSkipped = skipped.some(({ sentence }) => sentence.reason === 'drifting' && sentence.lastOn === usual.last)
  const sentence = sentenceOf(usual, settings)
  return isSkipped || driftingNow(facts, settings, sentence).kind !== 'holds' ? [] : [sentence]
}

/** Met by a visit, a booking, or by whatever the shop said since it grew late. */
export function driftingNow(
  { usual, fromUs, isExpected }: WeekFacts,
  settings: ReasonSettings,
  sentence: Drifting,
): Looked {
  if (usual === null) return { kind: 'void' }
  if (usual.last > sentence.lastOn || isExpected) return { kind: 'met', by: null }
  if (usual.last < sentence.lastOn) return { kind: 'void' }
  const said = fromUs.find(
    (each) => isReached(each) && (each.day >= usual.lateFrom || (each.day > usual.last && each.reason === 'drifting')),
  )
  return said === undefined
    ? { kind: 'holds', sentence: sentenceOf(usual, settings) }
    : { kind: 'met', by: { table: 'contacts', key: said.key } }
}

function sentenceOf({ everyDays, last, lateFrom }: Usual, { calendar }: ReasonSettings): Drifting {
  return { reason: 'drifting', everyDays, lastOn: last, dueOn: weekEnd(lateFrom, calendar) }
}
