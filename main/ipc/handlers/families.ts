import { atHomeOf } from '#main/service/families.ts'
import { formHousehold, keepApart, leaveFamily, moveFamily, saveHousehold } from '#main/service/households.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const familyHandlers: HandlersOf<CallsOn<'households'>> = {
  'households:at': atHomeOf,
  'households:form': formHousehold,
  'households:apart': keepApart,
  'households:save': saveHousehold,
  'households:leave': leaveFamily,
  'households:move': moveFamily,
}
