import type { Call } from '#contract/api.ts'
import type { Checked } from './router.ts'

// Who answers which call. Apart from the handlers, so that the main thread never loads the services and their database.

/** Answered by the shop thread itself, since they make or tell of the session that the others need. */
type ThreadCall = 'shop:state' | 'shop:create' | 'shop:leave-sample' | 'clock:confirm'

type PrintPageCall = 'print:document' | 'print:ready' | 'print:failed'

/** Answered by the main thread, since they need a window or a dialog. */
type MainCall = 'letters:pdf' | 'letters:copy' | 'backup:choose-place' | PrintPageCall

/** Answered by a service on the open shop. */
export type SessionCall = Exclude<Call, ThreadCall | MainCall>

export type PrintPageChecked = Extract<Checked, { readonly name: PrintPageCall }>

export type MainChecked = Extract<Checked, { readonly name: MainCall }>

const MAIN_CALLS = {
  'letters:pdf': true,
  'letters:copy': true,
  'backup:choose-place': true,
  'print:document': true,
  'print:ready': true,
  'print:failed': true,
} satisfies Record<MainCall, true>

export function isMainCall(call: Checked): call is MainChecked {
  return Object.hasOwn(MAIN_CALLS, call.name)
}
