import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TABLE_NAME } from '#main/files/postal-table.ts'
import { writePostalTable } from './postal-table.ts'
import { ROOT, run } from './run.ts'

const SOURCES = [
  'domain',
  'main',
  'preload',
  'renderer',
  'scripts/postal-table.ts',
  'electron.vite.config.ts',
  'package-lock.json',
]
const STAMP = join(ROOT, 'out/.built')

/** Builds out/ when it is missing or older than its sources, so that no command ever runs yesterday's program. */
export async function ensureBuilt(): Promise<void> {
  const newest = Math.max(...SOURCES.map((path) => newestChange(join(ROOT, path))))
  if (newest <= timeOf(STAMP)) return
  const begun = new Date()
  process.stderr.write('building the program…\n')
  const code = await run('electron-vite', ['build', '--logLevel', 'warn'], { quiet: true })
  if (code !== 0) throw new Error('the build failed')
  writePostalTable(join(ROOT, 'out/main', TABLE_NAME))
  mkdirSync(join(ROOT, 'out'), { recursive: true })
  writeFileSync(STAMP, '')
  // What changed while it was being built may not be in it.
  utimesSync(STAMP, begun, begun)
}

function newestChange(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  // A folder's own time moves when a file in it is removed.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

if (import.meta.main) await ensureBuilt()
