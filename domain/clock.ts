import { addDays, type Day } from '#domain/day.ts'

/** Whether the PC's clock can be believed: a flat battery sets it back years, a slip sets it far ahead. */
export type ClockVerdict = 'fine' | 'behind' | 'far-ahead'

// A shop may close for a season; a year without one saved change is no longer likely.
const LONGEST_REST_DAYS = 365

/** `lastSaved` is the day of the newest change, null in a new shop. Until the owner answers, nothing is pruned. */
export function judgeClock(lastSaved: Day | null, today: Day): ClockVerdict {
  if (lastSaved === null) return 'fine'
  if (today < lastSaved) return 'behind'
  return today > addDays(lastSaved, LONGEST_REST_DAYS) ? 'far-ahead' : 'fine'
}
