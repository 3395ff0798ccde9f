import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'

export type Log = {
  /** `doing` is a call or a moment of the program's life by name; never what a person typed. */
  failed(doing: string, error: unknown): void
}

/** What has a log of its own. */
const LOGGED = ['main', 'shop', 'copy', 'look'] as const

type Logged = (typeof LOGGED)[number]

const nameOf = (logged: Logged): string => `${logged}.log`
const nameBefore = (logged: Logged): string => `${logged}.before.log`

/** Every log there may be below `folder`/logs, of each the older first. */
export const LOG_NAMES: readonly string[] = LOGGED.flatMap((logged) => [nameBefore(logged), nameOf(logged)])

/** Bytes; beyond it a file is put aside in the place of the one put aside before. */
export const LOG_MOST = 1_000_000

/** One file per thread or process below `folder`/logs, and the one before it. Only names, codes and stacks are written: no input, no message, so that an erasure has nothing to look for here. */
export function openLog(folder: string, thread: Logged): Log {
  try {
    const logs = join(folder, 'logs')
    mkdirSync(logs, { recursive: true })
    const path = join(logs, nameOf(thread))
    const before = join(logs, nameBefore(thread))
    putAside(path, before)
    const destination = pino.destination({ dest: path, sync: true })
    destination.on('error', () => undefined)
    const file = pino({ base: null }, destination)
    return {
      failed: (doing, error) => {
        if (putAside(path, before)) destination.reopen()
        file.error({ doing, ...withoutMessage(error) })
      },
    }
  } catch {
    // The shop is worth more than its log: where none can be written, it opens without.
    return { failed: () => undefined }
  }
}

/** Whether the file was too long and another is to be begun. One that cannot be put aside grows on. */
function putAside(path: string, before: string): boolean {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= LOG_MOST) return false
    renameSync(path, before)
    return true
  } catch {
    return false
  }
}

/** A message may quote what was typed; the kind, the code and the place may not. */
function withoutMessage(error: unknown): { kind: string; code?: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  // A message of several lines may have one that looks like a place.
  const places = (error.stack ?? '').replace(error.message, '')
  const at = places.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { kind: error.name, ...code, at: at.map((line) => withoutFolders(line.trim())) }
}

/** A line of a stack: the folders of a PC are called after whoever uses it. */
function withoutFolders(line: string): string {
  const place = line.indexOf(' (') + 1
  if (place > 0 && line.endsWith(')')) return `${line.slice(0, place)}(${fileOf(line.slice(place + 1, -1))})`
  const [, words = '', path = ''] = /^(at (?:async )?)(.*)$/.exec(line) ?? []
  return words + fileOf(path)
}

function fileOf(path: string): string {
  if (path.startsWith('node:')) return path
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
