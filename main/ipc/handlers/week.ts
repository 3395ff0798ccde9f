import { receive, skip, snooze, tellAtNextVisit } from '#main/service/receipts.ts'
import { lastWeek, weekView } from '#main/service/week.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const weekHandlers: HandlersOf<CallsOn<'week'>> = {
  'week:last': (session) => lastWeek(session),
  'week:get': (session) => weekView(session),
  'week:receipt': receive,
  'week:skip': skip,
  'week:snooze': snooze,
  'week:at-next-visit': tellAtNextVisit,
}
