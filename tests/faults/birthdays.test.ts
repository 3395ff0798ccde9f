import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { testFolder } from '../support/db.ts'
import { BIRTHDAYS } from './support/birthdays.ts'
import { randomOf } from './support/damages.ts'
import { report } from './support/report.ts'
import { builtProgram } from './support/programs.ts'

/** So many in each zone; 0: every one there is. */
const SOME = Number(process.env['BIRTHDAYS'] ?? 120)
const SEED = Number(process.env['SEED'] ?? 0)

/** A prime, so that some are spread over all years. */
const APART = 397
/** So many people are in a shop. */
const A_SHOP = 6_000

const CELEBRATOR = builtProgram('celebrator')
const run = promisify(execFile)

type Part = { readonly first: number; readonly step: number; readonly count: number }

function parts(): readonly Part[] {
  if (SOME > 0) return [{ first: randomOf(SEED)(BIRTHDAYS), step: APART, count: SOME }]
  return Array.from({ length: Math.ceil(BIRTHDAYS / A_SHOP) }, (_, shop) => {
    const first = shop * A_SHOP
    return { first, step: 1, count: Math.min(A_SHOP, BIRTHDAYS - first) }
  })
}

test.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'on a PC in %s every birthday is the same after saving, going out and coming in, and restoring a copy',
  async (zone) => {
    let people = 0
    for (const { first, step, count } of parts()) {
      const args = [CELEBRATOR, testFolder(), String(first), String(step), String(count)]
      const { stdout } = await run(process.execPath, args, { env: { ...process.env, TZ: zone } })
      expect(JSON.parse(stdout)).toEqual({ zone, people: count, others: [] })
      people += count
    }
    const found = 'each the same once saved, after our own CSV, vCard 4.0 and 3.0 went out and came in, and from a copy'
    report({ fault: `a birthday on a PC in ${zone}`, times: people, seed: SEED, found })
  },
  3_600_000,
)
