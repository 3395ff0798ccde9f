import { expect, test } from 'vitest'
import { runSaver } from './support/child.ts'
import { shopWith, soundStanding } from './support/shop.ts'

const KILLS = Number(process.env['KILLS'] ?? 50)
const SEED = Number(process.env['SEED'] ?? 0)

/** So many kills share a file, so that a fault in what an earlier one left would show too. */
const KILLS_A_FILE = 25

test(
  `kill -9 while saving, ${KILLS} times: all that was acknowledged is there, nothing is half done`,
  async () => {
    let folder = ''
    let before = 0
    let inFlight = 0
    let saves = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (kill % KILLS_A_FILE === 0) {
        folder = shopWith(0)
        before = 0
      }
      // From within the first saves to some hundred later, never the same moment.
      const { acknowledged, code, stderr } = await runSaver(folder, { killAfter: ((kill + SEED) * 37) % 151 })
      expect({ code, stderr }).toEqual({ code: null, stderr: '' })
      expect(acknowledged).toBeGreaterThan(before)
      const { n, whole } = soundStanding(folder)
      expect({ kill, whole }).toEqual({ kill, whole: true })
      expect([acknowledged, acknowledged + 1]).toContain(n)
      saves += n - before
      inFlight += n - acknowledged
      before = n
    }
    console.log(
      `saves, seed ${SEED}: ${KILLS} kills among ${saves} saves, ${inFlight} there before they were acknowledged`,
    )
  },
  60_000 + KILLS * 10_000,
)
