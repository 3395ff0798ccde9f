import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.ts'

/** Electron's binary, where someone fetched it; never asked for through its package, which would fetch it now. */
export function electronBinary(): string | null {
  const folder = join(ROOT, 'node_modules/electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return null
  const binary = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** The same for a command that cannot do without: says so in one line, and the command ends with 1. */
export function electronNeeded(): string | null {
  const binary = electronBinary()
  if (binary !== null) return binary
  console.error('Electron’s binary is not here: npm run get-electron fetches it from the internet.')
  process.exitCode = 1
  return null
}
