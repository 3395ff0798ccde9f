import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installBrowser } from '../host/browser.ts'
import { ensureBuilt } from './build.ts'
import { writeReliability } from './reliability.ts'
import { ROOT, run } from './run.ts'

// The long runs of safety.md's table; npm test takes a small sample of the same files. Each says its seed and its counts;
// SEED=… tries other moments and other damages, KILLS=… DAMAGES=… LISTS=… CUTS=… FAILURES=… BIRTHDAYS=… JUMPS=… SALVAGES=…
// COPIES=… LOCKED=… other numbers of them; --docs writes docs/RELIABILITY.md.
const REPORTS = join(ROOT, 'test-results/reports')
const report = join(REPORTS, 'faults.jsonl')

installBrowser({ extras: ['strace'] })
await ensureBuilt()
mkdirSync(REPORTS, { recursive: true })
rmSync(report, { force: true })
const began = performance.now()
process.exitCode = await run('vitest', ['run', '--project', 'faults'], {
  env: {
    FAULTS_REPORT: report,
    KILLS: process.env['KILLS'] ?? '1800',
    DAMAGES: process.env['DAMAGES'] ?? '1200',
    LOCKED: process.env['LOCKED'] ?? '1000',
    LISTS: process.env['LISTS'] ?? '20000',
    CUTS: process.env['CUTS'] ?? '2000',
    FAILURES: process.env['FAILURES'] ?? '0',
    BIRTHDAYS: process.env['BIRTHDAYS'] ?? '0',
    JUMPS: process.env['JUMPS'] ?? '400',
    SALVAGES: process.env['SALVAGES'] ?? '200',
    COPIES: process.env['COPIES'] ?? '500',
  },
})
if (process.exitCode === 0 && process.argv.includes('--docs')) {
  writeReliability(report, Math.ceil((performance.now() - began) / 60_000))
}
