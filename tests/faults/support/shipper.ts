import { existsSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { ship } from '#main/files/ship.ts'
import { beginCopy, copyToShip, HERE, keepCopy } from '#main/service/backups.ts'
import { verifyCopy } from '#main/service/verify-copy.ts'
import { closeShop, openShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { Clock } from '../../support/clock.ts'
import { pathsIn, sessionOf } from '../../support/session.ts'

// node shipper.ts FOLDER: one backup of the shop in FOLDER to its chosen place. Says what became of it:
// brought NAME | refused CODE

const [folder = ''] = process.argv.slice(2)
const quietly = (): void => undefined

async function backUp(): Promise<string> {
  const shop = openShop(pathsIn(folder))
  const session = sessionOf(shop, new Clock())
  try {
    const copy = await beginCopy(session, { kind: 'manual', above: 0 })
    const { sequence, file } = copy
    keepCopy(session, { ...verifyCopy(copy, quietly), sequence, place: HERE, file: basename(file) })
    const waiting = copyToShip(session)
    if (waiting === null) throw new Error('a place was chosen')
    return `brought ${ship(waiting, quietly)}`
  } catch (error) {
    if (error instanceof Refusal) return `refused ${error.code}`
    throw error
  } finally {
    closeShop(shop.connection)
  }
}

if (!existsSync(folder)) throw new Error('which folder?')
writeSync(1, `${await backUp()}\n`)
