import { asDay } from '#domain/day.ts'
import { judgeClock, type ClockVerdict } from '#domain/clock.ts'
import { lastSavedOn } from '#main/store/last-saved.ts'
import type { Session } from '#main/store/session.ts'

/** Whether the PC's clock can be believed beside the newest saved change; both are compared as UTC days. */
export function clockOf(session: Session): ClockVerdict {
  const utcToday = asDay(session.now().slice(0, 10))
  if (utcToday === null) throw new Error('now() is not a moment')
  return judgeClock(lastSavedOn(session.db), utcToday)
}
