import { existsSync, mkdirSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { liveShopPaths } from '#main/shop/paths.ts'
import { ROOT, runProgram } from '../../scripts/run.ts'

/** The folder of a made-up shop of so many people, kept between runs: the same numbers are the same shop. Not marked as the program’s own sample, it is copied like anybody’s. */
export async function madeShop(customers: number, events: number): Promise<string> {
  const folder = join(ROOT, `test-results/bench-made-${customers}-${events}`)
  const { database } = liveShopPaths(folder)
  if (existsSync(database)) return folder
  console.error(`bench: making the shop of ${customers}…`)
  mkdirSync(folder, { recursive: true })
  const size = ['--customers', `${customers}`, '--events', `${events}`, '--seed', '1', '--today', '2026-11-21']
  const code = await runProgram(process.execPath, ['scripts/cli.ts', 'sample', '--db', database, ...size], {
    quiet: true,
  })
  if (code !== 0) throw new Error(`the shop of ${customers} could not be made`)
  return folder
}

/** A copy of such a shop, for one run to change as it likes; whoever asks for it removes it. */
export async function ownShop(customers: number, events: number): Promise<string> {
  const made = await madeShop(customers, events)
  const folder = await mkdtemp(join(tmpdir(), 'otsukiai-bench-'))
  await cp(made, folder, { recursive: true })
  return folder
}
