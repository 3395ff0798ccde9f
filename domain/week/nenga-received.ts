import { type Day, yearOf } from '#domain/day.ts'
import { endOfMatsunouchi, isMourningIn, nothingKnown } from '#domain/letters/new-year.ts'
import { isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { MailKind } from './mail-kinds.ts'
import { postBy } from './post-by.ts'
import type { Looked } from './reasons.ts'
import { endOfMidWinter } from './seasons.ts'
import type { ReasonCode, SentenceOf } from './week.ts'

type Received = SentenceOf<'nenga-received'>

/** A 年賀 came this January from a house that was sent none; until the day before 立春 something may be said to it. */
export function nengaReceivedDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Received[] {
  const looked = lookedAt(facts, settings, yearOf(today), today)
  if (looked.kind !== 'holds') return []
  const { sentence } = looked
  const isSkipped = facts.skipped.some(
    (each) => each.sentence.reason === 'nenga-received' && each.sentence.year === sentence.year,
  )
  return isSkipped ? [] : [sentence]
}

/** Met by what was said for it, or by a 年賀 that went after all; gone where none came, or where it is too late. */
export function nengaReceivedNow(facts: WeekFacts, settings: ReasonSettings, { year }: Received): Looked {
  return lookedAt(facts, settings, year, facts.asOf)
}

/** Whether a card that went out was a 年賀: also an answer to one, as long as it was no 寒中見舞い. */
export function isNewYearCard(kind: MailKind, reason: ReasonCode | null): boolean {
  return kind === 'new-year' || (kind === 'answer' && reason === 'nenga-received')
}

type LookedAt = Exclude<Looked, { kind: 'holds' }> | { readonly kind: 'holds'; readonly sentence: Received }

function lookedAt(facts: WeekFacts, settings: ReasonSettings, year: number, today: Day): LookedAt {
  const { sentOn, receivedOn } = facts.newYears.find((each) => each.year === year) ?? nothingKnown(year)
  const said = facts.fromUs.find(
    (each) => each.reason === 'nenga-received' && isReached(each) && yearOf(each.day) === year,
  )
  if (said !== undefined) return { kind: 'met', by: { table: 'contacts', key: said.key } }
  if (sentOn !== null) return { kind: 'met', by: null }
  const sentence = sentenceOf(facts, settings, year, today)
  const isInTime = yearOf(today) === year && today <= sentence.until
  return receivedOn !== null && isInTime ? { kind: 'holds', sentence } : { kind: 'void' }
}

/** After 松の内, and to a house in mourning, it is a 寒中見舞い. */
function sentenceOf(
  { newYears, bereavedOn, zone }: WeekFacts,
  { calendar, customs }: ReasonSettings,
  year: number,
  today: Day,
): Received {
  const end = endOfMatsunouchi(year, customs.endOfMatsunouchi)
  const isMourning = isMourningIn({ cards: newYears, bereavedOn }, year)
  const as = isMourning ? 'mourning' : today <= end ? 'new-year' : 'mid-winter'
  const until = as === 'new-year' ? end : endOfMidWinter(year)
  return { reason: 'nenga-received', year, as, until, dueOn: postBy(until, zone, calendar) }
}
