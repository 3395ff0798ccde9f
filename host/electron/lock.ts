import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

export type SecondStart = { argv: string[]; cwd: string; data: unknown }

type LockThread = { worker: Worker; answer: Int32Array }

/**
 * One program per data folder. Electron answers at once, so the socket that is the lock is opened by a thread
 * while this one waits. The system gives the socket back when the process dies, however it dies.
 */
export class InstanceLock {
  held = false
  private thread: LockThread | null
  private readonly onSecond: (start: SecondStart) => void

  /** The thread starts here, while the program's own modules are still read: a program waits for it at its first line. */
  constructor(onSecond: (start: SecondStart) => void) {
    this.onSecond = onSecond
    this.thread = this.start()
  }

  request(folder: string, start: SecondStart): boolean {
    if (this.held) return true
    const { worker, answer } = (this.thread ??= this.start())
    worker.postMessage({ address: addressOf(folder), start })
    if (Atomics.wait(answer, 0, 0, 10_000) === 'timed-out') throw new Error('The single-instance lock does not answer.')
    this.held = answer[0] === 1
    if (!this.held) this.release()
    return this.held
  }

  release(): void {
    this.held = false
    void this.thread?.worker.terminate()
    this.thread = null
  }

  private start(): LockThread {
    const answer = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(new URL('./lock-thread.ts', import.meta.url), {
      workerData: answer,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    worker.on('message', (second: SecondStart) => this.onSecond(second))
    worker.unref()
    return { worker, answer }
  }
}

function addressOf(folder: string): string {
  const name = `otsukiai-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  // An abstract name leaves no file behind; other systems have only files.
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}
