import { ensureBuilt } from './build.ts'
import { electronNeeded } from './electron.ts'
import { run } from './run.ts'

// The same tests as npm run e2e, on the real thing.
const binary = electronNeeded()
if (binary !== null) {
  await ensureBuilt()
  process.exitCode = await run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts', '--workers', '1'], {
    env: { OTSUKIAI_ELECTRON: binary },
  })
}
