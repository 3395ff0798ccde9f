import { spawn } from 'node:child_process'
import { ran } from '../../support/ran.ts'
import { builtProgram } from './programs.ts'

export type Ran = {
  /** The highest number acknowledged, 0 if none. */
  readonly acknowledged: number
  readonly refusals: readonly string[]
  readonly code: number | null
  readonly stderr: string
}

const SAVER = builtProgram('saver')

export type How = {
  /** So many saves, then the end. */
  readonly most?: number
  /** Killed so many ms after the first acknowledged save. */
  readonly killAfter?: number
  /** Put before it: strace and what it is to do. */
  readonly under?: readonly string[]
  /** Once the first save was acknowledged. */
  readonly onFirst?: () => void
}

/** Runs the saver until it ends or is killed. @throws whatever `onFirst` throws */
export async function runSaver(folder: string, { most, killAfter, under = [], onFirst }: How): Promise<Ran> {
  const [program, ...rest] = [...under, process.execPath, SAVER, folder, String(most ?? 1_000_000)]
  const child = spawn(program, rest)
  let failure: unknown = null
  child.stdout.setEncoding('utf8').once('data', () => {
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
    try {
      onFirst?.()
    } catch (error) {
      failure = error
    }
  })
  const { code, stdout, stderr } = await ran(child)
  if (failure !== null) throw failure
  return { ...said(stdout), code, stderr }
}

/** A last line that was cut off by the kill acknowledges nothing. */
function said(stdout: string): Pick<Ran, 'acknowledged' | 'refusals'> {
  const lines = stdout.split('\n').slice(0, -1)
  const numbers = lines.map(Number).filter((number) => !Number.isNaN(number))
  const refusals = lines.filter((line) => line.startsWith('refused ')).map((line) => line.slice('refused '.length))
  return { acknowledged: Math.max(0, ...numbers), refusals }
}
