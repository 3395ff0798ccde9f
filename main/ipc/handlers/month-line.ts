import { monthInBrief } from '#main/service/month-line.ts'
import { chooseCurrentDays, monthLineNames, monthLineView } from '#main/service/month-line-view.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const monthLineHandlers: HandlersOf<CallsOn<'month-line'>> = {
  'month-line:get': (session) => monthLineView(session),
  'month-line:names': monthLineNames,
  'month-line:brief': (session) => ({ brief: monthInBrief(session) }),
  'month-line:days': chooseCurrentDays,
}
