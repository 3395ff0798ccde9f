import { addDays, type Day } from '#domain/day.ts'
import { weekEnd } from './calendar.ts'
import { type FromUs, isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Gap = SentenceOf<'benefit-gap'>

/**
 * A long relation alone holds nobody (P9): whoever comes often and was given nothing for so long. Counted from the last
 * benefit, but never from before the rule was switched on: what was given before nobody may have written down.
 */
export function benefitGapDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Gap[] {
  const since = settings.onSince['benefit-gap']
  if (since === undefined || !facts.isOften) return []
  const last = facts.lastBenefit
  const asked = facts.skipped.flatMap(({ week, sentence }) => (sentence.reason === 'benefit-gap' ? [week] : []))
  const thanked = facts.fromUs.flatMap((each) => (isThanks(each) ? [each.day] : []))
  const from = [since, ...(last === null ? [] : [last]), ...asked, ...thanked].reduce((a, b) => (a < b ? b : a))
  const sentence: Gap = { reason: 'benefit-gap', last, dueOn: addDays(from, settings.benefitAfter) }
  if (sentence.dueOn > weekEnd(today, settings.calendar)) return []
  return benefitGapNow(facts, settings, sentence).kind === 'holds' ? [sentence] : []
}

/** Met by a benefit, or by thanks for this reason since it fell due. */
export function benefitGapNow(
  { isOften, lastBenefit, fromUs }: WeekFacts,
  { benefitAfter }: ReasonSettings,
  sentence: Gap,
): Looked {
  if (!isOften) return { kind: 'void' }
  if (lastBenefit !== null && (sentence.last === null || lastBenefit > sentence.last)) return { kind: 'met', by: null }
  if (lastBenefit === null && sentence.last !== null) return { kind: 'void' }
  const begun = addDays(sentence.dueOn, -benefitAfter)
  const thanks = fromUs.find((each) => isThanks(each) && each.day > begun)
  return thanks === undefined
    ? { kind: 'holds', sentence }
    : { kind: 'met', by: { table: 'contacts', key: thanks.key } }
}

function isThanks(contact: FromUs): boolean {
  return contact.reason === 'benefit-gap' && isReached(contact)
}
