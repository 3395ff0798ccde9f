import type { Api, Call } from '#contract/api.ts'
import { undoChange } from '#main/service/changes.ts'
import { addCustomer } from '#main/service/customers.ts'
import { previewAddressSides } from '#main/service/letters.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { saveSender, senderOf } from '#main/service/sender.ts'
import type { Session } from '#main/store/session.ts'
import type { Checked } from './router.ts'

/** Answered by the thread itself, since they make or tell of the session that the others need. */
export type ThreadCall = 'shop:state' | 'shop:create' | 'clock:confirm'

/** Answered by the main thread, since they need a window or a dialog. */
export type PrintPageCall = 'print:document' | 'print:ready' | 'print:failed'

export type MainCall = 'letters:pdf' | PrintPageCall

export type SessionCall = Exclude<Call, ThreadCall | MainCall>

type Handlers = { readonly [C in SessionCall]: (session: Session, input: Api[C]['in']) => Api[C]['out'] }

/** One service a call; what a call may be given was checked at the door. */
export const handlers: Handlers = {
  'customers:list': listCustomers,
  'customers:add': addCustomer,
  'changes:undo': undoChange,
  'sender:get': (session) => senderOf(session),
  'sender:save': (session, sender) => {
    saveSender(session, sender)
    return {}
  },
  'letters:preview': previewAddressSides,
}

const MAIN_CALLS = {
  'letters:pdf': true,
  'print:document': true,
  'print:ready': true,
  'print:failed': true,
} satisfies Record<MainCall, true>

export type PrintPageChecked = Extract<Checked, { readonly name: PrintPageCall }>

export type MainChecked = Extract<Checked, { readonly name: MainCall }>

export function isMainCall(call: Checked): call is MainChecked {
  return Object.hasOwn(MAIN_CALLS, call.name)
}

export function isSessionCall(name: string): name is SessionCall {
  return Object.hasOwn(handlers, name)
}

/** The one place where a name meets its service; the pair is right because `handlers` is typed by name. */
export function handle<C extends SessionCall>(session: Session, name: C, input: Api[C]['in']): Api[C]['out'] {
  return handlers[name](session, input)
}
