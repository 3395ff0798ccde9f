import { ensureBuilt } from './build.ts'
import { electronBinary } from './electron.ts'
import { run } from './run.ts'

// The same tests as npm run e2e, on the real thing.
const binary = electronBinary()
if (binary === null) {
  console.error('Electron’s binary is not here: npm run get-electron fetches it.')
  process.exitCode = 1
} else {
  await ensureBuilt()
  process.exitCode = await run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts', '--workers', '1'], {
    env: { OTSUKIAI_ELECTRON: binary },
  })
}
