import {
  editNeed,
  editSpecialRequest,
  likeCases,
  needsFound,
  needsOf,
  recordNeed,
  recordSpecialRequest,
  removeNeed,
  removeSpecialRequest,
  specialRequestsOf,
} from '#main/service/wishes.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const wishesHandlers: HandlersOf<CallsOn<'needs' | 'special-requests'>> = {
  'needs:list': needsOf,
  'needs:find': needsFound,
  'needs:record': recordNeed,
  'needs:edit': editNeed,
  'needs:remove': removeNeed,
  'special-requests:list': specialRequestsOf,
  'special-requests:like': likeCases,
  'special-requests:record': recordSpecialRequest,
  'special-requests:edit': editSpecialRequest,
  'special-requests:remove': removeSpecialRequest,
}
