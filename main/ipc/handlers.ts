import type { Api } from '#contract/api.ts'
import { undoChange } from '#main/service/changes.ts'
import { addCustomer } from '#main/service/customers.ts'
import { addressSides } from '#main/service/letters.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { saveSender, senderOf } from '#main/service/sender.ts'
import type { Session } from '#main/store/session.ts'
import type { SessionCall } from './answerers.ts'

type Handlers = { readonly [C in SessionCall]: (session: Session, input: Api[C]['in']) => Api[C]['out'] }

/** One service a call; what a call may be given was checked at the door. */
const handlers: Handlers = {
  'customers:list': listCustomers,
  'customers:add': addCustomer,
  'changes:undo': undoChange,
  'sender:get': (session) => senderOf(session),
  'sender:save': (session, sender) => {
    saveSender(session, sender)
    return {}
  },
  'letters:preview': addressSides,
}

export function isSessionCall(name: string): name is SessionCall {
  return Object.hasOwn(handlers, name)
}

/** The one place where a name meets its service; the pair is right because `handlers` is typed by name. */
export function handle<C extends SessionCall>(session: Session, name: C, input: Api[C]['in']): Api[C]['out'] {
  return handlers[name](session, input)
}
