import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'

/** Places in the counts that both threads see. */
export const TOLD = 0
export const TAKEN = 1

/** What a thread beside the shop thread is started with, next to its own order. */
export type BesideData = { readonly counts: Int32Array<SharedArrayBuffer>; readonly port: MessagePort }

/** As long as one step may wait for the thread; then others are let in. */
const PATIENCE_MS = 20

/** A thread that was waited for so long has died. Counted is the waiting alone, since a PC that slept says nothing of the thread. */
const SILENCE_MS = 60_000

export type Beside<Said> = {
  tell(message: unknown): void
  /** What the thread said next; null where it has said nothing for a while. @throws as of a bug where the thread has died */
  next(): Said | null
  end(): void
}

/** Starts a thread that works beside the shop thread, and has no shop; it is heard step by step, without letting the loop go round. */
export function startBeside<Said>(entry: URL, order: Readonly<Record<string, unknown>>): Beside<Said> {
  const counts = new Int32Array(new SharedArrayBuffer(8))
  const { port1: port, port2: theirs } = new MessageChannel()
  const data: BesideData = { counts, port: theirs }
  const worker = new Worker(entry, { workerData: { ...order, ...data }, transferList: [theirs], execArgv: [] })
  let died: unknown = null
  worker.once('error', (error) => (died = error))
  worker.unref()
  let waited = 0
  const receive = (): Said | null => {
    const got: { readonly message: Said } | undefined = receiveMessageOnPort(port)
    if (got === undefined) return null
    waited = 0
    Atomics.add(counts, TAKEN, 1)
    Atomics.notify(counts, TAKEN)
    return got.message
  }
  return {
    tell: (message) => port.postMessage(message),
    next: () => {
      const taken = Atomics.load(counts, TAKEN)
      const said = receive()
      if (said !== null) return said
      if (died !== null) throw died
      if (waited > SILENCE_MS) throw new Error('the thread beside is silent')
      if (Atomics.wait(counts, TOLD, taken, PATIENCE_MS) === 'timed-out') waited += PATIENCE_MS
      return receive()
    },
    end: () => {
      port.close()
      void worker.terminate()
    },
  }
}

/** For the thread itself: says something, and wakes whoever waits for it. */
export function sayFromBeside({ counts, port }: BesideData, message: unknown): void {
  port.postMessage(message)
  Atomics.add(counts, TOLD, 1)
  Atomics.notify(counts, TOLD)
}
