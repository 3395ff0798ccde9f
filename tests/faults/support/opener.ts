import { readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { readHeader } from '#main/files/container/header.ts'
import { type Keys, lookAtAny } from '#main/service/look-at-any.ts'
import { Refusal } from '#main/store/refusal.ts'
import { sweepCandidate } from '#main/store/swap.ts'
import { pathsIn } from '../../support/session.ts'
import { lockedDamage, takenApart } from './locked-damages.ts'

// node opener.ts FOLDER FIRST COUNT WORDS: looks at FOLDER/sound.backup beside the shop there, as for a restore, then at that
// copy with the damages of COUNT numbers; once with FOLDER/master, as on the PC where it was made, and once with WORDS typed,
// as on a new one. Says a line for each, JSON: what came of the first, of the second, and the files that were left.
// opened people moment | asked for | refused code | failed message

const [folder = '', first = '0', count = '0', typed = ''] = process.argv.slice(2)
const { database } = pathsIn(folder)
const tried = join(folder, 'tried.backup')

const apart = (name: string) => {
  const file = join(folder, name)
  return takenApart(readFileSync(file), readHeader(file))
}
const sound = apart('sound.backup')
const older = apart('older.backup')

const { sheet, slots } = sound.header
const HERE: Keys = { known: [{ sheet, slots, master: readFileSync(join(folder, 'master')) }], typed: null }
const ELSEWHERE: Keys = { known: [], typed }

async function answer(keys: Keys): Promise<string> {
  try {
    const found = await lookAtAny({ database, copy: tried, now: null, ...keys })
    if (found.kind === 'locked') return 'asked for'
    sweepCandidate(database)
    return `opened ${found.look.people} ${found.look.takenAt}`
  } catch (error) {
    return error instanceof Refusal ? `refused ${error.code}` : `failed ${String(error)}`
  }
}

async function answersOf(bytes: Buffer): Promise<void> {
  writeFileSync(tried, bytes)
  const answers = [await answer(HERE), await answer(ELSEWHERE)]
  rmSync(tried)
  const left = readdirSync(folder).filter((name) => !there.has(name))
  writeSync(1, `${JSON.stringify([...answers, left])}\n`)
}

const there: ReadonlySet<string> = new Set(readdirSync(folder))
await answersOf(Buffer.concat([sound.head, ...sound.chunks]))
for (let number = 0; number < Number(count); number += 1) {
  await answersOf(lockedDamage(sound, older, Number(first) + number).bytes)
}
