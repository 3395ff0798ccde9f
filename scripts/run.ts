import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '..')

// The pinned Node and the project's own tools come before whatever the machine has.
const PATH = [resolve(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)

/** The package of a tool whose name is another. */
const PACKAGES: Readonly<Record<string, string>> = {
  tsc: 'typescript',
  depcruise: 'dependency-cruiser',
  playwright: '@playwright/test',
}

export type RunOptions = { readonly env?: Readonly<Record<string, string>>; readonly quiet?: boolean }

/** Runs a tool of the project, on this very Node, to its end and answers its exit code (1 when a signal ended it). */
export function run(tool: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return runProgram(process.execPath, [scriptOf(tool), ...args], options)
}

/** The same for a program by its path. */
export function runProgram(path: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const stdio: StdioOptions = options.quiet === true ? ['ignore', 'ignore', 'inherit'] : 'inherit'
  const child: ChildProcess = spawn(path, args, { cwd: ROOT, stdio, env: { ...process.env, ...options.env, PATH } })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** A tool's own script: what stands in node_modules/.bin is a batch file on Windows, which only a shell could run. */
export function scriptOf(tool: string): string {
  const folder = join(ROOT, 'node_modules', PACKAGES[tool] ?? tool)
  const { bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Readonly<Record<string, string>>
  }
  const script = typeof bin === 'string' ? bin : bin[tool]
  if (script === undefined) throw new Error(`no tool of the project: ${tool}`)
  return join(folder, script)
}
