import { listLocks } from './backup-keys.ts'
import type { ReadDb } from './db.ts'
import { writeWhole } from './durable.ts'
import { outlivingBeside, readNoted } from './noted-outliving.ts'
import { getShop } from './settings.ts'
import { listErased } from './tombstones.ts'

/**
 * Writes down beside the database what must outlive it, where that is other than before; whoever was noted once stays noted,
 * and so does what was noted of other shops. @throws errors of the disk
 */
export function noteOutliving(database: string, db: ReadDb): void {
  const shop = getShop(db)?.id
  if (shop === undefined) return
  const noted = readNoted(database)
  const known = noted.get(shop)
  const here = Object.fromEntries(listErased(db).map(({ id, erasedOn }) => [id, erasedOn]))
  const erased = { ...known?.erased, ...here }
  const sheet = listLocks(db)[0]?.sheet ?? null
  if (known !== undefined && known.sheet === sheet && sizeOf(known.erased) === sizeOf(erased)) return
  const all = Object.fromEntries(new Map(noted).set(shop, { erased, sheet }))
  writeWhole(outlivingBeside(database), `${JSON.stringify(all)}\n`)
}

function sizeOf(erased: Readonly<Record<string, string>>): number {
  return Object.keys(erased).length
}
