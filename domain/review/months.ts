import { type Day, dayOfMonth } from '#domain/day.ts'

/** 'YYYY-MM'; text orders as time does. */
export type Month = string & { readonly month: unique symbol }

/** What was done in one month, and what came of it. */
export type MonthFigures = {
  readonly month: Month
  /** Letters and postcards that went out. */
  readonly letters: number
  readonly calls: number
  /** 初めての方へのお礼. */
  readonly thanks: number
  /** How many different people were contacted. */
  readonly people: number
  readonly visits: number
  readonly firstVisits: number
  /** Weeks of the list that begin in it, and how many of them have nothing left to do. */
  readonly weeks: number
  readonly weeksFinished: number
}

/** Month by month, the oldest first: a year ago, and up to the month of today. */
export type ReviewView = { readonly months: readonly MonthFigures[] }

/** Which of the two places that come later have something to say. */
export type LaterPlaces = { readonly voices: boolean; readonly review: boolean }

const MONTHS = 12

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

/** The month a text names, or null where it names none. */
export function asMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null
}

/** The month of a day, that of a year before, and those between; the oldest first. */
export function monthsUpTo(today: Day): readonly Month[] {
  const last = countOf(monthOf(today))
  return monthsFrom(last - MONTHS, last)
}

/** Both within, the oldest first; none where `until` lies before. */
export function monthsBetween(from: Month, until: Month): readonly Month[] {
  return monthsFrom(countOf(from), countOf(until))
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day
}

const LONGEST = 31

export function lastDayOf(month: Month): Day {
  return dayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)), LONGEST)
}

/** Months since the year 0. */
function countOf(month: Month): number {
  return Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5)) - 1
}

function monthsFrom(first: number, last: number): readonly Month[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const count = first + at
    const year = String(Math.floor(count / MONTHS)).padStart(4, '0')
    return `${year}-${String((count % MONTHS) + 1).padStart(2, '0')}` as Month
  })
}
