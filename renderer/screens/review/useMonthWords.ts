import { firstDayOf, type Month } from '#domain/review/months.ts'
import { useFormatter } from 'use-intl'

/** 2026年11月, November 2026. */
export function useMonthWords(): (month: Month) => string {
  const format = useFormatter()
  // A day without a time reads as midnight UTC, and UTC is the zone the page formats in.
  return (month) => format.dateTime(new Date(firstDayOf(month)), { year: 'numeric', month: 'short' })
}
