import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { ran } from './ran.ts'

const HOST_CLI = resolve(import.meta.dirname, '../../host/cli.ts')
const ENTRY = resolve(import.meta.dirname, '../../out/main/cli.js')

export type Outcome = {
  readonly code: number
  readonly json: unknown
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line as a person does and waits for its end. */
export async function command(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [HOST_CLI, ENTRY, ...args], { env: { ...process.env, ...env } })
  const { code, stdout, stderr } = await ran(child)
  return { code: code ?? -1, json: parsed(stdout), stdout, stderr }
}

/** For preparing a test: a command that must succeed. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const { code, stderr } = await command(args)
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${stderr}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
