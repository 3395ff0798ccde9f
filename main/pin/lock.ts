import { inGroups, type LockAfter, type PinMade, type PinState } from '#domain/pin.ts'
import { refuse } from '#main/store/refusal.ts'
import { hashed, newNumber } from './secret.ts'
import { type Tries, triesAt } from './tries.ts'

/** 席を離れたときの鍵, in the main thread: a page that is loaded anew finds it as it was. */
export type Lock = {
  readonly state: () => PinState
  readonly isLocked: () => boolean
  /** Answers at once where nothing is locked, else as soon as it is opened; false where the program leaves before. */
  readonly opened: () => Promise<boolean>
  /** The window is closed: nobody opens it any more, and what waits for that need not. */
  readonly leave: () => void
  /** @throws Refusal pin-there, disk-* */
  readonly set: (pin: string, after: LockAfter) => Promise<PinMade>
  /** The number on paper is a new one too. @throws Refusal pin-missing, pin-wrong, pin-wait, disk-* */
  readonly change: (pin: string, newPin: string) => Promise<PinMade>
  /** @throws Refusal pin-missing, disk-* */
  readonly lockAfter: (after: LockAfter) => void
  /** @throws Refusal pin-missing, pin-wrong, pin-wait, disk-* */
  readonly remove: (pin: string) => Promise<void>
  /** By hand, or since the PC was left. Where no PIN is set, nothing happens. */
  readonly lock: () => void
  /** @throws Refusal pin-wrong, pin-wait, pin-unreadable */
  readonly unlock: (pin: string) => Promise<void>
  /** By the number on paper; the PIN is gone with it. @throws Refusal pin-number-wrong, pin-wait, pin-unreadable, disk-* */
  readonly openByNumber: (number: string) => Promise<void>
  /** Somebody touched the program. */
  readonly here: () => void
}

type Standing = Pick<Lock, 'state' | 'isLocked' | 'opened' | 'leave' | 'lock' | 'here'> & { readonly open: () => void }

export type LockMeans = {
  /** Where the lock is kept. */
  readonly path: string
  /** Heard after each change. */
  readonly told: (state: PinState) => void
  /** Wrong tries could not be written down; they still count until the program ends. */
  readonly failed: (error: unknown) => void
}

/** Locked from the start where a PIN is set. */
export function lockOf({ path, told, failed }: LockMeans): Lock {
  const tries = triesAt(path, failed)
  const standing = standingOf(tries, told)
  const say = (): void => told(standing.state())

  async function pass(which: 'pin' | 'number', typed: string): Promise<void> {
    try {
      await tries.pass(which, typed)
    } catch (error) {
      say()
      throw error
    }
  }

  async function made(pin: string, after: number | null): Promise<PinMade> {
    const number = newNumber()
    const [ofPin, ofNumber] = await Promise.all([hashed(pin), hashed(number)])
    tries.keep({ pin: ofPin, number: ofNumber, after, wrong: 0 })
    standing.here()
    say()
    return { number: inGroups(number) }
  }

  function forget(): void {
    tries.forget()
    standing.open()
  }

  const { state, isLocked, opened, leave, lock, here } = standing
  return {
    state,
    isLocked,
    opened,
    leave,
    lock,
    here,
    set: async (pin, after) => (tries.kept() === null ? made(pin, after) : refuse('pin-there')),
    change: async (pin, newPin) => {
      await pass('pin', pin)
      return made(newPin, tries.present().after)
    },
    lockAfter: (after) => {
      tries.keep({ ...tries.present(), after })
      here()
      say()
    },
    remove: async (pin) => {
      await pass('pin', pin)
      forget()
    },
    unlock: async (pin) => {
      await pass('pin', pin)
      standing.open()
    },
    openByNumber: async (number) => {
      await pass('number', number)
      forget()
    },
  }
}

const MINUTE_MS = 60_000

/** Open or locked, and when it locks by itself. */
function standingOf(tries: Tries, told: (state: PinState) => void): Standing {
  let locked = tries.kept() === null ? null : Promise.withResolvers<boolean>()
  let idle: NodeJS.Timeout | undefined

  const state = (): PinState => {
    const kept = tries.kept()
    const after = kept === null || kept === 'unreadable' ? null : kept.after
    return { isSet: kept !== null, isLocked: locked !== null, after, wait: tries.wait() }
  }

  function here(): void {
    clearTimeout(idle)
    const { after } = state()
    if (locked === null && after !== null) idle = setTimeout(lock, after * MINUTE_MS).unref()
  }

  function lock(): void {
    clearTimeout(idle)
    if (tries.kept() === null || locked !== null) return
    locked = Promise.withResolvers()
    told(state())
  }

  return {
    state,
    isLocked: () => locked !== null,
    opened: async () => locked === null || locked.promise,
    leave: () => {
      if (locked === null) return
      locked.resolve(false)
      // It may stay after all, and is locked then.
      locked = Promise.withResolvers()
    },
    here,
    lock,
    open: () => {
      locked?.resolve(true)
      locked = null
      here()
      told(state())
    },
  }
}
