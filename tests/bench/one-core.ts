import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../../scripts/run.ts'
import { benchStart, type StartFigures } from './start.ts'

const run = promisify(execFile)
const TASKSET = '/usr/bin/taskset'
const SIZE = ['--customers', '300', '--events', '3000', '--seed', '1', '--today', '2026-11-21']

/** A shop as most are, of 300 people, started on a PC of one core, the browser and the driver on it too; null without taskset. */
export async function benchOneCore(): Promise<StartFigures | null> {
  if (!existsSync(TASKSET)) return null
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-bench-'))
  try {
    const sample = ['scripts/cli.ts', 'sample', '--db', join(folder, 'otsukiai.db'), ...SIZE]
    await run(process.execPath, sample, { cwd: ROOT })
    const { stdout } = await run(TASKSET, ['-c', '0', process.execPath, import.meta.filename, folder])
    return JSON.parse(stdout) as StartFigures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) console.log(JSON.stringify(await benchStart(process.argv[2] ?? '')))
