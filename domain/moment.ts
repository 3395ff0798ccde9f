import { Temporal } from 'temporal-polyfill'
import { asDay, type Day } from './day.ts'

/** What the clock on the wall of the shop showed; `time` is 'H:MM', as it is read aloud. */
export type WallClock = { readonly day: Day; readonly time: string }

/** Null where the text is no moment, as in a file that was tampered with. */
export function wallClock(moment: string, timeZone: string): WallClock | null {
  try {
    const there = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone)
    const day = asDay(there.toPlainDate().toString())
    return day === null ? null : { day, time: `${there.hour}:${String(there.minute).padStart(2, '0')}` }
  } catch {
    return null
  }
}
