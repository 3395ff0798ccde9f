import { join } from 'node:path'
import type { OtherPc } from '#domain/backup/backup.ts'
import type { Id } from '#domain/people/customer.ts'
import { isSignFor, type PcSign, readSign, SIGN_MOST_BYTES } from '../files/pc-sign.ts'
import type { ThisPc } from '../this-pc.ts'
import { askOnce } from './asking.ts'
import type { Means } from './make.ts'
import { beginningOf, namesIn } from './place.ts'

type Asking = Pick<Means, 'shop' | 'pc'>

type Where = { readonly path: string; readonly called: string }

/** A PC that makes copies of this shop without our knowing them: `sign` is the last one that it noted. */
export type SeenPc = OtherPc & { readonly sign: PcSign }

/** No shop has so many PCs; whatever else bears such a name is not read. */
const MOST_READ = 20

/**
 * Other PCs that are used for this shop, by what they noted in these places. What was copied before this PC took over is known
 * here, since the copy it began from names it: so that the old PC's copies, which stay where they are, alarm nobody.
 */
export async function otherPcs(asking: Asking, shop: Id, places: readonly Where[]): Promise<readonly SeenPc[]> {
  const signed = (await Promise.all(places.map((place) => signsAt(place, shop, asking.pc)))).flat()
  if (signed.length === 0) return []
  const unknown = await askOnce(asking, 'backups:unknown', { copies: signed.map(({ sign }) => sign) })
  const seen = signed.flatMap(({ sign, place }, at): readonly SeenPc[] => {
    const age = unknown[at] ?? null
    return age === null ? [] : [{ ...age, pc: sign.pc, called: sign.called, place, sign }]
  })
  // Each once, by its newest copy.
  const newestLast = seen.toSorted((one, other) => one.sign.takenAt.localeCompare(other.sign.takenAt))
  return [...new Map(newestLast.map((each) => [each.pc, each])).values()]
}

async function signsAt({ path, called }: Where, shop: Id, own: ThisPc) {
  const names = (await namesIn(path)).filter((name) => isSignFor(name, shop)).slice(0, MOST_READ)
  const texts = await Promise.all(names.map((name) => beginningOf(join(path, name), SIGN_MOST_BYTES)))
  return texts.flatMap((text) => {
    const sign = readSign(text, shop)
    return sign === null || sign.pc === own.pc || own.isGone(sign) ? [] : [{ sign, place: called }]
  })
}
