import { never } from '#domain/never.ts'
import type { MainChecked, PinChecked } from '#main/ipc/answerers.ts'
import type { Lock } from './lock.ts'

export function isPinCall(call: MainChecked): call is PinChecked {
  return call.name.startsWith('pin:')
}

/** @throws Refusal pin-*, disk-* */
export async function answerPin(lock: Lock, call: PinChecked): Promise<unknown> {
  if (call.name === 'pin:state') return lock.state()
  if (call.name === 'pin:set') return lock.set(call.input.pin, call.input.after)
  if (call.name === 'pin:change') return lock.change(call.input.pin, call.input.newPin)
  await act(lock, call)
  return {}
}

type Answering = 'pin:state' | 'pin:set' | 'pin:change'

function act(lock: Lock, call: Exclude<PinChecked, { readonly name: Answering }>): Promise<void> | void {
  switch (call.name) {
    case 'pin:after':
      return lock.lockAfter(call.input.after)
    case 'pin:remove':
      return lock.remove(call.input.pin)
    case 'pin:lock':
      return lock.lock()
    case 'pin:unlock':
      return lock.unlock(call.input.pin)
    case 'pin:open-by-number':
      return lock.openByNumber(call.input.number)
    case 'pin:here':
      return lock.here()
    default:
      return never(call, 'a call of the lock')
  }
}
