import type { Done } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { type CalendarTyped, changedCalendar, type ShopCalendar, weekOf } from '#domain/week/calendar.ts'
import type { Session } from '#main/store/session.ts'
import { putSetting, shopCalendar } from '#main/store/settings.ts'
import { lastWeekShown } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'

/** The days of the shop as they are in force. */
export function calendarOf({ db }: Session): ShopCalendar {
  return shopCalendar(db)
}

/** 定休日, 臨時休業, where a week begins, how long the post takes. @throws Refusal disk-* */
export function saveCalendar(session: Session, typed: CalendarTyped): Done {
  const before = shopCalendar(session.db)
  const now = { week: runningWeek(session, before), today: session.today() }
  return write(session, 'calendar-saved', (db, change) => {
    putSetting(db, 'calendar', changedCalendar(before, typed, now))
    return { change }
  })
}

/** The week whose rows are shown now: while the PC's date is in doubt, the one shown last. */
export function runningWeek(session: Session, calendar: ShopCalendar): Day {
  const ofToday = weekOf(session.today(), calendar)
  return session.clock() === 'fine' ? ofToday : (lastWeekShown(session.db) ?? ofToday)
}
