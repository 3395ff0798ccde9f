import { spawn } from 'node:child_process'
import { builtProgram } from './programs.ts'

/** When to kill: so many ms after a line was said. */
export type Blow = { readonly after: string; readonly ms: number }

/** A last line that was cut off by the kill says nothing. */
export type Ran = {
  /** False where the end came first. */
  readonly isKilled: boolean
  readonly lines: readonly string[]
  readonly stderr: string
  /** From the first line to the end. */
  readonly ms: number
}

/** Runs a program of this folder, by its name, kept compiled in `compiled`, until the blow falls; to its end where there is none. */
export function runKilled(name: string, args: readonly string[], compiled: string, blow: Blow | null): Promise<Ran> {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  const child = spawn(process.execPath, [builtProgram(name), ...args], { env })
  let stdout = ''
  let stderr = ''
  let due = blow
  let began = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (began === 0) began = performance.now()
    stdout += text
    if (due === null || !stdout.includes(due.after)) return
    if (due.ms === 0) child.kill('SIGKILL')
    else setTimeout(() => child.kill('SIGKILL'), due.ms)
    due = null
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => {
      const ms = performance.now() - began
      done({ isKilled: code === null, lines: stdout.split('\n').slice(0, -1), stderr, ms })
    })
  })
}
