import type { Day } from '#domain/day.ts'
import { weekEnd } from './calendar.ts'
import { isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Silent = SentenceOf<'silent'>

/**
 * The silent one is the most frightening (P23): never gave feedback and later than the own rhythm. What is looked for is
 * missing, so only silences count that began after the rule was switched on; once for each.
 */
export function silentDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Silent[] {
  const { usual, skipped, isExpected, givesOnly, everSpoke } = facts
  const since = settings.onSince.silent
  if (since === undefined || usual === null || isExpected || givesOnly || everSpoke) return []
  if (usual.lateFrom < since || today < usual.lateFrom || today > usual.lateUntil) return []
  const isSkipped = skipped.some(({ sentence }) => sentence.reason === 'silent' && sentence.lastOn === usual.last)
  const { everyDays, last, lateFrom } = usual
  const sentence: Silent = { reason: 'silent', everyDays, lastOn: last, dueOn: weekEnd(lateFrom, settings.calendar) }
  return isSkipped || silentNow(facts, sentence).kind !== 'holds' ? [] : [sentence]
}

/** Met by a visit, a booking, a voice, or by whatever the shop asked since the last visit for this reason. */
export function silentNow({ usual, fromUs, isExpected, everSpoke }: WeekFacts, sentence: Silent): Looked {
  if (usual === null || usual.last < sentence.lastOn) return { kind: 'void' }
  if (usual.last > sentence.lastOn || isExpected || everSpoke) return { kind: 'met', by: null }
  const asked = fromUs.find((each) => each.reason === 'silent' && isReached(each) && each.day > sentence.lastOn)
  return asked === undefined ? { kind: 'holds', sentence } : { kind: 'met', by: { table: 'contacts', key: asked.key } }
}
