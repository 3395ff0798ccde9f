import { workerData } from 'node:worker_threads'
import { sayFromBeside, TAKEN, TOLD } from '#main/service/beside.ts'
import { Refusal } from '#main/store/refusal.ts'
import { linesOf } from './lines.ts'
import type { FromReadThread, ReadOrder } from './read-order.ts'

// The reading thread: it reads and understands the lines of one file, and ends. It has no shop.
const order = workerData as ReadOrder
const { asked, counts, ahead } = order

/** A bell that is never rung wakes by itself: a thread that is ended while it waits shall not wait on. */
const NAP_MS = 100

try {
  for (const { lines, bytes } of linesOf(asked)) {
    waitForRoom()
    say({ kind: 'lines', lines: JSON.stringify(lines), bytes })
  }
  say({ kind: 'end' })
} catch (error) {
  if (error instanceof Refusal) say({ kind: 'refused', code: error.code, field: error.field })
  else say({ kind: 'failed', error })
}

/** Only so many steps lie unread at once, however large the file. */
function waitForRoom(): void {
  for (;;) {
    const taken = Atomics.load(counts, TAKEN)
    if (Atomics.load(counts, TOLD) - taken < ahead) return
    Atomics.wait(counts, TAKEN, taken, NAP_MS)
  }
}

function say(message: FromReadThread): void {
  sayFromBeside(order, message)
}
