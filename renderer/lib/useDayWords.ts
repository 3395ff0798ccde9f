import { daysBetween, type Day } from '#domain/day.ts'
import { useFormatter, useTranslations } from 'use-intl'

/** A day near today as people say it: きょう, あした, きのう, else 11月24日(火), with its year where that is another. */
export function useDayWords(today: Day): (day: Day) => string {
  const words = useTranslations('week')
  const format = useFormatter()
  return (day) => {
    const away = daysBetween(today, day)
    if (away === 0) return words('today')
    if (away === 1) return words('tomorrow')
    if (away === -1) return words('yesterday')
    const isThisYear = day.slice(0, 4) === today.slice(0, 4)
    // A day without a time reads as midnight UTC, and UTC is the zone the page formats in.
    return format.dateTime(new Date(day), {
      month: 'short',
      day: 'numeric',
      weekday: 'short',
      ...(isThisYear ? {} : { year: 'numeric' }),
    })
  }
}
