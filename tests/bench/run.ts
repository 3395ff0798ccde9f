import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installBrowser } from '../../host/browser.ts'
import { benchBackup } from './backup.ts'
import { benchCard } from './card.ts'
import { benchDuplicates } from './duplicates.ts'
import { benchExport } from './export.ts'
import { benchImport } from './import.ts'
import { benchList } from './list.ts'
import { benchLocked } from './locked.ts'
import { benchLock } from './lock.ts'
import { benchModel } from './model.ts'
import { benchOneCore } from './one-core.ts'
import { benchPaper } from './paper.ts'
import { benchQuit } from './quit.ts'
import { benchReview } from './review.ts'
import { benchScale } from './scale.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { benchWeek } from './week.ts'
import { benchWholeCopy } from './whole-copy.ts'
import { ensureBuilt } from '../../scripts/build.ts'
import { ROOT, runProgram } from '../../scripts/run.ts'

// Kept between runs, since the shop is the same for the same numbers; BENCH_FRESH=1 makes it again and times it.
const FOLDER = join(ROOT, 'test-results/bench-shop')
const SHOP = join(FOLDER, 'otsukiai.db')
const SIZE = ['--customers', '100000', '--events', '2000000', '--seed', '1', '--today', '2026-11-21']

// Some of them alone: npm run bench -- card oneCore; a shop of a million people as well: npm run bench -- scale million
const ONLY = process.argv.slice(2)

installBrowser({ extras: ['poppler-utils'] })
await ensureBuilt()

const figures: Record<string, unknown> = { sampleSeconds: await sample() }
for (const [name, bench] of Object.entries({
  search: () => benchSearch(SHOP),
  scale: () => benchScale(ONLY.includes('million')),
  card: () => benchCard(SHOP),
  week: () => benchWeek(SHOP),
  review: () => benchReview(SHOP),
  model: () => benchModel(SHOP),
  duplicates: () => benchDuplicates(SHOP),
  list: () => benchList(FOLDER),
  backup: () => benchBackup(FOLDER),
  locked: () => benchLocked(SHOP),
  quit: benchQuit,
  wholeCopy: benchWholeCopy,
  export: () => benchExport(SHOP),
  import: () => benchImport(),
  paper: benchPaper,
  start: () => benchStart(FOLDER),
  lock: () => benchLock(FOLDER),
  oneCore: benchOneCore,
})) {
  if (ONLY.length > 0 && !ONLY.includes(name)) continue
  console.error(`bench: ${name}…`)
  figures[name] = await bench()
}
const text = JSON.stringify(figures, null, 2)
writeFileSync(join(ROOT, 'test-results/bench.json'), text)
console.log(text)

/** Seconds to make the shop of 100,000 people and 2,000,000 rows, or null where it was there. */
async function sample(): Promise<number | null> {
  if (existsSync(SHOP) && process.env['BENCH_FRESH'] !== '1') return null
  console.error('bench: making the shop of 100,000…')
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const began = performance.now()
  const code = await runProgram(process.execPath, ['scripts/cli.ts', 'sample', '--db', SHOP, ...SIZE], { quiet: true })
  if (code !== 0) throw new Error('the sample could not be made')
  return Math.round((performance.now() - began) / 100) / 10
}
