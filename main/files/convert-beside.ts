import { extname } from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Encoding } from '#domain/exchange/table.ts'
import { never } from '#domain/never.ts'
import type { Progress } from '#domain/progress.ts'
import { Refusal, refuse } from '#main/store/refusal.ts'
import { convertBook, type Converted, type Lines } from './convert.ts'
import { type ConvertOrder, type FromConvertThread, READ, RUNG } from './convert-order.ts'

/** Smaller address books are read before a thread has begun. */
const WORTH_A_THREAD = 512 * 1024
const PATIENCE_MS = 20
/** The largest workbook that is taken is read in some seconds; a thread that gets no further for so long has died of it. */
const SILENCE_MS = 180_000
const MEMORY_MB = 256

const ENTRY = new URL(`./convert-thread${extname(import.meta.url)}`, import.meta.url)

/**
 * The lines of a file that has none by itself; what takes long is done by a thread of its own.
 * @throws Refusal file-missing, file-changed, file-not-table, file-too-large, file-of-other-program with its field
 */
export function convert(path: string, kind: Converted, encoding: Encoding, total: number): Generator<Progress, Lines> {
  if (kind !== 'workbook' && total < WORTH_A_THREAD) return convertBook(path, kind, encoding, total)
  return beside({ path, kind, encoding, total })
}

function* beside(asked: Omit<ConvertOrder, 'counts' | 'port'>): Generator<Progress, Lines> {
  const counts = new Int32Array(new SharedArrayBuffer(8))
  const { port1: port, port2: theirs } = new MessageChannel()
  const worker = new Worker(ENTRY, {
    workerData: { ...asked, counts, port: theirs } satisfies ConvertOrder,
    transferList: [theirs],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  let hasDied = false
  worker.once('error', () => (hasDied = true))
  worker.unref()
  try {
    for (let [waited, read] = [0, 0]; ;) {
      if (Atomics.wait(counts, RUNG, 0, PATIENCE_MS) === 'timed-out') waited += PATIENCE_MS
      const got: { readonly message: FromConvertThread } | undefined = receiveMessageOnPort(port)
      if (got !== undefined) return linesOf(got.message)
      // Only its memory is limited: whatever else it meets, it says.
      if (hasDied || waited > SILENCE_MS) refuse('file-too-large')
      const before = read
      read = Atomics.load(counts, READ)
      if (read !== before) waited = 0
      yield { done: Math.min(read * 1_000, asked.total), total: asked.total, what: 'reading' }
    }
  } finally {
    port.close()
    void worker.terminate()
  }
}

function linesOf(said: FromConvertThread): Lines {
  switch (said.kind) {
    case 'done':
      return said
    case 'refused':
      throw new Refusal(said.code, said.field)
    case 'failed':
      throw said.error
    default:
      return never(said, 'what a converting thread says')
  }
}
