import { findCodes, postalState, putBackTable } from '#main/service/postal/look-up.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const postalHandlers: HandlersOf<CallsOn<'postal'>> = {
  'postal:codes': (_session, address) => findCodes(address),
  'postal:state': () => postalState(),
  'postal:put-back': () => putBackTable(),
}
