import { workerData } from 'node:worker_threads'
import { fitModel } from '#domain/week/return-model/fit.ts'
import type { Histories } from '#domain/week/return-model/histories.ts'
import { meanOf, WEEKS_AHEAD } from '#domain/week/return-model/score.ts'
import { type BesideData, sayFromBeside } from '#main/service/beside.ts'
import type { FromFitThread, ToFitThread } from './fit-order.ts'

// The fit thread: it is told how people came, says what the model finds in it, and ends. It has no shop.
const data = workerData as BesideData

data.port.on('message', ({ histories }: ToFitThread) => {
  try {
    say(fitted(histories))
  } catch (error) {
    say({ kind: 'failed', error })
  }
})

function fitted(histories: Histories): FromFitThread {
  const fit = fitModel(histories)
  return { kind: 'end', fit, mean: meanOf(fit, histories, WEEKS_AHEAD) }
}

function say(message: FromFitThread): void {
  sayFromBeside(data, message)
}
