import type { Call, Running } from '#contract/api.ts'
import type { Progress } from '#domain/progress.ts'
import { refuse } from './store/refusal.ts'

// What runs long, on either thread, as pages are told of it. A long call of the shop thread (main/ipc/long.ts) is heard of
// by itself. A long call of the main thread (a copy, a file written, a restore) is run here, as in
//   envelopeLater(() => running.run('backups:make', (turn) => makeCopy(turn, …)), report)
// and works in parts of its own: it says where it is with turn.tell(), hands turn.signal to what can be broken off, and asks
// turn.check() where it can stop and leave nothing. Work that nobody has to know of (the daily copy) does without all this.

/** What a long call of the main thread is handed. */
export type Turn = {
  /** Aborted when the owner cancels. */
  readonly signal: AbortSignal
  /** Where it stands. @throws Refusal cancelled */
  readonly tell: (progress: Progress) => void
  /** @throws Refusal cancelled, where the owner did */
  readonly check: () => void
  /** From here on it goes to its end: cancelling is no longer offered. @throws Refusal cancelled, where it came before */
  readonly hold: () => void
}

export type RunningCalls = {
  /** One at a time. @throws Refusal busy-import while another of the main thread's runs; cancelled; as the work throws it */
  run<T>(call: Call, work: (turn: Turn) => Promise<T>): Promise<T>
  /** What the shop thread runs; null when nothing any more, or when the thread died. */
  heard(running: Running | null): void
  now(): Running | null
  cancel(): void
  /** Before the program goes: what runs is cancelled, or waited for where that is too late. */
  end(): Promise<void>
}

/** `at` is null until the work has said where it stands. */
type Own = {
  readonly call: Call
  readonly stop: AbortController
  at: Progress | null
  isHeld: boolean
  ended: Promise<unknown>
}

const TOLD_EVERY_MS = 100

/** `cancelShop` gives up what the shop thread runs; `tell` is called at most ten times a second, and at once at the end. */
export function watchRunning(cancelShop: () => void, tell: (running: Running | null) => void): RunningCalls {
  let own: Own | null = null
  let ofShop: Running | null = null
  const now = (): Running | null => ofShop ?? (own === null ? null : running(own))
  const say = atMostEvery(TOLD_EVERY_MS, tell)
  const abort = (): void => {
    if (own?.isHeld === false) own.stop.abort()
  }
  return {
    run: async (call, work) => {
      if (own !== null) refuse('busy-import')
      const mine: Own = { call, stop: new AbortController(), at: null, isHeld: false, ended: Promise.resolve() }
      own = mine
      const working = work(turnOf(mine, () => say(now())))
      mine.ended = Promise.allSettled([working])
      try {
        return await working
      } catch (error) {
        // Whatever broke off because of it, it was cancelled.
        check(mine)
        throw error
      } finally {
        own = null
        say(now())
      }
    },
    heard: (running) => {
      ofShop = running
      say(now())
    },
    now,
    cancel: () => (ofShop === null ? abort() : cancelShop()),
    end: async () => {
      // It would keep the last copy from being made.
      if (ofShop !== null) cancelShop()
      abort()
      await own?.ended
    },
  }
}

function turnOf(mine: Own, said: () => void): Turn {
  return {
    signal: mine.stop.signal,
    check: () => check(mine),
    tell: (progress) => {
      check(mine)
      mine.at = progress
      said()
    },
    hold: () => {
      check(mine)
      mine.isHeld = true
      said()
    },
  }
}

/** @throws Refusal cancelled */
function check({ stop }: Own): void {
  if (stop.signal.aborted) refuse('cancelled')
}

function running({ call, at, isHeld }: Own): Running | null {
  return at === null ? null : { ...at, call, cancellable: !isHeld }
}

/** The first is told at once, of those that follow the last one of each while; null at once, and never twice. */
function atMostEvery(ms: number, tell: (running: Running | null) => void): (running: Running | null) => void {
  let timer: NodeJS.Timeout | undefined
  let last: Running | null = null
  let isTold = false

  function tellLast(): void {
    timer = undefined
    if (isTold) return
    isTold = true
    tell(last)
    if (last !== null) timer = setTimeout(tellLast, ms)
  }

  return (running) => {
    if (running === null && last === null) return
    last = running
    isTold = false
    if (running === null) clearTimeout(timer)
    if (running === null || timer === undefined) tellLast()
  }
}
