import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread } from './messages.ts'

/** The thread ended while a call was under way. What it had acknowledged is in the file; this call is not. */
export class ShopThreadGone extends Error {}

export type ShopThreadOptions = {
  readonly entry: URL
  /** Handed to each thread as it is: where the shop's file lives, and what opens it. */
  readonly data: () => unknown
  readonly onEvent: (name: string, payload: unknown) => void
  /** The thread died and was started anew (once); a second death is final. */
  readonly onDeath: (error: Error | null, restarted: boolean) => void
}

export type ShopThread = {
  call(name: string, input: unknown): Promise<unknown>
  /** Gives up the long call that runs, if one does; it answers with the refusal 'cancelled'. */
  cancel(): void
  wake(): void
  /** Closes the file, then the thread. */
  close(): Promise<void>
}

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }

/** The main thread's end of the one worker that holds the connection (decisions 1 and 15). */
export function startShopThread(options: ShopThreadOptions): ShopThread {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let deaths = 0
  let closing: (() => void) | null = null
  let worker: Worker | null = start()

  function start(): Worker {
    const started = new Worker(options.entry, {
      workerData: options.data(),
      // What the program was started with (hooks, inspectors) is the main thread's affair.
      execArgv: [],
    })
    let error: Error | null = null
    started.on('message', hear)
    started.on('error', (thrown) => (error = thrown))
    started.on('exit', () => died(error))
    return started
  }

  function hear(message: FromThread): void {
    if (message.kind === 'event') options.onEvent(message.name, message.payload)
    if (message.kind === 'answer') {
      waiting.get(message.id)?.resolve(message.result)
      waiting.delete(message.id)
    }
  }

  function died(error: Error | null): void {
    for (const { reject } of waiting.values()) reject(new ShopThreadGone('the shop thread ended', { cause: error }))
    waiting.clear()
    worker = null
    if (closing !== null) return closing()
    deaths += 1
    const restarts = deaths === 1
    if (restarts) worker = start()
    options.onDeath(error, restarts)
  }

  const say = (message: ToThread): void => worker?.postMessage(message)

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (worker === null) return reject(new ShopThreadGone('the shop thread has ended'))
        calls += 1
        waiting.set(calls, { resolve, reject })
        say({ kind: 'call', id: calls, name, input })
      }),
    cancel: () => say({ kind: 'cancel' }),
    wake: () => say({ kind: 'wake' }),
    close: () =>
      new Promise((resolve) => {
        closing = resolve
        if (worker === null) resolve()
        else say({ kind: 'close' })
      }),
  }
}
