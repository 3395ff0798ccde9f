import type { Call, EventName } from './api.ts'

/** The closed lists the preload goes by: a name that is missing or too many does not compile. */
export const CALLS = {
  'shop:state': true,
  'shop:create': true,
  'clock:confirm': true,
  'customers:list': true,
  'customers:add': true,
  'changes:undo': true,
  'sender:get': true,
  'sender:save': true,
  'letters:preview': true,
  'letters:pdf': true,
  'print:document': true,
  'print:ready': true,
  'print:failed': true,
} satisfies Record<Call, true>

export const EVENTS = { changed: true, 'day-changed': true, 'shop-state': true } satisfies Record<EventName, true>
