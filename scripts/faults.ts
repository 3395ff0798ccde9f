import { installBrowser } from '../host/browser.ts'
import { ensureBuilt } from './build.ts'
import { run } from './run.ts'

// The long runs of safety.md's table; npm test takes a small sample of the same files. Each says its seed and its counts;
// SEED=… tries other moments and other damages, KILLS=… DAMAGES=… LISTS=… CUTS=… other numbers of them.
installBrowser({ extras: ['strace'] })
await ensureBuilt()
process.exitCode = await run('vitest', ['run', '--project', 'faults'], {
  env: {
    KILLS: process.env['KILLS'] ?? '1200',
    DAMAGES: process.env['DAMAGES'] ?? '1200',
    LISTS: process.env['LISTS'] ?? '20000',
    CUTS: process.env['CUTS'] ?? '2000',
  },
})
