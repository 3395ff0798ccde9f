import { addDays, type Day } from '#domain/day.ts'
import { lastDelivery } from '#domain/holidays.ts'
import { isClosed, type PostZone, type ShopCalendar } from './calendar.ts'
import { islandOf } from './islands.ts'

/** Where a letter comes from or goes to, as far as the address says it; '' where it does not. */
export type PostPlace = { readonly prefecture: string; readonly city: string }

/**
 * The last day on which to post what has to be there by `arriveOn`: nothing is delivered on Saturdays, Sundays and
 * holidays, and nobody is in the shop on the days it is closed. Boxes are emptied on every day of the week.
 */
export function postBy(arriveOn: Day, zone: PostZone, calendar: ShopCalendar): Day {
  return openBy(addDays(lastDelivery(arriveOn), -calendar.postDays[zone]), calendar)
}

/** A closure that is longer than this is no reason to write any earlier. */
const LONGEST_CLOSURE = 60

/** The last day up to this one on which the shop is open. */
export function openBy(day: Day, calendar: ShopCalendar): Day {
  for (let back = 0; back <= LONGEST_CLOSURE; back += 1) {
    const open = addDays(day, -back)
    if (!isClosed(open, calendar)) return open
  }
  return day
}

/** The same for what began on a day and is to be done by another: never before it began. */
export function openBetween(from: Day, by: Day, calendar: ShopCalendar): Day {
  const open = openBy(by, calendar)
  return open < from ? from : open
}

const OVER_THE_SEA: ReadonlySet<string> = new Set(['北海道', '沖縄県'])

/** As far as both ends are known; of an unknown one the longest way is reckoned. */
export function zoneBetween(from: PostPlace | null, to: PostPlace | null): PostZone {
  if (from === null || to === null || from.prefecture === '' || to.prefecture === '') return 'far'
  if (islandOf(from) !== islandOf(to)) return 'far'
  if (from.prefecture === to.prefecture) return 'near'
  return OVER_THE_SEA.has(from.prefecture) || OVER_THE_SEA.has(to.prefecture) ? 'far' : 'other'
}
