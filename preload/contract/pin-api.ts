import type { LockAfter, PinMade, PinState } from '#domain/pin.ts'
import type { Nothing } from '#domain/nothing.ts'

/** 席を離れたときの鍵. Nothing of the lock ever crosses towards a page but its state, and once the number for paper. */
export type PinApi = {
  'pin:state': { in: Nothing; out: PinState }
  'pin:set': { in: { readonly pin: string; readonly after: LockAfter }; out: PinMade }
  /** The number on paper becomes a new one too. */
  'pin:change': { in: { readonly pin: string; readonly newPin: string }; out: PinMade }
  'pin:after': { in: { readonly after: LockAfter }; out: Nothing }
  'pin:remove': { in: { readonly pin: string }; out: Nothing }
  'pin:lock': { in: Nothing; out: Nothing }
  'pin:unlock': { in: { readonly pin: string }; out: Nothing }
  /** The PIN is gone with it, so that a new one is set by whoever has the paper. */
  'pin:open-by-number': { in: { readonly number: string }; out: Nothing }
  /** Somebody touches the program: it does not lock by itself for a while. */
  'pin:here': { in: Nothing; out: Nothing }
}
