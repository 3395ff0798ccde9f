import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Ran = {
  /** The highest number acknowledged, 0 if none. */
  readonly acknowledged: number
  readonly refusals: readonly string[]
  readonly code: number | null
  readonly stderr: string
}

const SAVER = join(import.meta.dirname, 'saver.ts')

/** Runs the saver to its end, or kills it `killAfter` ms after its first acknowledged save. `under` is put before it (strace). */
export function runSaver(
  folder: string,
  {
    most,
    killAfter,
    under = [],
  }: { readonly most?: number; readonly killAfter?: number; readonly under?: readonly string[] },
): Promise<Ran> {
  const [program, ...rest] = [...under, process.execPath, SAVER, folder, String(most ?? 1_000_000)]
  const child = spawn(program, rest)
  let stdout = ''
  let stderr = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (killAfter !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => done({ ...said(stdout), code, stderr }))
  })
}

/** A last line that was cut off by the kill acknowledges nothing. */
function said(stdout: string): Pick<Ran, 'acknowledged' | 'refusals'> {
  const lines = stdout.split('\n').slice(0, -1)
  const numbers = lines.map(Number).filter((number) => !Number.isNaN(number))
  const refusals = lines.filter((line) => line.startsWith('refused ')).map((line) => line.slice('refused '.length))
  return { acknowledged: Math.max(0, ...numbers), refusals }
}
