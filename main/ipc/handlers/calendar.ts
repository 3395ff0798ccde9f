import { calendarOf, saveCalendar } from '#main/service/calendar.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const calendarHandlers: HandlersOf<CallsOn<'calendar'>> = {
  'calendar:get': (session) => calendarOf(session),
  'calendar:save': saveCalendar,
}
