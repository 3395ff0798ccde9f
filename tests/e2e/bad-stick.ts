import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Program } from './program.ts'

/** What ails a stick from the second piece of a copy on, as its writing says it. */
const AILMENTS = { full: 'ENOSPC', pulled: 'ENODEV' } as const

/**
 * From now on writing `file` fails after its first piece, as on a stick that is full or was pulled; strace has the system say so to
 * the running program. Answers what makes the stick well again. (Debian: apt-get install strace)
 */
export async function ails({ pid }: Program, file: string, how: keyof typeof AILMENTS): Promise<() => Promise<void>> {
  const inject = ['-e', 'trace=write', '-e', `inject=write:error=${AILMENTS[how]}:when=2+`, '-P', file]
  const strace = spawn('strace', ['-f', '-o', '/dev/null', ...inject, '-p', `${pid}`])
  // It says whom it holds.
  await once(strace.stderr, 'data')
  return async () => {
    const ended = once(strace, 'exit')
    strace.kill('SIGINT')
    await ended
  }
}
