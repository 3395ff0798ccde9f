import { Temporal } from 'temporal-polyfill'
import { asDay, type Day } from '#domain/day.ts'

/** Today on the shop's wall calendar. */
export function todayIn(timeZone: string): Day {
  const day = asDay(Temporal.Now.plainDateISO(timeZone).toString())
  if (day === null) throw new Error('a day of the calendar is always one')
  return day
}

/** The PC's own zone, or Tokyo where it has none that we know. */
export function zoneOfThisPc(): string {
  const zone = Temporal.Now.timeZoneId()
  return zone === '' || zone === 'UTC' ? 'Asia/Tokyo' : zone
}

export type DayWatch = { readonly check: () => void; readonly stop: () => void }

/** Tells when the shop's day has changed: at midnight, and when asked to look (the PC woke up). */
export function watchDay(timeZone: string, changed: (today: Day) => void): DayWatch {
  let known = todayIn(timeZone)
  let timer = setTimeout(look, untilMidnight(timeZone))
  timer.unref()

  function look(): void {
    clearTimeout(timer)
    const today = todayIn(timeZone)
    if (today !== known) changed((known = today))
    timer = setTimeout(look, untilMidnight(timeZone))
    timer.unref()
  }
  return { check: look, stop: () => clearTimeout(timer) }
}

/** Milliseconds to the next midnight of the zone, which a change of clocks may put 23 or 25 hours away. */
function untilMidnight(timeZone: string): number {
  const now = Temporal.Now.zonedDateTimeISO(timeZone)
  const midnight = now.add({ days: 1 }).startOfDay()
  return Math.ceil(midnight.epochMilliseconds - now.epochMilliseconds) + 1
}
