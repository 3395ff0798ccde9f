import { extname } from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Content } from '#domain/exchange/table.ts'
import { Refusal } from '#main/store/refusal.ts'
import { type LinesAsked, linesOf, type LineRead, type LinesRead, type ValueOf } from './lines.ts'
import { type FromReadThread, type ReadOrder, TAKEN, TOLD } from './read-order.ts'

/** Smaller files are read before a thread has begun. */
const WORTH_A_THREAD = 512 * 1024

/** So many steps may lie unread: enough that nobody waits for the other, little beside what the shop itself holds. */
const AHEAD = 40

/** As long as one step may wait for the reader; then others are let in. */
const PATIENCE_MS = 20

/**
 * A thread that was waited for so long has died: a line takes microseconds, a piece of a slow stick seconds. Counted is the
 * waiting alone, since a PC that slept says nothing of the thread.
 */
const SILENCE_MS = 60_000

/** Beside this file, whether it is the source that runs or what was built of it. */
const ENTRY = new URL(`./read-thread${extname(import.meta.url)}`, import.meta.url)

/**
 * All lines below the headers; those of a large file are read by a thread of their own while the shop thread puts away the
 * ones before. A step that finds nothing read yet has no lines. @throws Refusal file-missing, file-changed
 */
export function linesAhead<C extends Content>(
  asked: LinesAsked<C>,
  worthAThread = WORTH_A_THREAD,
): Generator<LinesRead<ValueOf[C]>, void> {
  return asked.table.bytes < worthAThread ? linesOf(asked) : linesOfThread(asked)
}

function* linesOfThread<C extends Content>(asked: LinesAsked<C>): Generator<LinesRead<ValueOf[C]>, void> {
  const reader = startReader(asked)
  let bytes = 0
  try {
    for (;;) {
      const said = reader.next()
      if (said === null) yield { lines: [], bytes }
      else if (said.kind === 'end') return
      else if (said.kind === 'refused') throw new Refusal(said.code, said.field)
      else if (said.kind === 'failed') throw said.error
      else {
        bytes = said.bytes
        yield { lines: JSON.parse(said.lines) as readonly LineRead<ValueOf[C]>[], bytes }
      }
    }
  } finally {
    reader.end()
  }
}

type Reader = {
  /** What the thread said next; null where it has said nothing for a while. @throws as of a bug where the thread has died */
  next(): FromReadThread | null
  end(): void
}

function startReader(asked: LinesAsked): Reader {
  const counts = new Int32Array(new SharedArrayBuffer(8))
  const { port1: port, port2: theirs } = new MessageChannel()
  const order: ReadOrder = { asked, counts, port: theirs, ahead: AHEAD }
  const worker = new Worker(ENTRY, { workerData: order, transferList: [theirs], execArgv: [] })
  let died: unknown = null
  worker.once('error', (error) => (died = error))
  worker.unref()
  let waited = 0
  const receive = (): FromReadThread | null => {
    const got: { readonly message: FromReadThread } | undefined = receiveMessageOnPort(port)
    if (got === undefined) return null
    waited = 0
    Atomics.add(counts, TAKEN, 1)
    Atomics.notify(counts, TAKEN)
    return got.message
  }
  return {
    next: () => {
      const taken = Atomics.load(counts, TAKEN)
      const said = receive()
      if (said !== null) return said
      if (died !== null) throw died
      if (waited > SILENCE_MS) throw new Error('the reading thread is silent')
      if (Atomics.wait(counts, TOLD, taken, PATIENCE_MS) === 'timed-out') waited += PATIENCE_MS
      return receive()
    },
    end: () => {
      port.close()
      void worker.terminate()
    },
  }
}
