import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installBrowser } from '../host/browser.ts'
import { hasDisplay, startInHost } from '../host/start.ts'
import { ensureBuilt } from './build.ts'
import { ROOT, run } from './run.ts'

/** Electron's binary, where someone fetched it; never asked for through its package, which would fetch it now. */
function electronBinary(): string | null {
  const folder = join(ROOT, 'node_modules/electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return null
  const binary = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

const args = process.argv.slice(2)
await ensureBuilt()
const electron = electronBinary()
if (electron !== null) process.exitCode = await run(electron, [ROOT, ...args])
else {
  if (hasDisplay()) installBrowser()
  process.exitCode = await startInHost({ args })
}
