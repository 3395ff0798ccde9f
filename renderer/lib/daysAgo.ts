import { daysBetween, type Day } from '#domain/day.ts'

export type Ago =
  | { readonly unit: 'today' | 'yesterday' }
  | { readonly unit: 'days' | 'weeks' | 'months' | 'years'; readonly count: number }

/** How long ago, as people say it: days for two weeks, weeks for two months, months for two years. */
export function daysAgo(day: Day, today: Day): Ago {
  const days = daysBetween(day, today)
  if (days <= 0) return { unit: 'today' }
  if (days === 1) return { unit: 'yesterday' }
  if (days < 14) return { unit: 'days', count: days }
  const months = wholeMonths(day, today)
  if (months < 2) return { unit: 'weeks', count: Math.floor(days / 7) }
  return months < 24 ? { unit: 'months', count: months } : { unit: 'years', count: Math.floor(months / 12) }
}

/** By the calendar: from the 20th to the 20th is a month, to the 19th not yet. */
function wholeMonths(from: Day, to: Day): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0)
}
