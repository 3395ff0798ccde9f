import { fitModel } from '#domain/week/return-model/fit.ts'
import { type Histories, historiesOf, historyOf } from '#domain/week/return-model/histories.ts'
import { chancesOf, WEEKS_AHEAD } from '#domain/week/return-model/score.ts'
import { listComings } from '#main/store/comings.ts'
import { onShop } from './asked.ts'
import { median, round } from './measure.ts'

const RUNS = 5

/** `floorMs`: one pass of Math.log over the two columns of times, in the same run. */
export type ModelFigures = Readonly<Record<'people' | 'readMs' | 'fitMs' | 'scoreMs' | 'floorMs', number>>

/** The model of coming again: all four kinds fitted to everyone, and everyone scored. */
export function benchModel(file: string): ModelFigures {
  return onShop(file, (session) => {
    const today = session.today()
    const read = timed(() => historiesOf(listComings(session.db).map((coming) => historyOf(coming, today))))
    const histories = read.last
    const fit = timed(() => fitModel(histories))
    const score = timed(() => chancesOf(fit.last, histories, WEEKS_AHEAD))
    const floor = timed(() => logsOf(histories))
    return {
      people: histories.n,
      readMs: read.ms,
      fitMs: fit.ms,
      scoreMs: score.ms,
      floorMs: floor.ms,
    }
  })
}

function logsOf({ tx, T }: Histories): number {
  let sum = 0
  for (const column of [tx, T]) for (const weeks of column) sum += Math.log(1 + weeks)
  return sum
}

function timed<T>(work: () => T): { readonly ms: number; readonly last: T } {
  const times: number[] = []
  let last = work()
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now()
    last = work()
    times.push(performance.now() - began)
  }
  return { ms: round(median(times)), last }
}

if (import.meta.main) console.log(JSON.stringify(benchModel(process.argv[2] ?? '')))
