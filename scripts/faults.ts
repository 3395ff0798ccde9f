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
const asked = (name: string, usual: string): string => process.env[name] ?? usual
const WHOLE = {
  FAULTS_REPORT: report,
  KILLS: asked('KILLS', '1800'),
  DAMAGES: asked('DAMAGES', '1200'),
  LOCKED: asked('LOCKED', '1000'),
  LISTS: asked('LISTS', '20000'),
  CUTS: asked('CUTS', '2000'),
  FAILURES: asked('FAILURES', '0'),
  BIRTHDAYS: asked('BIRTHDAYS', '0'),
  JUMPS: asked('JUMPS', '400'),
  SALVAGES: asked('SALVAGES', '200'),
  COPIES: asked('COPIES', '500'),
}
// Of encrypted records a part: it is the same code, but for what lies on the disk.
const ENCRYPTED = {
  ...WHOLE,
  KILLS: asked('KILLS', '400'),
  CUTS: asked('CUTS', '400'),
  FAILURES: asked('FAILURES', '40'),
}
const codes = [
  await run('vitest', ['run', '--project', 'faults'], { env: WHOLE }),
  await run('vitest', ['run', '--project', 'encrypted'], { env: ENCRYPTED }),
]
process.exitCode = Math.max(...codes)
if (process.exitCode === 0 && process.argv.includes('--docs')) {
  writeReliability(report, Math.ceil((performance.now() - began) / 60_000))
}
