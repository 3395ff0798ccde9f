import { addGroup, changeGroup, listGroups, removeGroup } from '#main/service/groups.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const groupsHandlers: HandlersOf<CallsOn<'groups'>> = {
  'groups:list': listGroups,
  'groups:add': addGroup,
  'groups:change': changeGroup,
  'groups:remove': removeGroup,
}
