import { waitAfter } from '#domain/pin.ts'
import { refuse } from '#main/store/refusal.ts'
import { forgetPin, keepPin, type PinKept, readPin } from './file.ts'
import { isThat } from './secret.ts'

// What a try is checked against is any secret that was kept as a hash. Another way back (the 合言葉 of the copies, say) is one
// more of them, and its wrong tries count with the others.

/** What opens the lock, and the wrong tries at it. */
export type Tries = {
  kept(): PinKept | 'unreadable' | null
  /** @throws Refusal pin-missing, pin-unreadable */
  present(): PinKept
  /** Seconds until the next try is looked at. */
  wait(): number
  /** @throws Refusal pin-missing, pin-unreadable, pin-wait, pin-wrong, pin-number-wrong */
  pass(which: 'pin' | 'number', typed: string): Promise<void>
  /** @throws Refusal disk-* */
  keep(next: PinKept): void
  /** @throws Refusal disk-* */
  forget(): void
}

const WRONG = { pin: 'pin-wrong', number: 'pin-number-wrong' } as const

/** `failed` hears where wrong tries could not be written down. */
export function triesAt(path: string, failed: (error: unknown) => void): Tries {
  let kept = readPin(path)
  // By the clock of the process, which nobody sets; after a start, the whole wait begins again.
  let waitUntil = 0
  if (kept !== null && kept !== 'unreadable') waitFor(kept.wrong)

  function waitFor(wrong: number): void {
    waitUntil = performance.now() + waitAfter(wrong) * 1_000
  }

  /** Wrong tries stay counted in any case: a full disk neither lets anybody try on nor keeps the owner out. */
  function count(now: PinKept, wrong: number): void {
    kept = { ...now, wrong }
    waitFor(wrong)
    try {
      keepPin(path, kept)
    } catch (error) {
      failed(error)
    }
  }

  function present(): PinKept {
    if (kept === null) refuse('pin-missing')
    return kept === 'unreadable' ? refuse('pin-unreadable') : kept
  }

  return {
    kept: () => kept,
    present,
    wait: () => Math.max(0, Math.ceil((waitUntil - performance.now()) / 1_000)),
    pass: async (which, typed) => {
      const before = present()
      if (performance.now() < waitUntil) refuse('pin-wait')
      // Counted before it is looked at: many tries at once are as many, and ending the program meanwhile saves none.
      count(before, before.wrong + 1)
      if (!(await isThat(typed, before[which]))) refuse(WRONG[which], which)
      count(present(), 0)
    },
    keep: (next) => {
      keepPin(path, next)
      kept = next
      waitFor(next.wrong)
    },
    forget: () => {
      forgetPin(path)
      kept = null
      waitUntil = 0
    },
  }
}
