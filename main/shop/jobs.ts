import type { Progress } from '#domain/progress.ts'
import { refuse, Refusal } from '#main/store/refusal.ts'

/** A long call where it stands now. */
export type Working = Progress & { readonly call: string }

/** Does long work in steps and lets others in between; one at a time. */
export type Jobs = {
  /** @throws Refusal busy-import while another runs; cancelled; as the work throws it */
  run<T>(call: string, work: () => Generator<Progress, T>): Promise<T>
  isRunning(): boolean
  /** Ends what runs, which leaves nothing of it and answers with the refusal 'cancelled'. */
  cancel(): void
}

type Job = { readonly call: string; readonly steps: Generator<Progress, unknown>; readonly end: (end: End) => void }
type End = { readonly value: unknown } | { readonly error: unknown }

/** A read that comes meanwhile waits no longer than this and one step. */
const SLICE_MS = 30

/** `tell` hears after each slice but of work that needs only one, and null at the end. `now` counts milliseconds. */
export function startJobs(tell: (working: Working | null) => void, now = () => performance.now()): Jobs {
  let job: Job | null = null
  let isTold = false

  function slice(): void {
    if (job === null) return
    const { call, steps } = job
    const until = now() + SLICE_MS
    try {
      for (;;) {
        const step = steps.next()
        if (step.done === true) return ended({ value: step.value })
        if (now() < until) continue
        isTold = true
        tell({ ...step.value, call })
        setImmediate(slice)
        return
      }
    } catch (error) {
      ended({ error })
    }
  }

  function ended(end: End): void {
    const over = job
    job = null
    if (isTold) tell(null)
    isTold = false
    over?.end(end)
  }

  return {
    run: <T>(call: string, work: () => Generator<Progress, T>) =>
      new Promise<T>((resolve, reject) => {
        if (job !== null) refuse('busy-import')
        const end = (how: End): void => ('error' in how ? reject(how.error) : resolve(how.value as T))
        job = { call, steps: work(), end }
        slice()
      }),
    isRunning: () => job !== null,
    cancel: () => {
      if (job === null) return
      try {
        job.steps.return(undefined)
        ended({ error: new Refusal('cancelled') })
      } catch (error) {
        ended({ error })
      }
    },
  }
}
