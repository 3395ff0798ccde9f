import { addDays, type Day } from '#domain/day.ts'
import type { Usual } from '#domain/timeline/usual.ts'
import { weekEnd } from './calendar.ts'
import { type Drifted, type FromUs, isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import { isListedTier, type Outlook } from './outlook.ts'
import type { Looked } from './reasons.ts'
import type { Sentence, SentenceOf } from './week.ts'

type Drifting = SentenceOf<'drifting'>

const DAYS_OF_WEEK = 7

/** Later than usual. Where the model may speak it says who is listed, else facts do. */
export function driftingDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Drifting[] {
  if (facts.isExpected || facts.givesOnly) return []
  return facts.outlook === null
    ? lateByFacts(facts, settings, today)
    : driftingByModel(facts, facts.outlook, settings, today)
}

/** As facts and no more: nobody says what will come of it. Once for each silence. */
function lateByFacts(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Drifting[] {
  const { usual, skipped } = facts
  if (usual === null || today < usual.lateFrom || today > usual.lateUntil) return []
  const isSkipped = skipped.some(({ sentence }) => sentence.reason === 'drifting' && sentence.lastOn === usual.last)
  const sentence = sentenceOf(usual, settings)
  return isSkipped || driftingNow(facts, settings, sentence).kind !== 'holds' ? [] : [sentence]
}

/**
 * One entry in each tier of a silence, whatever came of it, then rest: who was listed a week ago makes room for others.
 * Whom the shop has reached since this tier began needs no second word.
 */
function driftingByModel(
  facts: WeekFacts,
  { tier, since, outOfTen }: Outlook,
  { calendar }: ReasonSettings,
  today: Day,
): readonly Drifting[] {
  const { usual, drifted, skipped, fromUs } = facts
  if (usual === null || since === null || !isListedTier(tier)) return []
  const rests = drifted.some((each) => each.sentence.said?.tier === tier && isEarlier(each, usual.last, today))
  // Skipped while facts alone spoke, in no tier: the whole silence was meant.
  const isSkipped = skipped.some(({ sentence }) => isSilenceByFacts(sentence, usual.last))
  if (rests || isSkipped || fromUs.some((each) => isReached(each) && each.day >= since)) return []
  const dueOn = weekEnd(today, calendar)
  return [{ reason: 'drifting', everyDays: usual.everyDays, lastOn: usual.last, dueOn, said: { tier, outOfTen } }]
}

function isSilenceByFacts(sentence: Sentence, last: Day): boolean {
  return sentence.reason === 'drifting' && sentence.said === undefined && sentence.lastOn === last
}

/** On the list of a week that is over, for the same silence. */
function isEarlier({ week, sentence }: Drifted, last: Day, today: Day): boolean {
  return sentence.lastOn === last && addDays(week, DAYS_OF_WEEK) <= today
}

/** Met by a visit, a booking, or by whatever the shop said since it grew late; by the model, since the week it was listed. */
export function driftingNow(
  { usual, fromUs, isExpected }: WeekFacts,
  settings: ReasonSettings,
  sentence: Drifting,
): Looked {
  if (usual === null) return { kind: 'void' }
  if (usual.last > sentence.lastOn || isExpected) return { kind: 'met', by: null }
  if (usual.last < sentence.lastOn) return { kind: 'void' }
  const contact = fromUs.find((each) => isReached(each) && answers(each, sentence, usual))
  if (contact !== undefined) return { kind: 'met', by: { table: 'contacts', key: contact.key } }
  // What was said of it once stands: no figure changes under the eyes of who reads it.
  const now = sentence.said === undefined ? sentenceOf(usual, settings) : { ...sentence, everyDays: usual.everyDays }
  return { kind: 'holds', sentence: now }
}

function answers({ day, reason }: FromUs, { said, dueOn }: Drifting, { last, lateFrom }: Usual): boolean {
  if (said !== undefined) return day > addDays(dueOn, -DAYS_OF_WEEK)
  return day >= lateFrom || (day > last && reason === 'drifting')
}

function sentenceOf({ everyDays, last, lateFrom }: Usual, { calendar }: ReasonSettings): Drifting {
  return { reason: 'drifting', everyDays, lastOn: last, dueOn: weekEnd(lateFrom, calendar) }
}
