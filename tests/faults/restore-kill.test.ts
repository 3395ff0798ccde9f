import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCopy } from '#main/store/copy-facts.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn } from '../support/session.ts'
import { randomOf } from './support/damages.ts'
import { killsOf, report } from './support/report.ts'
import { shopWith, soundStanding } from './support/shop.ts'

const KILLS = killsOf('restore')
const SEED = Number(process.env['SEED'] ?? 4)

/** So many kills share a file, so that a fault in what an earlier one left would show too. */
const KILLS_A_FILE = 25
/** So many at once; each waits more than it works. */
const AT_ONCE = 2

const RESTORER = join(import.meta.dirname, 'support/restorer.ts')

/** People outside the trash after so many saves. */
const people = (saves: number): number => saves - Math.floor(saves / 7)

/** When to kill: so many ms after a line. Half of the kills aim at the moment in which the files change places. */
type Blow = { readonly after: 'open' | 'swapping'; readonly ms: number }

/** Near and far, so that on a quick machine and on a busy one some of them hit. */
const REACHES = [4, 120, 50, 400] as const

function blowOf(kill: number, random: (below: number) => number): Blow {
  return { after: kill % 2 === 0 ? 'swapping' : 'open', ms: random(REACHES[kill % REACHES.length] ?? 1) }
}

type Said = { readonly said: string; readonly stderr: string }

/** Two states of a shop by the saves that went into them, and a folder in which the restorer is kept compiled. */
type Ground = { readonly copies: ReadonlyMap<number, string>; readonly compiled: string }

const [FEWER, MORE] = [10, 24]

/** The last whole line that it said before it was killed, or before its own end where it is let alone. */
function restore(folder: string, copy: string, { compiled }: Ground, blow: Blow | null): Promise<Said> {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  const child = spawn(process.execPath, [RESTORER, folder, copy], { env })
  let stdout = ''
  let stderr = ''
  let due = blow
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (due === null || !stdout.includes(`${due.after}\n`)) return
    if (due.ms === 0) child.kill('SIGKILL')
    else setTimeout(() => child.kill('SIGKILL'), due.ms)
    due = null
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', () => done({ said: stdout.split('\n').at(-2) ?? '', stderr }))
  })
}

const kept = (folder: string): string[] => {
  const backups = backupsBeside(pathsIn(folder).database)
  return existsSync(backups) ? readdirSync(backups).map((name) => join(backups, name)) : []
}

type Tally = { old: number; restored: number; finishedLater: number }

/** Restores one of two states in turn into the same shop, killed each time. */
async function killSome(kills: readonly number[], ground: Ground, tally: Tally): Promise<void> {
  const random = randomOf(SEED * 1_000 + (kills[0] ?? 0))
  const folder = shopWith(FEWER)
  let stands = FEWER
  for (const kill of kills) {
    const wanted = stands === FEWER ? MORE : FEWER
    const files = kept(folder)
    const { said, stderr } = await restore(folder, ground.copies.get(wanted) ?? '', ground, blowOf(kill, random))
    expect({ kill, said, stderr }).toEqual({ kill, said: expect.stringMatching(/^(open|swapping|done)$/), stderr: '' })
    const begun = existsSync(`${pathsIn(folder).database}.restoring`)
    const { n, whole } = soundStanding(folder)
    expect({ kill, whole }).toEqual({ kill, whole: true })
    expect(begun || said === 'done' ? [wanted] : [stands, wanted]).toContain(n)
    const added = kept(folder).filter((file) => !files.includes(file))
    expect(added.map((file) => readCopy(file).people)).toEqual(n === wanted ? [people(stands)] : [])
    tally.finishedLater += begun ? 1 : 0
    tally[n === wanted ? 'restored' : 'old'] += 1
    stands = n
  }
}

async function makeGround(): Promise<Ground> {
  const copies = new Map([FEWER, MORE].map((saves) => [saves, pathsIn(shopWith(saves)).database]))
  const ground = { copies, compiled: testFolder() }
  const first = await restore(shopWith(FEWER), copies.get(MORE) ?? '', ground, null)
  expect(first).toEqual({ said: 'done', stderr: '' })
  return ground
}

test(
  `kill -9 while restoring, ${KILLS} times: the old or the restored, whole, and the old one kept once it is not live`,
  async () => {
    const ground = await makeGround()
    const tally: Tally = { old: 0, restored: 0, finishedLater: 0 }
    const all = Array.from({ length: KILLS }, (_, kill) => kill)
    const files = [...Map.groupBy(all, (kill) => Math.floor(kill / KILLS_A_FILE)).values()]
    const lines = Array.from({ length: AT_ONCE }, async () => {
      for (let some = files.shift(); some !== undefined; some = files.shift()) await killSome(some, ground, tally)
    })
    await Promise.all(lines)
    expect(tally.old + tally.restored).toBe(KILLS)
    // The kills did hit the moment they aim at.
    expect(Math.min(tally.old, tally.restored, tally.finishedLater)).toBeGreaterThan(0)
    const found = `0 half done: ${tally.old} times the old shop, ${tally.restored} times the restored one with the old one kept, ${tally.finishedLater} of them finished at the next start`
    report({ fault: 'kill -9 while restoring', times: KILLS, seed: SEED, found })
  },
  60_000 + KILLS * 10_000,
)
