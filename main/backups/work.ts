import { Worker } from 'node:worker_threads'
import type { Result } from '#contract/result.ts'
import type { CopyOrder, CopyTask, CopyTasks, FromCopyThread } from '../copy-tasks.ts'
import type { ShopKey } from '../store/shop-key.ts'

/** How long a stick that hangs may keep the thread from hearing that it shall break off, in ms. */
const GRACE_MS = 1_000

/** Null where they are not encrypted, or not opened yet. */
export type KeyNow = () => ShopKey | null

export type How = {
  /** Breaks the work off, which answers with the refusal 'cancelled' and leaves nothing half done under a copy's name. */
  readonly signal: AbortSignal
  readonly tell?: (bytes: number) => void
}

/** Has pieces of work done, each by a copy thread of its own. */
export type CopyWork = {
  /** @throws where the thread dies, as of a bug */
  run<T extends CopyTask>(task: T, input: CopyTasks[T]['in'], how: How): Promise<Result<CopyTasks[T]['out']>>
  /** A thread has not ended; one that was given up waits for a disk that does not answer, and so would the end of the process. */
  isAtWork(): boolean
}

/** `folder` is the data folder, for the log; `keyNow` says what the records are encrypted with. */
export function copyWorkIn(entry: URL, folder: string, keyNow: KeyNow): CopyWork {
  let alive = 0
  return {
    run: async <T extends CopyTask>(task: T, input: CopyTasks[T]['in'], { signal, tell }: How) => {
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const order = { task, input, folder, key: keyNow(), stop } as CopyOrder
      const worker = new Worker(entry, { workerData: order, execArgv: [] })
      alive += 1
      worker.once('exit', () => (alive -= 1))
      const whenAborted = (): void => void Atomics.store(stop, 0, 1)
      const given = givenUp(signal, whenAborted)
      try {
        return (await Promise.race([lastWord(worker, tell), given.up])) as Result<CopyTasks[T]['out']>
      } finally {
        given.end()
        void worker.terminate()
      }
    },
    isAtWork: () => alive > 0,
  }
}

export const CANCELLED: Result<never> = { ok: false, error: { code: 'cancelled' } }

/** Resolves once the thread had its time to break off by itself. */
function givenUp(signal: AbortSignal, whenAborted: () => void): { readonly up: Promise<Result<never>>; end(): void } {
  const { promise, resolve } = Promise.withResolvers<Result<never>>()
  let timer: NodeJS.Timeout | undefined
  const hear = (): void => {
    whenAborted()
    timer = setTimeout(() => resolve(CANCELLED), GRACE_MS)
  }
  if (signal.aborted) hear()
  else signal.addEventListener('abort', hear, { once: true })
  return {
    up: promise,
    end: () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', hear)
    },
  }
}

function lastWord(worker: Worker, tell: How['tell']): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromCopyThread) => {
      if (message.kind === 'done') resolve(message.result)
      else tell?.(message.bytes)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the copy thread ended without a word')))
  })
}
