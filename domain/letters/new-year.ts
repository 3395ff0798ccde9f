import { type Day, dayOfMonth, yearOf } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'

/** 出した, いただいた, 喪中 (欠礼のお知らせ), 戻った: what is marked of one year's 年賀. */
export const NEW_YEAR_MARKS = ['sent', 'received', 'mourning', 'returned'] as const

export type NewYearMark = (typeof NEW_YEAR_MARKS)[number]

/** 年賀 between the shop and one household in one year; on one day each, null or false where nothing is known. */
export type NewYearCards = {
  readonly year: number
  readonly sentOn: Day | null
  readonly receivedOn: Day | null
  readonly isMourning: boolean
  readonly isReturned: boolean
}

/** Why somebody is proposed: of last year, or of the year before it where 喪中 kept both from writing last year. */
export type NewYearWhy = 'both' | 'sent' | 'received' | 'before-mourning'

/** Somebody of a household, as spoken of. */
export type NewYearPerson = { readonly customer: Id; readonly called: Called }

/** One household, or one person who lives in none, in the list of a year. */
export type NewYearHome = {
  /** Whose name stands first on the card. */
  readonly customer: Id
  readonly people: readonly NewYearPerson[]
  /** Of the year before last, last year and the year itself. */
  readonly years: readonly NewYearCards[]
  /** Something was said for the card that came this year, or waits to be posted; it need not have been a 年賀. */
  readonly isAnswered: boolean
  /** Null for who is not proposed. */
  readonly why: NewYearWhy | null
  /** No 年賀 is to go there this year; 寒中見舞い is. */
  readonly isMourning: boolean
  /** What else stands against a card; null where nothing does. */
  readonly against: GateState | null
  /** お供え was ordered in the year before: whether the house mourns is worth a question. */
  readonly isToAsk: boolean
}

/**
 * `isOver`: 松の内 is over, so that no 年賀 of this year goes out any more. `answerAs`: as what a card that came is answered
 * today; null before the year, and from 立春 on.
 */
export type NewYearList = {
  readonly year: number
  readonly isOver: boolean
  readonly answerAs: 'new-year' | 'mid-winter' | null
  readonly homes: readonly NewYearHome[]
}

/** A household that a few letters may mean, with what is marked of it this year. */
export type NewYearFound = Pick<NewYearHome, 'customer' | 'people'> & {
  readonly marks: readonly NewYearMark[]
  readonly isMourning: boolean
}

/** The last day of 松の内, as the house keeps it. */
export const MATSUNOUCHI_ENDS = [7, 15] as const

export type MatsunouchiEnd = (typeof MATSUNOUCHI_ENDS)[number]

/** From October on one thinks of the coming year's 年賀; until then of this year's. */
const FROM_MONTH = 10

/** Of which year's 年賀 one thinks on a day. */
export function newYearOn(today: Day): number {
  const year = yearOf(today)
  return Number(today.slice(5, 7)) >= FROM_MONTH ? year + 1 : year
}

export function endOfMatsunouchi(year: number, end: MatsunouchiEnd): Day {
  return dayOfMonth(year, 1, end)
}

export function nothingKnown(year: number): NewYearCards {
  return { year, sentOn: null, receivedOn: null, isMourning: false, isReturned: false }
}

export function marksOf({ sentOn, receivedOn, isMourning, isReturned }: NewYearCards): readonly NewYearMark[] {
  const isMarked = { sent: sentOn !== null, received: receivedOn !== null, mourning: isMourning, returned: isReturned }
  return NEW_YEAR_MARKS.filter((mark) => isMarked[mark])
}

/** What is known of 年賀 with one household: the cards of its years, in any order, and the latest death in the family. */
export type NewYearHistory = { readonly cards: readonly NewYearCards[]; readonly bereavedOn: Day | null }

/**
 * Whether no 年賀 of that year goes there: 欠礼 was told, or somebody died in the year before it, or in the first days of
 * the year itself.
 */
export function isMourningIn({ cards, bereavedOn }: NewYearHistory, year: number): boolean {
  const isTold = cards.some((each) => each.year === year && each.isMourning)
  if (isTold || bereavedOn === null) return isTold
  return yearOf(bereavedOn) === year - 1 || bereavedOn.startsWith(`${dayOfMonth(year, 1, 1).slice(0, 7)}-`)
}

/** Why a 年賀 of that year is proposed; null where it is not, also while the house mourns. */
export function whyProposed(history: NewYearHistory, year: number): NewYearWhy | null {
  if (isMourningIn(history, year)) return null
  const last = whyOf(history, year - 1)
  if (last !== null) return last
  return isMourningIn(history, year - 1) && whyOf(history, year - 2) !== null ? 'before-mourning' : null
}

function whyOf({ cards }: NewYearHistory, year: number): NewYearWhy | null {
  const all = cards.filter((each) => each.year === year)
  const isSent = all.some(({ sentOn }) => sentOn !== null)
  const isReceived = all.some(({ receivedOn }) => receivedOn !== null)
  if (isSent && isReceived) return 'both'
  if (isReceived) return 'received'
  return isSent ? 'sent' : null
}
