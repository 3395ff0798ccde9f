import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { testFolder } from '../support/db.ts'
import { pathsIn } from '../support/session.ts'
import { damage, type Damage } from './support/damages.ts'
import { report } from './support/report.ts'
import { shopWith } from './support/shop.ts'
import { builtProgram } from './support/programs.ts'

const DAMAGES = Number(process.env['DAMAGES'] ?? 90)
const SEED = Number(process.env['SEED'] ?? 0)

/** Damages are numbered; each seed has a million of its own. */
const FIRST = SEED * 1_000_000
const SAVES = 60

/** A damaged file must be answered in this time each, or it counts as a hang; ms. */
const LONGEST = 2_000

const reader = builtProgram('reader')
const run = promisify(execFile)

/** What the reader said of the sound file, and of each damaged copy by number. */
async function answers(folder: string): Promise<{ whole: string; said: readonly (readonly [number, string])[] }> {
  const args = [reader, folder, join(testFolder(), 'work'), String(FIRST), String(DAMAGES)]
  const { stdout } = await run(process.execPath, args, { timeout: 20_000 + DAMAGES * LONGEST, maxBuffer: 100_000_000 })
  const [whole = '', ...said] = stdout.trimEnd().split('\n')
  return { whole, said: said.map((answer, at) => [FIRST + at, answer] as const) }
}

test(
  `a file damaged in ${DAMAGES} ways is refused or read whole: never an empty list, never a hang`,
  async () => {
    const folder = shopWith(SAVES)
    const sound = readFileSync(pathsIn(folder).database)
    const { whole, said } = await answers(folder)
    expect(whole).toContain(`"customers":${SAVES}`)
    expect(said).toHaveLength(DAMAGES)
    const tally = Map.groupBy(said, ([, answer]) => inShort(answer, whole))
    const wrong = said.filter(
      ([number, answer]) => answer !== whole && !mayBeSaid(answer, whole, sound, damage(sound, number)),
    )
    expect(wrong.map(([number, answer]) => [number, damage(sound, number).name, answer])).toEqual([])
    // The control: damage is noticed, and not every damage is deadly.
    const refused = said.filter(([, answer]) => answer === 'refused shop-damaged').length
    expect(refused).toBeGreaterThan(DAMAGES / 3)
    expect(refused).toBeLessThan(DAMAGES)
    const counts = [...tally].map(([answer, those]) => `${those.length} ${answer}`)
    const found = `never an empty list, never a hang: ${counts.join(', ')}`
    report({ fault: 'a damaged database file opened', times: DAMAGES, seed: SEED, found })
  },
  60_000 + DAMAGES * LONGEST,
)

type Counts = Readonly<Record<string, number>>

const MORE = 'read whole with rows that another table wrote'

function inShort(answer: string, whole: string): string {
  if (answer === whole) return 'read whole'
  return answer.startsWith('read ') ? MORE : answer
}

/**
 * Besides shop-damaged: a file cut to nothing is empty, and a number in the header or the shop's own id may be what was hit.
 * Where a disk put one page in the place of another of the same shape, only a checksum of every page would tell (decision
 * 057): then there may be rows too many, and none may be missing.
 */
function mayBeSaid(answer: string, whole: string, sound: Buffer, { name, bytes }: Damage): boolean {
  if (answer === 'refused shop-damaged') return true
  if (name === 'a page in the place of another' && answer.startsWith('read ')) return isNothingMissing(answer, whole)
  if (answer === 'refused shop-empty-file') return bytes.length === 0
  if (answer === 'refused shop-newer') return !bytes.subarray(60, 64).equals(sound.subarray(60, 64))
  return false
}

function isNothingMissing(answer: string, whole: string): boolean {
  const [now, then] = [answer, whole].map((said) => JSON.parse(said.slice('read '.length)) as Counts)
  return Object.entries(then ?? {}).every(([table, rows]) => (now?.[table] ?? 0) >= rows)
}
