import { asDay, type Birthday } from '#domain/day.ts'
import { useFormatter } from 'use-intl'

// A leap year, in which every day that can be a birthday exists.
const SOME_YEAR = '2000'

/** A birthday as far as it is known: 1970年4月1日, 4月1日, 4月. */
export function useBirthdayWords(): (birthday: Birthday) => string {
  const format = useFormatter()
  return (birthday) => {
    if (asDay(birthday) !== null) return format.dateTime(new Date(birthday), { dateStyle: 'long' })
    const day = birthday.replace(/^-/, SOME_YEAR)
    const isMonth = day.length === SOME_YEAR.length + '-04'.length
    // A day without a time reads as midnight UTC, and UTC is the zone the page formats in.
    return format.dateTime(
      new Date(isMonth ? `${day}-01` : day),
      isMonth ? { month: 'long' } : { month: 'long', day: 'numeric' },
    )
  }
}
