import type { ChildProcessWithoutNullStreams } from 'node:child_process'

/** What a process wrote until it ended; `said` is all of it, in the order in which it came. */
export type Ran = {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly said: string
}

/** Waits for the end of a process that was just started. */
export function ran(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  let [stdout, stderr, said] = ['', '', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    said += text
  })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => done({ code, stdout, stderr, said }))
  })
}

/** The last line of what it said. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
