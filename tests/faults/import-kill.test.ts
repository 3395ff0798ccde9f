import { expect, test } from 'vitest'
import { testFolder } from '../support/db.ts'
import { aShopWithList, soundContent } from './support/content.ts'
import { randomOf } from './support/damages.ts'
import { type Blow, runKilled } from './support/killed.ts'
import { killsOf, report } from './support/report.ts'

/** So many while a list comes in, and as many while it goes out again. */
const KILLS = killsOf('list in')
const SEED = Number(process.env['SEED'] ?? 4)
/** So many shops at once; each waits more than it works. */
const AT_ONCE = 2

type Way = 'in' | 'out'

/** Anywhere, towards the end where the transaction closes, and while the log is emptied into the file. */
const AIMS = [
  { after: 'open', within: 150 },
  { after: 'listing', within: 30 },
  { after: 'listing', within: 90 },
  { after: 'done', within: 4 },
] as const

function blowOf(left: number, random: (below: number) => number): Blow {
  const { after, within } = AIMS[left % AIMS.length] ?? AIMS[0]
  return { after: `${after}\n`, ms: random(within) }
}

const batchOf = (number: number): string => `019b0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

type Tally = Record<Way, { before: number; after: number }>

/** Takes the list in and out of one shop until each was killed often enough. */
async function killSome(seed: number, kills: number, compiled: string, tally: Tally): Promise<void> {
  const random = randomOf(seed)
  const folder = aShopWithList()
  const without = soundContent(folder)
  let batch = 1
  const whole = async (way: Way): Promise<number> => {
    const began = performance.now()
    const { lines, stderr } = await runKilled('importer', [folder, batchOf(batch), way], compiled, null)
    expect({ last: lines.at(-1), stderr }).toEqual({ last: 'done', stderr: '' })
    return performance.now() - began
  }
  await whole('in')
  const within = soundContent(folder)
  expect(within).not.toBe(without)
  await whole('out')
  expect(soundContent(folder)).toBe(without)
  const left: Record<Way, number> = { in: kills, out: kills }
  let isIn = false
  while (left.in + left.out > 0) {
    const way: Way = isIn ? 'out' : 'in'
    if (!isIn) batch += 1
    if (left[way] === 0) {
      await whole(way)
      isIn = !isIn
      continue
    }
    const blow = blowOf(left[way], random)
    const { isKilled, lines, stderr } = await runKilled('importer', [folder, batchOf(batch), way], compiled, blow)
    expect({ way, stderr, last: lines.at(-1) }).toMatchObject({
      stderr: '',
      last: expect.not.stringContaining('refused'),
    })
    const content = soundContent(folder)
    const wasDone = isIn ? without : within
    // What was said to be done is done.
    expect(lines.includes('done') ? [wasDone] : [isIn ? within : without, wasDone]).toContain(content)
    const isDone = content === wasDone
    if (isKilled) {
      left[way] -= 1
      tally[way][isDone ? 'after' : 'before'] += 1
    }
    if (isDone) isIn = !isIn
  }
}

test(
  `kill -9 while a list comes in and while it goes out again, ${KILLS} times each: all of it is there, or nothing`,
  async () => {
    const compiled = testFolder()
    const tally: Tally = { in: { before: 0, after: 0 }, out: { before: 0, after: 0 } }
    const each = Math.ceil(KILLS / AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, lane) => killSome(SEED * 1_000 + lane, each, compiled, tally)),
    )
    // The kills did come both before the end and after it.
    expect(Math.min(...Object.values(tally).flatMap((way) => Object.values(way)))).toBeGreaterThan(0)
    for (const [way, { before, after }] of Object.entries(tally)) {
      const found = `0 half done: ${before} times nothing of it there, ${after} times all of it`
      report({ fault: `kill -9 while a list goes ${way}`, times: before + after, seed: SEED, found })
    }
  },
  60_000 + KILLS * 20_000,
)
