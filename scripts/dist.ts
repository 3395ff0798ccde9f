import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.ts'
import { checkPackages } from './check-package.ts'
import { electronNeeded } from './electron.ts'
import { ROOT, run } from './run.ts'

// Electron is asked for first, since all else takes minutes.
if (electronNeeded() !== null) {
  const output = join(ROOT, 'dist')
  rmSync(output, { recursive: true, force: true })
  await ensureBuilt()
  process.exitCode = await run('electron-builder', ['--publish', 'never'])
  if (process.exitCode === 0) process.exitCode = await checkPackages(output)
}
