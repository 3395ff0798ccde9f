import { addDays, type Birthday, type Day, dayNumber, dayOfMonth } from '#domain/day.ts'
import { lastDelivery } from '#domain/holidays.ts'
import { lastDayOf, weekOf } from './calendar.ts'
import { type FromUs, isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Congratulation = SentenceOf<'birthday'>

/** A birthday as it falls in one year: a day, or all of a month. */
type Feast = { readonly on: Day; readonly until: Day }

/** ◇ Days from posting to arrival, counted so that a Sunday between them does no harm. */
const POST_DAYS = 4
/** Nobody is congratulated twice for one birthday. */
const SAME_BIRTHDAY = 60

/** The next birthday, from its lead on until it is over. */
export function birthdayDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Congratulation[] {
  if (facts.birthday === null) return []
  const next = nextFeast(facts.birthday, today)
  if (listedFrom(next, settings) > lastDayOf(weekOf(today))) return []
  const sentence = sentenceOf(facts.birthday, next, settings)
  const isSkipped = facts.skipped.some(
    (each) => each.sentence.reason === 'birthday' && isSameBirthday(each.sentence, sentence),
  )
  return isSkipped || birthdayNow(facts, settings, sentence).kind !== 'holds' ? [] : [sentence]
}

/** How the reason stands: the day as the card has it by now; met by a contact made for it. */
export function birthdayNow(facts: WeekFacts, settings: ReasonSettings, sentence: Congratulation): Looked {
  if (facts.birthday === null) return { kind: 'void' }
  const now = sentenceOf(facts.birthday, nearestFeast(facts.birthday, sentence.on), settings)
  const since = addDays(now.on, -SAME_BIRTHDAY)
  const until = addDays(now.on, SAME_BIRTHDAY)
  const congratulated = facts.fromUs.find((each) => isCongratulation(each) && since <= each.day && each.day <= until)
  if (congratulated !== undefined) return { kind: 'met', by: { table: 'contacts', key: congratulated.key } }
  return { kind: 'holds', sentence: now }
}

/** By when the card for the birthday after this one has to be posted. */
export function nextBirthday({ birthday }: WeekFacts, settings: ReasonSettings, today: Day): Day | null {
  if (birthday === null) return null
  return dueOn(nextFeast(birthday, addDays(today, SAME_BIRTHDAY)).on, settings)
}

export function isSameBirthday(a: Congratulation, b: Congratulation): boolean {
  return Math.abs(dayNumber(a.on) - dayNumber(b.on)) <= SAME_BIRTHDAY
}

/** Whether only the month is known. */
export function isMonthOnly(birthday: Birthday): boolean {
  return birthday.length === '--MM'.length
}

/** Between which days a birthday falls that is listed in the week of `today`; 29 February lies a day after its feast. */
export function birthdaysListed(settings: ReasonSettings, today: Day): { readonly from: Day; readonly until: Day } {
  const end = lastDayOf(weekOf(today))
  if (settings.birthdays === 'weekly') return { from: today, until: addDays(end, settings.birthdayLead + 1) }
  const [year = 0, month = 1, date = 1] = end.split('-').map(Number)
  const months = date >= settings.birthdayDay ? month + 1 : month
  return { from: today, until: addDays(months > 12 ? dayOfMonth(year + 1, 1, 31) : dayOfMonth(year, months, 31), 1) }
}

function isCongratulation(contact: FromUs): boolean {
  return contact.reason === 'birthday' && isReached(contact)
}

function sentenceOf(birthday: Birthday, { on }: Feast, settings: ReasonSettings): Congratulation {
  return { reason: 'birthday', on, isMonth: isMonthOnly(birthday), dueOn: dueOn(on, settings) }
}

/** The last day of post for a card to be there on the day or just before; by the month, the day kept for it. */
function dueOn(on: Day, settings: ReasonSettings): Day {
  const byPost = addDays(lastDelivery(on), -POST_DAYS)
  if (settings.birthdays === 'weekly') return byPost
  const kept = dayOfMonthBefore(on, settings.birthdayDay)
  return kept < byPost ? kept : byPost
}

function listedFrom({ on }: Feast, settings: ReasonSettings): Day {
  return settings.birthdays === 'weekly'
    ? addDays(on, -settings.birthdayLead)
    : dayOfMonthBefore(on, settings.birthdayDay)
}

function dayOfMonthBefore(day: Day, date: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return month === 1 ? dayOfMonth(year - 1, 12, date) : dayOfMonth(year, month - 1, date)
}

/** A birthday that is mended may come to lie in the year before or after. */
function nearestFeast(birthday: Birthday, day: Day): Feast {
  const year = Number(day.slice(0, 4))
  const away = ({ on }: Feast): number => Math.abs(dayNumber(on) - dayNumber(day))
  const feasts = [year - 1, year + 1].map((each) => feastIn(birthday, each))
  return feasts.reduce((nearest, each) => (away(each) < away(nearest) ? each : nearest), feastIn(birthday, year))
}

/** The feast that is not yet over on `today`. */
function nextFeast(birthday: Birthday, today: Day): Feast {
  const year = Number(today.slice(0, 4))
  const feast = feastIn(birthday, year)
  return feast.until < today ? feastIn(birthday, year + 1) : feast
}

/** 29 February is the 28th in a common year: by law (年齢計算ニ関スル法律) a year of age is full at the end of that day. */
function feastIn(birthday: Birthday, year: number): Feast {
  const month = Number(isMonthOnly(birthday) ? birthday.slice(2) : birthday.slice(-5, -3))
  if (isMonthOnly(birthday)) return { on: dayOfMonth(year, month, 1), until: dayOfMonth(year, month, 31) }
  const on = dayOfMonth(year, month, Number(birthday.slice(-2)))
  return { on, until: on }
}
