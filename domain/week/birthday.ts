import { addDays, type Birthday, type Day, dayNumber, dayOfMonth, daysBetween } from '#domain/day.ts'
import { POST_ZONES, type PostZone, weekEnd } from './calendar.ts'
import { type FromUs, isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import { openBy, postBy } from './post-by.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Congratulation = SentenceOf<'birthday'>

/** A birthday as it falls in one year: a day, or all of a month. */
type Feast = { readonly on: Day; readonly until: Day }

/**
 * Days before a birthday within which any of them is listed: from the 10th of the month before (51), a shop that is closed
 * for the sixty days before that, and some to spare.
 */
const FARTHEST = 120
/** Nobody is congratulated twice for one birthday. */
const SAME_BIRTHDAY = 60
/** A day is written with four figures of a year. */
const LAST_YEAR = 9999

/** The next birthday, from its lead on until it is over. */
export function birthdayDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Congratulation[] {
  const next = facts.birthday === null ? null : nextFeast(facts.birthday, today)
  if (facts.birthday === null || next === null) return []
  const end = weekEnd(today, settings.calendar)
  // Most birthdays are far off; their day to post by need not be worked out each time somebody is looked at.
  if (daysBetween(end, next.on) > FARTHEST) return []
  const sentence = sentenceOf(facts, facts.birthday, next, settings)
  const from = listedFrom(next, settings)
  // A shop that stands closed before the birthday has to write before its lead begins.
  if ((from < sentence.dueOn ? from : sentence.dueOn) > end) return []
  const isSkipped = facts.skipped.some(
    (each) => each.sentence.reason === 'birthday' && isSameBirthday(each.sentence, sentence),
  )
  return isSkipped || birthdayNow(facts, settings, sentence).kind !== 'holds' ? [] : [sentence]
}

/** How the reason stands: the day as the card has it by now; met by a contact made for it. */
export function birthdayNow(facts: WeekFacts, settings: ReasonSettings, sentence: Congratulation): Looked {
  if (facts.birthday === null) return { kind: 'void' }
  const now = sentenceOf(facts, facts.birthday, nearestFeast(facts.birthday, sentence.on), settings)
  const since = addDays(now.on, -SAME_BIRTHDAY)
  const until = addDays(now.on, SAME_BIRTHDAY)
  const congratulated = facts.fromUs.find((each) => isCongratulation(each) && since <= each.day && each.day <= until)
  if (congratulated !== undefined) return { kind: 'met', by: { table: 'contacts', key: congratulated.key } }
  return { kind: 'holds', sentence: now }
}

/** By when the card for the birthday after this one has to be posted. */
export function nextBirthday({ birthday, zone }: WeekFacts, settings: ReasonSettings, today: Day): Day | null {
  const next = birthday === null ? null : nextFeast(birthday, addDays(today, SAME_BIRTHDAY))
  return next === null ? null : dueOn(next.on, zone, settings)
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
  const end = weekEnd(today, settings.calendar)
  const [led, toPost] = [lastInLead(settings, end), lastToPost(settings, end)]
  return { from: today, until: addDays(led < toPost ? toPost : led, 1) }
}

function lastInLead({ birthdays, birthdayLead, birthdayDay, calendar }: ReasonSettings, end: Day): Day {
  if (birthdays === 'weekly') return addDays(end, birthdayLead)
  const [year = 0, month = 1] = end.split('-').map(Number)
  const isNextMonthToo = openBy(dayOfMonth(year, month, birthdayDay), calendar) <= end
  if (!isNextMonthToo) return dayOfMonth(year, month, 31)
  return month < 12 ? dayOfMonth(year, month + 1, 31) : dayOfMonth(Math.min(year + 1, LAST_YEAR), 1, 31)
}

/** The last birthday whose card has to be posted by `end`, to wherever the post takes longest. */
function lastToPost({ calendar }: ReasonSettings, end: Day): Day {
  const [slowest = 'far'] = POST_ZONES.toSorted((a, b) => calendar.postDays[b] - calendar.postDays[a])
  let last = end
  for (let days = 1; days < SAME_BIRTHDAY && postBy(addDays(end, days), slowest, calendar) <= end; days += 1) {
    last = addDays(end, days)
  }
  return last
}

function isCongratulation(contact: FromUs): boolean {
  return contact.reason === 'birthday' && isReached(contact)
}

function sentenceOf({ zone }: WeekFacts, birthday: Birthday, { on }: Feast, settings: ReasonSettings): Congratulation {
  return { reason: 'birthday', on, isMonth: isMonthOnly(birthday), dueOn: dueOn(on, zone, settings) }
}

/** The last day of post for a card to be there on the day or just before; by the month, the day kept for it. */
function dueOn(on: Day, zone: PostZone, { birthdays, birthdayDay, calendar }: ReasonSettings): Day {
  const byPost = postBy(on, zone, calendar)
  if (birthdays === 'weekly') return byPost
  const kept = openBy(dayOfMonthBefore(on, birthdayDay), calendar)
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
  const feasts = [year - 1, Math.min(year + 1, LAST_YEAR)].map((each) => feastIn(birthday, each))
  return feasts.reduce((nearest, each) => (away(each) < away(nearest) ? each : nearest), feastIn(birthday, year))
}

/** The feast that is not yet over on `today`; null where the calendar ends before it. */
function nextFeast(birthday: Birthday, today: Day): Feast | null {
  const year = Number(today.slice(0, 4))
  const feast = feastIn(birthday, year)
  if (feast.until >= today) return feast
  return year < LAST_YEAR ? feastIn(birthday, year + 1) : null
}

/** 29 February is the 28th in a common year: by law (年齢計算ニ関スル法律) a year of age is full at the end of that day. */
function feastIn(birthday: Birthday, year: number): Feast {
  const month = Number(isMonthOnly(birthday) ? birthday.slice(2) : birthday.slice(-5, -3))
  if (isMonthOnly(birthday)) return { on: dayOfMonth(year, month, 1), until: dayOfMonth(year, month, 31) }
  const on = dayOfMonth(year, month, Number(birthday.slice(-2)))
  return { on, until: on }
}
