import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '..')

// The pinned Node and the project's own tools come before whatever the machine has.
const PATH = [resolve(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)

export type RunOptions = { readonly env?: Readonly<Record<string, string>>; readonly quiet?: boolean }

/** Runs a tool of the project to its end and answers its exit code (1 when a signal ended it). */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const stdio: StdioOptions = options.quiet === true ? ['ignore', 'ignore', 'inherit'] : 'inherit'
  const child: ChildProcess = spawn(command, args, { cwd: ROOT, stdio, env: { ...process.env, ...options.env, PATH } })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('exit', (code) => done(code ?? 1))
  })
}
