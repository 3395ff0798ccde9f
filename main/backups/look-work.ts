import type { Result } from '#contract/result.ts'
import type { AnyLook, AnyLookOrder } from '../service/look-at-any.ts'
import { sweepIfItCan } from '../store/swap.ts'
import type { ShopKey } from '../store/shop-key.ts'
import { CANCELLED, type How, type KeyNow } from './work.ts'

/** A process beside the program, as Electron's utilityProcess.fork() gives it. */
export type Helper = {
  readonly pid?: number | undefined
  postMessage(message: unknown): void
  on(event: 'message', hear: (message: unknown) => void): unknown
  once(event: 'exit', hear: () => void): unknown
}

export type ToLookProcess = { readonly order: AnyLookOrder; readonly folder: string; readonly key: ShopKey | null }

export type FromLookProcess =
  | { readonly kind: 'listening' }
  | { readonly kind: 'at'; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: unknown }

/** Looks at a copy in a process of its own, which is ended with its work, or at once where it is given up. */
export type LookWork = (order: AnyLookOrder, how: How) => Promise<Result<AnyLook>>

/** `folder` is the data folder, for the log; `keyNow` says what the records are encrypted with. */
export function lookWorkIn(fork: () => Helper, folder: string, keyNow: KeyNow): LookWork {
  return async (order, { signal, tell }) => {
    const helper = fork()
    const asked: Asked = { isBegun: false, message: { order, folder, key: keyNow() } }
    const ended = new Promise<void>((resolve) => helper.once('exit', resolve))
    const end = (): void => kill(helper)
    // A process that hangs in a file would outlive the program.
    process.once('exit', end)
    signal.addEventListener('abort', end, { once: true })
    if (signal.aborted) end()
    try {
      const said = await Promise.race([lastWord(helper, asked, tell), ended.then(() => null)])
      if (said !== null) return said
      // What it had taken in.
      sweepIfItCan(order.database)
      if (signal.aborted) return CANCELLED
      return asked.isBegun ? DIED : NEVER_BEGAN
    } finally {
      end()
      process.off('exit', end)
      signal.removeEventListener('abort', end)
    }
  }
}

/** No file of ours takes the process with it that reads it. */
const DIED: Result<never> = { ok: false, error: { code: 'copy-damaged' } }

/** It ended before it saw the copy, of which nothing is known then: a scanner stopped it, or there is no memory. */
const NEVER_BEGAN: Result<never> = { ok: false, error: { code: 'disk-failed' } }

type Asked = { isBegun: boolean; readonly message: ToLookProcess }

function lastWord(helper: Helper, asked: Asked, tell: How['tell']): Promise<Result<AnyLook>> {
  return new Promise((resolve) => {
    helper.on('message', (message) => {
      const heard = message as FromLookProcess
      if (heard.kind === 'listening') {
        asked.isBegun = true
        helper.postMessage(asked.message)
      } else if (heard.kind === 'at') tell?.(heard.bytes)
      else resolve(heard.result as Result<AnyLook>)
    })
  })
}

/** Within SQLite a process hears no request to end. */
function kill({ pid }: Helper): void {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
