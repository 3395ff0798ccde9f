import { addDays, type Day } from '#domain/day.ts'

/** Days around today by their distance from it, worked out once: two million rows ask for them. */
export type Calendar = {
  /** @throws RangeError beyond the days laid out (a bug) */
  at(distance: number): Day
}

/** How far back the sample shop remembers, and how far ahead it has bookings. */
export const DAYS_BACK = 2200
export const DAYS_AHEAD = 120

export function calendarAround(today: Day): Calendar {
  const days = Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, at) => addDays(today, at - DAYS_BACK))
  return {
    at: (distance) => {
      const day = days[distance + DAYS_BACK]
      if (day === undefined) throw new RangeError(`no day ${distance} days from today`)
      return day
    },
  }
}
