import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '../../support/db.ts'
import { lastLine, ran } from '../../support/ran.ts'
import { builtProgram } from './programs.ts'

// strace makes one system call of a process fail as a disk would. (Debian: apt-get install strace)

/** By which a process changes what lies on a disk. */
const CALLS = ['write', 'pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'rename', 'link', 'unlink', 'mkdir'] as const

export const ERRORS = ['ENOSPC', 'EIO', 'ENODEV'] as const

/** The n-th such call fails so; the first is 1. */
export type Failure = {
  readonly call: (typeof CALLS)[number]
  readonly nth: number
  readonly error: (typeof ERRORS)[number]
}

/** What a child is to do of a shop (doer.ts). */
export type Deed = { readonly folder: string; readonly act: string; readonly copy: string; readonly compiled: string }

/** The paths within the folder that it touches, and how often it makes each call on one. */
export type Touches = { readonly paths: readonly string[]; readonly counts: ReadonlyMap<Failure['call'], number> }

/** `said` is the last line; `isHit` whether the call that should fail was made at all. */
export type Outcome = { readonly said: string; readonly stderr: string; readonly isHit: boolean }

/** Does it without a failure. */
export async function touchesOf(deed: Deed): Promise<Touches> {
  const log = join(testFolder(), 'calls')
  const { said, stderr } = await run(deed, ['-y', '-o', log, '-e', `trace=openat,${CALLS.join(',')}`])
  if (said !== 'done') throw new Error(`${deed.act} was not done: ${said} ${stderr}`)
  const lines = readFileSync(log, 'utf8').split('\n')
  const within = lines.filter((line) => line.includes(deed.folder))
  const paths = within.flatMap((line) => [...line.matchAll(/[<"]([^<>"]+)[>"]/g)].map(([, path = '']) => path))
  return {
    paths: [...new Set(paths)].filter((path) => path === deed.folder || path.startsWith(`${deed.folder}/`)),
    counts: new Map(CALLS.map((call) => [call, most(within.filter((line) => line.includes(` ${call}(`)))])),
  }
}

/** Of the calls of one thread: strace counts each thread's by themselves. */
function most(lines: readonly string[]): number {
  const threads = Map.groupBy(lines, (line) => line.split(' ', 1)[0])
  return Math.max(0, ...[...threads.values()].map(({ length }) => length))
}

/** Does it while one call fails. */
export async function doFailing(deed: Deed, { paths }: Touches, { call, nth, error }: Failure): Promise<Outcome> {
  const log = join(testFolder(), 'hits')
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${nth}`]
  const ended = await run(deed, ['-o', log, ...inject, ...paths.flatMap((path) => ['-P', path])])
  return { ...ended, isHit: readFileSync(log, 'utf8').includes('(INJECTED)') }
}

const DOER = builtProgram('doer')

async function run({ folder, act, copy, compiled }: Deed, trace: readonly string[]): Promise<Omit<Outcome, 'isHit'>> {
  const strace = ['-f', '--seccomp-bpf', '-qq', ...trace, process.execPath, DOER, folder, act, copy]
  const child = spawn('strace', strace, { env: { ...process.env, NODE_COMPILE_CACHE: compiled } })
  const { stdout, stderr } = await ran(child)
  return { said: lastLine(stdout), stderr }
}
