import { editRequest, noteRequest, removeRequest, requestsLogged } from '#main/service/requests.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const rightsHandlers: HandlersOf<CallsOn<'requests'>> = {
  'requests:list': requestsLogged,
  'requests:add': noteRequest,
  'requests:edit': editRequest,
  'requests:remove': removeRequest,
}
