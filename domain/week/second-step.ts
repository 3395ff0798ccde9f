import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { weekEnd } from './calendar.ts'
import { type FromUs, isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import { WRITTEN } from './mail-kinds.ts'
import type { Looked } from './reasons.ts'
import type { ReasonCode, SentenceOf } from './week.ts'

type SecondStep = SentenceOf<'second-step'>

/** It sells or asks something; thanks and wishes want no answer. */
const ASKS: ReadonlySet<ReasonCode> = new Set(['purchase-followup'])
// A second word about a gift would come when its day is over.
const WANTS_NONE: ReadonlySet<ReasonCode> = new Set(['birthday', 'first-visit-thanks', 'gift-again', 'second-step'])

/** ◇ So long after its day it would no longer remind of the first. */
const AT_MOST = 28
/** ◇ Two messages without an answer are enough: within so many days nobody is written to a third time. */
const REST = 90

/** The last message that wants an answer and has none: by another way, once. */
export function secondStepDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly SecondStep[] {
  const first = facts.fromUs.findLast(isFirstMessage)
  if (first === undefined) return []
  const sentence = sentenceOf(first, settings)
  const isTime = sentence.dueOn <= weekEnd(today, settings.calendar) && today <= addDays(sentence.dueOn, AT_MOST)
  const isSkipped = facts.skipped.some(
    (each) => each.sentence.reason === 'second-step' && each.sentence.first === first.key,
  )
  if (!isTime || isSkipped || isRepeated(facts, first)) return []
  return secondStepNow(facts, sentence).kind === 'holds' ? [sentence] : []
}

/** Between which days a message lies that is followed up in the week of `today`, both within. */
export function firstMessagesListed(
  { secondStepAfter, calendar }: ReasonSettings,
  today: Day,
): { readonly from: Day; readonly until: Day } {
  return {
    from: addDays(today, -secondStepAfter - AT_MOST),
    until: addDays(weekEnd(today, calendar), -secondStepAfter),
  }
}

/** Stops as soon as the person comes, books or gets in touch, and once the shop has said anything more. */
export function secondStepNow({ fromUs, lastHeard, isExpected, bereavedOn }: WeekFacts, sentence: SecondStep): Looked {
  const at = fromUs.findIndex(({ key }) => key === sentence.first)
  // What was asked before a death in the family is not asked again after it.
  const isGrieving = bereavedOn !== null && bereavedOn >= sentence.saidOn
  if (at === -1 || isGrieving) return { kind: 'void' }
  if (isExpected || (lastHeard !== null && lastHeard >= sentence.saidOn)) return { kind: 'met', by: null }
  const next = fromUs.slice(at + 1).find(isReached)
  return next === undefined ? { kind: 'holds', sentence } : { kind: 'met', by: { table: 'contacts', key: next.key } }
}

/** The message before it was not answered either: this one was the second step already. */
function isRepeated({ fromUs, lastHeard }: WeekFacts, first: FromUs): boolean {
  return fromUs.some(
    (each) =>
      each.key !== first.key &&
      isFirstMessage(each) &&
      each.day <= first.day &&
      daysBetween(each.day, first.day) <= REST &&
      (lastHeard === null || lastHeard < each.day),
  )
}

function isFirstMessage(contact: FromUs): boolean {
  const { reason, channel, sells } = contact
  if (!WRITTEN.has(channel) || !isReached(contact) || (reason !== null && WANTS_NONE.has(reason))) return false
  return sells || (reason !== null && ASKS.has(reason))
}

function sentenceOf({ key, day, channel, reason }: FromUs, { secondStepAfter }: ReasonSettings): SecondStep {
  const about = reason === 'second-step' ? null : reason
  return { reason: 'second-step', first: key, by: channel, about, saidOn: day, dueOn: addDays(day, secondStepAfter) }
}
