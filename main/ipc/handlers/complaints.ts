import {
  closeComplaint,
  complaintsOf,
  editComplaint,
  receiveComplaint,
  removeComplaint,
  reopenComplaint,
  stepOn,
} from '#main/service/complaints.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const complaintsHandlers: HandlersOf<CallsOn<'complaints'>> = {
  'complaints:list': complaintsOf,
  'complaints:receive': receiveComplaint,
  'complaints:edit': editComplaint,
  'complaints:step': stepOn,
  'complaints:close': closeComplaint,
  'complaints:reopen': reopenComplaint,
  'complaints:remove': removeComplaint,
}
