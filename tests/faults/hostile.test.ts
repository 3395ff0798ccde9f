import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { testFolder } from '../support/db.ts'
import { report } from './support/report.ts'
import { shopWith } from './support/shop.ts'
import { builtProgram } from './support/programs.ts'

const COPIES = Number(process.env['COPIES'] ?? 60)
const SEED = Number(process.env['SEED'] ?? 0)

/** Copies are numbered; each seed has a million of its own. */
const FIRST = SEED * 1_000_000
/** A copy must be answered in this time each, or it counts as a hang; ms. */
const LONGEST = 4_000

const TAKER = builtProgram('taker')
const run = promisify(execFile)

/** The rule: refused with a code of the copy, or what was restored is sound. */
const ANSWER = /^(sound(, and then shop-damaged)?|refused copy-(damaged|foreign|newer|missing))$/

test(
  `${COPIES} copies that somebody made hostile: refused with the shop as it was, or sound once restored`,
  async () => {
    const args = [TAKER, shopWith(30), testFolder(), String(FIRST), String(COPIES)]
    const { stdout } = await run(process.execPath, args, { timeout: 20_000 + COPIES * LONGEST, maxBuffer: 10_000_000 })
    const said = stdout.trimEnd().split('\n')
    expect(said).toHaveLength(COPIES)
    const wrong = said.flatMap((answer, at) => (ANSWER.test(answer) ? [] : [`${FIRST + at} ${answer}`]))
    expect(wrong).toEqual([])
    const counts = [...Map.groupBy(said, (answer) => answer)].map(([answer, those]) => `${those.length} ${answer}`)
    report({
      fault: 'a hostile copy restored',
      times: COPIES,
      seed: SEED,
      found: `never a hang, the live file untouched where refused: ${counts.join(', ')}`,
    })
  },
  60_000 + COPIES * LONGEST,
)
