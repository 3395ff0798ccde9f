import { workerData } from 'node:worker_threads'
import { likelyPairs } from '#domain/people/duplicates/pairs.ts'
import { type Comparable, type Signs, signsOf } from '#domain/people/duplicates/signs.ts'
import { type BesideData, sayFromBeside } from '#main/service/beside.ts'
import type { FromPairsThread, ToPairsThread } from './pairs-order.ts'

// The pairs thread: it is told of everyone, says who may stand twice, and ends. It has no shop.
const data = workerData as BesideData
const people: Signs[] = []

data.port.on('message', (message: ToPairsThread) => {
  if (message.kind === 'people') {
    for (const each of JSON.parse(message.people) as readonly Comparable[]) people.push(signsOf(each))
    return
  }
  try {
    compareAll()
  } catch (error) {
    say({ kind: 'failed', error })
  }
})

function compareAll(): void {
  const comparing = likelyPairs(people)
  for (;;) {
    const step = comparing.next()
    if (step.done === true) return say({ kind: 'end', pairs: step.value })
    say({ kind: 'at', share: step.value })
  }
}

function say(message: FromPairsThread): void {
  sayFromBeside(data, message)
}
