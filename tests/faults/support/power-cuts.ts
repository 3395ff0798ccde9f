import { rmSync } from 'node:fs'
import { testFolder } from '../../support/db.ts'
import { randomOf } from './damages.ts'
import { type DiskAct, recorded } from './disk-log.ts'
import { Disk } from './power.ts'
import { builtProgram } from './programs.ts'

/** So many of saves, and as many of them where the disk is not waited for; of what takes longer, a quarter each. */
export const CUTS = Number(process.env['CUTS'] ?? 40)
export const FEWER_CUTS = Math.ceil(CUTS / 4)
export const SEED = Number(process.env['SEED'] ?? 0)

/** With which chance what was not flushed is there. */
const KEPT = [0, 0.3, 0.7, 1] as const

/** What was said before the power went, and what stands in the folder after it. */
export type Found<T> = { readonly said: readonly string[]; readonly seen: T }

/** Cuts the power at random acts of a process, each time anew, and looks at what is left. */
export function cut<T>(
  disk: Disk,
  acts: readonly DiskAct[],
  cuts: number,
  look: (folder: string) => T,
): readonly Found<T>[] {
  const random = randomOf(SEED)
  // Every other one where something else than a write is done: a flush, a name, a word.
  const turns = acts.flatMap(({ what }, at) => (what === 'written' ? [] : [at, at + 1]))
  const moments = Array.from({ length: cuts }, (_, at) =>
    at % 2 === 0 ? random(acts.length + 1) : (turns[random(turns.length)] ?? 0),
  ).toSorted((one, other) => one - other)
  const said: string[] = []
  let done = 0
  return moments.map((moment, at) => {
    for (const act of acts.slice(done, moment)) {
      disk.do(act)
      if (act.what === 'said') said.push(act.line)
    }
    done = moment
    const folder = testFolder()
    disk.leave(folder, { kept: KEPT[at % KEPT.length] ?? 0, random })
    const seen = look(folder)
    rmSync(folder, { recursive: true })
    return { said: [...said], seen }
  })
}

/** Does one thing of a shop, and cuts the power in it. */
export async function cutDoing<T>(
  folder: string,
  what: string,
  cuts: number,
  look: (folder: string) => T,
): Promise<readonly Found<T>[]> {
  const disk = new Disk(folder)
  const acts = await recorded(folder, builtProgram('doer'), [folder, what])
  return cut(disk, acts, cuts, look)
}
