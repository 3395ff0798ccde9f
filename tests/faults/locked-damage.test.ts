import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { MAGIC, readHeader } from '#main/files/container/header.ts'
import type { Damage } from './support/damages.ts'
import { lockedCopies, PEOPLE, WORDS } from './support/locked-copies.ts'
import { pathsIn } from '../support/session.ts'
import { type Locked, lockedDamage, takenApart } from './support/locked-damages.ts'
import { report } from './support/report.ts'
import { builtProgram } from './support/programs.ts'

const LOCKED = Number(process.env['LOCKED'] ?? 60)
const SEED = Number(process.env['SEED'] ?? 0)

/** Damages are numbered; each seed has a million of its own. */
const FIRST = SEED * 1_000_000

/** A damaged copy must be answered in this time each, both times, or it counts as a hang; ms. */
const LONGEST = 2_000

/** Up to here: the first bytes, the length, and {"format":1 as the program writes it. */
const FORMAT_ENDS = 8 + 4 + 11

const opener = builtProgram('opener')
const run = promisify(execFile)

/** What came of a copy where its key is known, and where its 合言葉 was typed; files that were left beside the shop. */
type Answers = readonly [known: string, typed: string, left: readonly string[]]

async function answersIn(folder: string): Promise<readonly Answers[]> {
  const args = [opener, folder, String(FIRST), String(LOCKED), WORDS]
  const { stdout } = await run(process.execPath, args, { timeout: 20_000 + LOCKED * LONGEST, maxBuffer: 100_000_000 })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answers)
}

function takenFrom(folder: string, name: string): Locked {
  const file = join(folder, name)
  return takenApart(readFileSync(file), readHeader(file))
}

test(
  `a locked copy damaged in ${LOCKED} ways is refused: never a byte of it used, never a hang`,
  async () => {
    const folder = await lockedCopies(SEED)
    const live = readFileSync(pathsIn(folder).database)
    const [sound, older] = [takenFrom(folder, 'sound.backup'), takenFrom(folder, 'older.backup')]
    expect([sound.chunks.length, older.chunks.length]).toEqual([3, 3])
    const [whole, ...said] = await answersIn(folder)
    // The control: an undamaged one opens, so that whatever follows is refused for its damage.
    const opened = `opened ${PEOPLE} ${sound.header.takenAt}`
    expect(whole).toEqual([opened, opened, []])
    expect(said).toHaveLength(LOCKED)
    const wrong = said
      .map((answers, at) => ({ at: FIRST + at, answers, damaged: lockedDamage(sound, older, FIRST + at) }))
      .filter(({ answers, damaged }) => !isRefused(answers, damaged, sound))
    expect(wrong.map(({ at, answers, damaged }) => [at, damaged.name, answers])).toEqual([])
    expect(readFileSync(pathsIn(folder).database).equals(live)).toBe(true)
    const counts = [...Map.groupBy(said, ([known, typed]) => (known === typed ? known : `${known} (typed: ${typed})`))]
    const found = `never a byte used, no file left: ${counts.map(([answer, those]) => `${those.length} ${answer}`).join(', ')}`
    report({ fault: 'a damaged locked copy looked at', times: LOCKED, seed: SEED, found })
  },
  60_000 + LOCKED * LONGEST,
)

/** Both times, and nothing of it is left. */
function isRefused([known, typed, left]: Answers, damaged: Damage, sound: Locked): boolean {
  const mayBe = codesOf(damaged, sound)
  return left.length === 0 && mayBe.includes(known) && (mayBe.includes(typed) || isOfSlot(typed, damaged, sound))
}

/** Besides copy-damaged: what was hit may be the first bytes, or the number of the format. */
function codesOf({ bytes }: Damage, { head }: Locked): readonly string[] {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return ['refused copy-foreign']
  const isFormatHit = !bytes.subarray(0, FORMAT_ENDS).equals(head.subarray(0, FORMAT_ENDS))
  return isFormatHit ? ['refused copy-damaged', 'refused copy-newer'] : ['refused copy-damaged']
}

/** Whether another word was typed or the slot was hit, nobody can tell. */
function isOfSlot(typed: string, { bytes }: Damage, { head }: Locked): boolean {
  return typed === 'refused wrong-passphrase' && !bytes.subarray(0, head.length).equals(head)
}
