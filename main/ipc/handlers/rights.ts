import { lookAtDisclosure } from '#main/service/disclosure.ts'
import { purposeOf, savePurpose } from '#main/service/purpose.ts'
import { editRequest, noteRequest, removeRequest, requestsLogged } from '#main/service/requests.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const rightsHandlers: HandlersOf<CallsOn<'requests' | 'disclosure' | 'purpose'>> = {
  'requests:list': requestsLogged,
  'requests:add': noteRequest,
  'requests:edit': editRequest,
  'requests:remove': removeRequest,
  'disclosure:look': lookAtDisclosure,
  'purpose:get': purposeOf,
  'purpose:save': savePurpose,
}
