import { judgeClock, type ClockVerdict } from '#domain/clock.ts'
import { asDay, type Day } from '#domain/day.ts'
import { lastSavedOn } from '#main/store/last-saved.ts'
import type { Session } from '#main/store/session.ts'

/** Whether the PC's clock can be believed beside what was saved last; both are compared as UTC days. */
export type ClockWatch = {
  verdict(): ClockVerdict
  /** To be asked at a new day and when the PC wakes: whether the verdict is another one now. */
  look(): boolean
  /** The same after a save, which is measured by the save before: a wrong clock must not vouch for itself. */
  saved(): boolean
  /** The owner says that the date is right. */
  confirm(): void
}

export function watchClock(session: Pick<Session, 'db' | 'now'>): ClockWatch {
  let lastSaved = lastSavedOn(session.db)
  let verdict = judgeClock(lastSaved, utcDay(session))

  function look(): boolean {
    const before = verdict
    verdict = judgeClock(lastSaved, utcDay(session))
    return verdict !== before
  }

  return {
    verdict: () => verdict,
    look,
    saved: () => {
      const isOther = look()
      if (verdict === 'fine') lastSaved = utcDay(session)
      return isOther
    },
    confirm: () => {
      lastSaved = utcDay(session)
      verdict = 'fine'
    },
  }
}

function utcDay(session: Pick<Session, 'now'>): Day {
  const day = asDay(session.now().slice(0, 10))
  if (day === null) throw new Error('now() is not a moment')
  return day
}
