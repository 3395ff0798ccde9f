import { workerData } from 'node:worker_threads'
import { Refusal } from '#main/store/refusal.ts'
import { convertBook, convertWorkbook, type Lines } from './convert.ts'
import { type ConvertOrder, type FromConvertThread, READ, RUNG } from './convert-order.ts'

// The converting thread: it brings one workbook or address book into lines, and ends. Its memory has a limit of its own, so
// that a file made to fill it ends this thread and nothing else.
const { path, kind, encoding, total, counts, port } = workerData as ConvertOrder

try {
  say({
    kind: 'done',
    ...(kind === 'workbook' ? await convertWorkbook(path) : through(convertBook(path, kind, encoding, total))),
  })
} catch (error) {
  if (error instanceof Refusal) say({ kind: 'refused', code: error.code, field: error.field })
  else say({ kind: 'failed', error })
}

function through(steps: ReturnType<typeof convertBook>): Lines {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    Atomics.store(counts, READ, Math.round(step.value.done / 1_000))
  }
}

function say(message: FromConvertThread): void {
  port.postMessage(message)
  Atomics.store(counts, RUNG, 1)
  Atomics.notify(counts, RUNG)
}
