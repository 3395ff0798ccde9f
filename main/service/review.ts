import { firstDayOf, type LaterPlaces, monthOf, monthsUpTo, type ReviewView } from '#domain/review/months.ts'
import {
  countFirstVisitsByMonth,
  countVisitsByMonth,
  hasAnythingBefore,
  listTouches,
  listWeeksByMonth,
} from '#main/store/review.ts'
import type { Session } from '#main/store/session.ts'
import { hasVoices } from './voices.ts'

/** ふりかえり: this month up to today, and the twelve before it. */
export function reviewOf(session: Session): ReviewView {
  const { db } = session
  const until = session.today()
  const months = monthsUpTo(until)
  const days = { from: firstDayOf(months[0] ?? monthOf(until)), until }
  const touches = listTouches(db, days)
  const visits = countVisitsByMonth(db, days)
  const firstVisits = countFirstVisitsByMonth(db, days)
  const weeks = listWeeksByMonth(db, days)
  return {
    months: months.map((month) => ({
      month,
      letters: touches.get(month)?.letters ?? 0,
      calls: touches.get(month)?.calls ?? 0,
      thanks: touches.get(month)?.thanks ?? 0,
      people: touches.get(month)?.people ?? 0,
      visits: visits.get(month) ?? 0,
      firstVisits: firstVisits.get(month) ?? 0,
      weeks: weeks.get(month)?.weeks ?? 0,
      weeksFinished: weeks.get(month)?.finished ?? 0,
    })),
  }
}

/** お声 has something to say from the first of them on, ふりかえり once a month lies behind the shop. */
export function laterPlaces(session: Session): LaterPlaces {
  const { db } = session
  return {
    voices: hasVoices(session),
    review: hasAnythingBefore(db, firstDayOf(monthOf(session.today()))),
  }
}
