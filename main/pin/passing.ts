import type { Call, EventName } from '#contract/api.ts'
import type { CommandId } from '#contract/commands.ts'
import type { Result } from '#contract/result.ts'
import type { Lock } from './lock.ts'

// What goes through the door while the program is locked: closed lists, so that a call, an event or a command that comes
// later is held back until somebody has thought about it.

const CALLS = {
  'pin:state': true,
  'pin:lock': true,
  'pin:unlock': true,
  'pin:open-by-number': true,
  'menu:language': true,
  // Of the hidden window that main itself opened for a print which goes on; any other page is refused there.
  'print:document': true,
  'print:ready': true,
  'print:failed': true,
} as const satisfies Partial<Record<Call, true>>

/** Neither carries a name; what else happens meanwhile, the page asks for when it is opened. */
const EVENTS = { pin: true, command: true } as const satisfies Partial<Record<EventName, true>>

/** Chosen in the window's menu: how large the lock stands there and in which colours, and nothing of the shop. */
const COMMANDS = { bigger: true, smaller: true, look: true } as const satisfies Partial<Record<CommandId, true>>

export type Door = Pick<Lock, 'isLocked' | 'opened'>

/** What passes a lock. */
export const passing = {
  /** Refuses while locked. What was begun before goes on, and what it brought waits for whoever opens the program. */
  call: async (lock: Door, name: string, answer: () => Promise<Result<unknown>>): Promise<Result<unknown>> => {
    if (Object.hasOwn(CALLS, name)) return answer()
    if (lock.isLocked()) return { ok: false, error: { code: 'locked' } }
    const result = await answer()
    await lock.opened()
    return result
  },
  /** Nobody is asked while locked; what is chosen in a dialog that was left open then, anyone may have chosen: it counts for nothing. */
  chosen: async (lock: Door, ask: () => Promise<string | null>): Promise<string | null> => {
    if (!(await lock.opened())) return null
    const chosen = await ask()
    return lock.isLocked() ? null : chosen
  },
  event: (lock: Pick<Lock, 'isLocked'>, name: string): boolean => !lock.isLocked() || Object.hasOwn(EVENTS, name),
  command: (lock: Pick<Lock, 'isLocked'>, id: CommandId): boolean => !lock.isLocked() || Object.hasOwn(COMMANDS, id),
}
