import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { closeShop, openShop } from '#main/store/open.ts'
import { Clock } from '../support/clock.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn, sessionOf } from '../support/session.ts'
import { backUpHere } from './support/acts.ts'
import { randomOf } from './support/damages.ts'
import { runKilled } from './support/killed.ts'
import { cutDoing, FEWER_CUTS, SEED } from './support/power-cuts.ts'
import { killsOf, report } from './support/report.ts'
import { shopWith } from './support/shop.ts'
import { seenWithSheet } from './support/turning.ts'

const KILLS = killsOf('records lock')

/** Half of them while the records change places, on a machine that has nothing else to do. */
const REACH_MS = 900

/** A closed shop with two copies beside it, all of it plain. */
async function aShopWithCopies(): Promise<string> {
  const folder = shopWith(30)
  const shop = openShop(pathsIn(folder))
  const session = sessionOf(shop, new Clock())
  for (let copy = 0; copy < 2; copy += 1) await backUpHere(session)
  closeShop(shop.connection)
  return folder
}

const WAYS = ['lock-records', 'unlock-records'] as const

/** The records and every copy beside them lie as they shall. */
function isTurned({ files }: ReturnType<typeof seenWithSheet>, way: (typeof WAYS)[number]): boolean {
  return files.every((isPlain) => isPlain === (way === 'unlock-records'))
}

test(
  `kill -9 while the records are locked and unlocked, ${KILLS} times: all of it there, opened by its sheet or by nothing`,
  async () => {
    const random = randomOf(SEED)
    const compiled = testFolder()
    const folder = await aShopWithCopies()
    const { content } = seenWithSheet(folder)
    let turned = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const way = WAYS[kill % 2] ?? 'lock-records'
      const blow = { after: 'begun\n', ms: random(REACH_MS) }
      const { lines, stderr } = await runKilled('doer', [folder, way], compiled, blow)
      expect({ kill, stderr }).toEqual({ kill, stderr: '' })
      const seen = seenWithSheet(folder)
      expect(seen.content).toBe(content)
      const isDone = isTurned(seen, way)
      expect(isDone || !lines.includes('done')).toBe(true)
      turned += isDone ? 1 : 0
      // What was begun is finished, so that the other way is next.
      if (!isDone) await runKilled('doer', [folder, way], compiled, null)
      expect(new Set(seenWithSheet(folder).files)).toEqual(new Set([way === 'unlock-records']))
    }
    const found = `all rows and every copy there, each time; ${turned} times done, finished at the next try otherwise`
    report({ fault: 'kill -9 while the records are locked and unlocked', times: KILLS, seed: SEED, found })
  },
  60_000 + KILLS * 20_000,
)

test.each(WAYS)(
  `the power goes while the records are turned (%s), ${FEWER_CUTS} times: all of it there, opened by its sheet or by nothing`,
  async (way) => {
    const plain = await aShopWithCopies()
    const folder = testFolder()
    cpSync(plain, folder, { recursive: true })
    const { content } = seenWithSheet(folder)
    if (way === 'unlock-records') await runKilled('doer', [folder, 'lock-records'], testFolder(), null)
    const found = await cutDoing(folder, way, FEWER_CUTS, seenWithSheet)
    for (const { said, seen } of found) {
      expect(seen.content).toBe(content)
      expect(isTurned(seen, way) || !said.includes('done')).toBe(true)
    }
    const done = found.filter(({ seen }) => seen.files[0] === (way === 'unlock-records')).length
    const words = `all rows and every copy there, each time; the records turned after ${done}`
    report({ fault: `power cut: ${way}`, times: FEWER_CUTS, seed: SEED, found: words })
  },
)
