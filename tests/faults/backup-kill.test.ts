import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkShop } from '#main/service/check.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { closeShop, openShop } from '#main/store/open.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { Clock } from '../support/clock.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn, sessionOf } from '../support/session.ts'
import { randomOf } from './support/damages.ts'
import { type Blow, runKilled } from './support/killed.ts'
import { killsOf, report } from './support/report.ts'
import { standing } from './support/saves.ts'
import { shopWith } from './support/shop.ts'

const KILLS = killsOf('backup')
const SEED = Number(process.env['SEED'] ?? 4)

/** So many kills share a shop and a stick, so that a fault in what an earlier one left would show too. */
const KILLS_A_SHOP = 25
const AT_ONCE = 2

/** A round of save, copy, verify and bring takes about so long; ms. */
const ROUND_MS = 120

const FINAL = /^otsukiai-\d{6}-\d{4}-\d{2}-\d{2}\.backup$/

/** People outside the trash after so many saves. */
const people = (saves: number): number => saves - Math.floor(saves / 7)

type Said = { readonly saved: number; readonly brought: readonly string[]; readonly stderr: string }

/** Of three kills one aims at the moment in which a copy is made, one at that in which it is brought to the stick. */
function blowOf(kill: number, random: (below: number) => number): Blow {
  if (kill % 3 === 0) return { after: 'saved', ms: 4 + random(8) }
  return kill % 3 === 1 ? { after: 'verified', ms: random(4) } : { after: 'open', ms: random(ROUND_MS * 2) }
}

async function backUp(folder: string, compiled: string, blow: Blow): Promise<Said> {
  const { lines, stderr } = await runKilled('backer', [folder], compiled, blow)
  const told = (what: string): string[] =>
    lines.filter((line) => line.startsWith(what)).map((line) => line.slice(what.length + 1))
  return { saved: Number(told('saved').at(-1) ?? 0), brought: told('brought'), stderr }
}

/** Every file in a folder under a copy's own name, with what it holds. */
function finals(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => FINAL.test(name))
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

/** What is there now that was not before is a whole copy of one of these states; what is still there is as it was. */
function expectWhole(folder: string, before: ReadonlyMap<string, string>, states: readonly number[]): number {
  const now = finals(folder)
  for (const [name, hash] of now) {
    const was = before.get(name)
    if (was === undefined) expect(states.map(people)).toContain(readCopy(join(folder, name)).people)
    else expect(hash, name).toBe(was)
  }
  return now.size
}

type Tally = { copying: number; unverified: number; bringing: number; between: number; copies: number }

function count(tally: Tally, here: readonly string[], stick: readonly string[]): void {
  if (here.some((name) => name.endsWith('.copying'))) tally.copying += 1
  else if (here.some((name) => name.endsWith('.copied'))) tally.unverified += 1
  else if (stick.some((name) => name.endsWith('.part'))) tally.bringing += 1
  else tally.between += 1
}

/** What stands in the shop, found sound in every way. */
function soundSaves(folder: string): number {
  const shop = openShop(pathsIn(folder))
  try {
    expect(checkShop(shop)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
    return standing(shop).n
  } finally {
    closeShop(shop.connection)
  }
}

/** A shop whose copies go to a stick of their own. */
function shopWithStick(): { readonly folder: string; readonly stick: string } {
  const folder = shopWith(10)
  const stick = join(testFolder(), 'USB「青」')
  mkdirSync(stick)
  const shop = openShop(pathsIn(folder))
  keepBackupPlace(sessionOf(shop, new Clock()), { path: stick })
  closeShop(shop.connection)
  return { folder, stick }
}

async function killSome(kills: readonly number[], compiled: string, tally: Tally): Promise<void> {
  const random = randomOf(SEED * 1_000 + (kills[0] ?? 0))
  const { folder, stick } = shopWithStick()
  const here = backupsBeside(pathsIn(folder).database)
  mkdirSync(here)
  let stands = 10
  for (const kill of kills) {
    const [inStick, inHere] = [finals(stick), finals(here)]
    const { saved, brought, stderr } = await backUp(folder, compiled, blowOf(kill, random))
    expect({ kill, stderr }).toEqual({ kill, stderr: '' })
    count(tally, readdirSync(here), readdirSync(stick))
    const n = soundSaves(folder)
    expect([Math.max(saved, stands), Math.max(saved, stands) + 1]).toContain(n)
    const states = Array.from({ length: n - stands + 1 }, (_, at) => stands + at)
    const copies = expectWhole(stick, inStick, [stands - 1, ...states])
    expectWhole(here, inHere, [stands - 1, ...states])
    // None of the newest is missing: those that were there, and those that were said to have been brought.
    const expected = [...new Set([...inStick.keys(), ...brought])].toSorted().slice(-14)
    expect([...finals(stick).keys()]).toEqual(expect.arrayContaining(expected.slice(1)))
    expect(copies).toBeLessThanOrEqual(15)
    tally.copies += brought.length
    stands = n
  }
}

test(
  `kill -9 while backing up, ${KILLS} times: the shop whole, every copy under its name whole, earlier ones as they were`,
  async () => {
    const compiled = testFolder()
    const tally: Tally = { copying: 0, unverified: 0, bringing: 0, between: 0, copies: 0 }
    const all = Array.from({ length: KILLS }, (_, kill) => kill)
    const shops = [...Map.groupBy(all, (kill) => Math.floor(kill / KILLS_A_SHOP)).values()]
    const lines = Array.from({ length: AT_ONCE }, async () => {
      for (let some = shops.shift(); some !== undefined; some = shops.shift()) await killSome(some, compiled, tally)
    })
    await Promise.all(lines)
    expect(tally.copies).toBeGreaterThan(KILLS / 4)
    // The kills did hit each of the moments.
    expect(Math.min(tally.copying, tally.unverified, tally.bringing, tally.between)).toBeGreaterThan(0)
    const { copying, unverified, bringing, copies } = tally
    const found = `the shop and all ${copies} copies brought whole; hit ${copying} times while copying, ${unverified} before it was verified, ${bringing} on its way`
    report({ fault: 'kill -9 while backing up and thinning out', times: KILLS, seed: SEED, found })
  },
  60_000 + KILLS * 10_000,
)
