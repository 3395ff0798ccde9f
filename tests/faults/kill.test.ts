import { expect, test } from 'vitest'
import { runSaver } from './support/child.ts'
import { killsOf, report } from './support/report.ts'
import { shopWith, soundStanding } from './support/shop.ts'

const KILLS = killsOf('saving')
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
    const found = `among ${saves} saves 0 acknowledged lost, 0 half done, 0 files damaged; ${inFlight} there before they were acknowledged`
    report({ fault: 'kill -9 while saving', times: KILLS, seed: SEED, found })
  },
  60_000 + KILLS * 10_000,
)
