import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'

export type Log = {
  /** `doing` is a call or a moment of the program's life by name; never what a person typed. */
  failed(doing: string, error: unknown): void
}

/** One file per thread below `folder`/logs. Only names, codes and stacks are written: no input, no message, so that an erasure has nothing to look for here. */
export function openLog(folder: string, thread: 'main' | 'shop' | 'copy'): Log {
  try {
    const logs = join(folder, 'logs')
    mkdirSync(logs, { recursive: true })
    const destination = pino.destination({ dest: join(logs, `${thread}.log`), sync: true })
    destination.on('error', () => undefined)
    const file = pino({ base: null }, destination)
    return { failed: (doing, error) => file.error({ doing, ...withoutMessage(error) }) }
  } catch {
    // The shop is worth more than its log: where none can be written, it opens without.
    return { failed: () => undefined }
  }
}

/** A message may quote what was typed; the kind, the code and the place may not. */
function withoutMessage(error: unknown): { kind: string; code?: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const at = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { kind: error.name, ...code, at: at.map((line) => line.trim()) }
}
