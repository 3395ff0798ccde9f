import { setTimeout } from 'node:timers/promises'
import type { Progress } from '#domain/progress.ts'
import { startJobs } from '#main/shop/jobs.ts'
import { round } from './measure.ts'

/** In all, in its longest step, and how long at worst somebody waited who asked the thread meanwhile. */
export type Run = { readonly seconds: number; readonly longestStepMs: number; readonly longestWaitMs: number }

const ASKED_EVERY_MS = 5

/** Runs a long service as the shop thread does. */
export async function run(work: () => Generator<Progress, unknown>): Promise<Run> {
  let longestStepMs = 0
  let longestWaitMs = 0
  const jobs = startJobs(() => undefined)
  const asking = watchWaits((ms) => (longestWaitMs = Math.max(longestWaitMs, ms)))
  const began = performance.now()
  await jobs.run('bench', () => timed(work(), (ms) => (longestStepMs = Math.max(longestStepMs, ms))))
  const seconds = (performance.now() - began) / 1_000
  // Who asked during the last step has not been answered yet.
  await setTimeout(2 * ASKED_EVERY_MS)
  asking.stop()
  return { seconds: round(seconds), longestStepMs: round(longestStepMs), longestWaitMs: round(longestWaitMs) }
}

function* timed(steps: Generator<Progress, unknown>, tell: (ms: number) => void): Generator<Progress, void> {
  for (;;) {
    const began = performance.now()
    const step = steps.next()
    tell(performance.now() - began)
    if (step.done === true) return
    yield step.value
  }
}

/** Asks over and over, as a page that is being used does; tells how long each waited, also for a step that was under way. */
function watchWaits(tell: (ms: number) => void): { readonly stop: () => void } {
  let due = performance.now() + ASKED_EVERY_MS
  const asking = setInterval(() => {
    tell(performance.now() - due)
    due = performance.now() + ASKED_EVERY_MS
  }, ASKED_EVERY_MS)
  return { stop: () => clearInterval(asking) }
}
