import { findDuplicates } from '#main/service/duplicates/find.ts'
import { peopleToCompare } from '#main/store/duplicates.ts'
import { onShop } from './asked.ts'
import { median, percentile, round } from './measure.ts'

const RUNS = 3

/** `worstStepMs`: as long as the shop thread lets nobody else in; `floorMs` reads all that is compared, and does nothing with it. */
export type DuplicatesFigures = Readonly<Record<'seconds' | 'floorMs' | 'p95StepMs' | 'worstStepMs' | 'pairs', number>>

/** Everyone of the shop compared in the thread beside. */
export function benchDuplicates(file: string): DuplicatesFigures {
  return onShop(file, (session) => {
    const seconds: number[] = []
    const steps: number[] = []
    let pairs = 0
    for (let run = 0; run < RUNS; run += 1) {
      const began = performance.now()
      const finding = findDuplicates(session)
      for (;;) {
        const from = performance.now()
        const step = finding.next()
        steps.push(performance.now() - from)
        if (step.done !== true) continue
        pairs = step.value.total
        break
      }
      seconds.push((performance.now() - began) / 1_000)
    }
    const began = performance.now()
    for (const some of peopleToCompare(session.db)) if (some.length === 0) break
    const floorMs = performance.now() - began
    return {
      seconds: round(median(seconds)),
      floorMs: round(floorMs),
      p95StepMs: round(percentile(steps, 0.95)),
      worstStepMs: round(Math.max(...steps)),
      pairs,
    }
  })
}

if (import.meta.main) console.log(JSON.stringify(benchDuplicates(process.argv[2] ?? '')))
