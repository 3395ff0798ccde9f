import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openFile } from '#main/store/driver.ts'
import { ROOT, runProgram } from '../../scripts/run.ts'

/** The folder of a made-up shop of so many people, kept between runs; it counts as somebody's, so that it is copied. */
export async function madeShop(customers: number, events: number): Promise<string> {
  const folder = join(ROOT, `test-results/bench-own-${customers}`)
  const file = join(folder, 'otsukiai.db')
  if (existsSync(file)) return folder
  console.error(`bench: making a shop of ${customers}…`)
  mkdirSync(folder, { recursive: true })
  const sample = ['sample', '--db', file, '--customers', `${customers}`, '--events', `${events}`, '--seed', '1']
  const code = await runProgram(process.execPath, ['scripts/cli.ts', ...sample], { quiet: true })
  if (code !== 0) throw new Error(`the shop of ${customers} could not be made`)
  const raw = openFile(file)
  raw.exec(`DELETE FROM settings WHERE name = 'sample'`)
  raw.close()
  return folder
}
