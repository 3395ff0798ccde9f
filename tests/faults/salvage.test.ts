import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fillWithSample } from '#main/service/sample.ts'
import { closeShop, createShop } from '#main/store/open.ts'
import { Clock } from '../support/clock.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../support/session.ts'
import { report } from './support/report.ts'
import type { SaidOfSalvage } from './support/salvager.ts'
import { builtProgram } from './support/programs.ts'

// Two pages in five hold rows that can be lost; of the first four of seed 0, none.
const SALVAGES = Number(process.env['SALVAGES'] ?? 6)
const SEED = Number(process.env['SEED'] ?? 0)
const FIRST = SEED * 1_000_000

/** Some 2,100 pages: of a smaller shop, one page is a larger share. */
const PEOPLE = 2_500
const EVENTS = 25_000

/** Of a few files, one full page of cards weighs more than the average of many; such a page is less than a hundredth. */
const ENOUGH = 40

/** A file must be read in this time each, or it counts as a hang; ms. */
const LONGEST = 15_000
const MOST_TIME = 60_000 + SALVAGES * LONGEST

/** What is never read out of anything: a file cut to less than a page, or one that says it is newer. */
const MAY_BE_REFUSED: ReadonlySet<string> = new Set(['salvage-empty', 'shop-empty-file', 'copy-newer'])

type Read = Exclude<SaidOfSalvage, { readonly refused: string } | { readonly failed: string }>

const salvager = builtProgram('salvager')
const run = promisify(execFile)

function aShop(): string {
  const folder = testFolder()
  const shop = createShop(pathsIn(folder), TEST_SHOP)
  const clock = new Clock()
  fillWithSample(sessionOf(shop, clock), { customers: PEOPLE, events: EVENTS, seed: 5, today: clock.today() })
  closeShop(shop.connection)
  return folder
}

async function salvaged(how: 'any' | 'page'): Promise<readonly SaidOfSalvage[]> {
  const args = [salvager, aShop(), join(testFolder(), 'work'), how, String(FIRST), String(SALVAGES)]
  const { stdout } = await run(process.execPath, args, { timeout: MOST_TIME, maxBuffer: 100_000_000 })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as SaidOfSalvage)
}

function readOnes(said: readonly SaidOfSalvage[]): readonly Read[] {
  return said.filter((each): each is Read => 'people' in each)
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

test(
  `with one page destroyed, everybody is found, and nearly every card to the letter: ${SALVAGES} files`,
  async () => {
    const said = await salvaged('page')
    const read = readOnes(said)
    expect(read).toHaveLength(SALVAGES)
    expect(said.filter((each) => !('people' in each) || each.people !== PEOPLE || !each.unchanged)).toEqual([])
    const share = sumOf(read.map(({ same }) => same)) / (SALVAGES * PEOPLE)
    expect(share).toBeGreaterThanOrEqual(SALVAGES < ENOUGH ? 0.99 : 0.999)
    // The control: a destroyed page is noticed, and what it held is said to be lost.
    expect(read.filter(({ lost }) => lost > 0).length).toBeGreaterThan(SALVAGES / 20)
    const named = `everybody found in each; ${(share * 100).toFixed(3)} % of the cards to the letter, ${sumOf(read.map(({ fromList }) => fromList))} cards made of the list`
    report({ fault: 'a database with one page destroyed, salvaged', times: SALVAGES, seed: SEED, found: named })
  },
  MOST_TIME,
)

test(
  `a file damaged in ${SALVAGES} ways is salvaged or refused: never an empty list, never a hang, never changed`,
  async () => {
    const said = await salvaged('any')
    expect(said).toHaveLength(SALVAGES)
    const refused = said.flatMap((each) => ('refused' in each ? [each.refused] : []))
    expect(refused.filter((code) => !MAY_BE_REFUSED.has(code))).toEqual([])
    const read = readOnes(said)
    expect(read.length).toBe(SALVAGES - refused.length)
    expect(read.filter(({ people, unchanged }) => people === 0 || !unchanged)).toEqual([])
    const share = (sumOf(read.map(({ same }) => same)) / (read.length * PEOPLE)) * 100
    const counts = [...Map.groupBy(refused, (code) => code)].map(([code, those]) => `${those.length} refused ${code}`)
    const found = [`${read.length} read, with ${share.toFixed(2)} % of their cards to the letter`, ...counts].join(', ')
    report({ fault: 'a damaged database file salvaged', times: SALVAGES, seed: SEED, found })
  },
  MOST_TIME,
)
