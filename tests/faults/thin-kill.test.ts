import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepBackupPlace } from '#main/service/places.ts'
import { listBackupFiles } from '#main/store/backups.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { aCustomer } from '../support/builders.ts'
import { openTestDb, testFolder } from '../support/db.ts'
import { pathsIn } from '../support/session.ts'
import { backUp, doOnce } from './support/acts.ts'
import { openedShop } from './support/content.ts'
import { randomOf } from './support/damages.ts'
import { groundIn, type Ground } from './support/ground.ts'
import { runKilled } from './support/killed.ts'
import { killsOf, report } from './support/report.ts'

const KILLS = killsOf('thin')
const SEED = Number(process.env['SEED'] ?? 4)

const COPIES = 24
/** As main/service/backups.ts keeps them. */
const [KEPT_HERE, KEPT_IN_PLACE] = [3, 14]

type Places = { readonly here: readonly string[]; readonly stick: readonly string[] }

/** A closed shop of which so many copies lie here and on a stick, none of them thinned out yet. */
async function aShopWithCopies(): Promise<Ground> {
  const { folder, session, close } = openTestDb()
  mkdirSync(stickOf(folder))
  keepBackupPlace(session, { path: stickOf(folder) })
  for (let copy = 0; copy < COPIES; copy += 1) {
    aCustomer(session)
    await backUp(session)
  }
  close()
  return groundIn(folder)
}

const stickOf = (folder: string): string => join(folder, 'USB')

function copiesOf(folder: string): Places {
  return {
    here: readdirSync(backupsBeside(pathsIn(folder).database)).toSorted(),
    stick: readdirSync(stickOf(folder)).toSorted(),
  }
}

/** The newest so many, which must stay. */
function newestOf({ here, stick }: Places): Places {
  return { here: here.slice(-KEPT_HERE), stick: stick.slice(-KEPT_IN_PLACE) }
}

/** Copies that the shop believes to be there. */
function notedIn(folder: string): Places {
  return openedShop(folder, ({ db }) => {
    const files = listBackupFiles(db).map(({ place, file }) => ({ isHere: place === '', file }))
    const namesAt = (isHere: boolean): readonly string[] =>
      files
        .filter((file) => file.isHere === isHere)
        .map(({ file }) => file)
        .toSorted()
    return { here: namesAt(true), stick: namesAt(false) }
  })
}

test(
  `kill -9 while thinning out, ${KILLS} times: the newest copies are all there, and the next time the others go`,
  async () => {
    const random = randomOf(SEED)
    const compiled = testFolder()
    const { folder, reset } = await aShopWithCopies()
    const all = copiesOf(folder)
    const newest = newestOf(all)
    await runKilled('doer', [folder, 'thin'], compiled, null)
    reset()
    const { ms: span } = await runKilled('doer', [folder, 'thin'], compiled, null)
    const tally = { before: 0, between: 0, after: 0 }
    for (let kill = 0; kill < KILLS; kill += 1) {
      reset()
      const blow = { after: 'begun\n', ms: random(Math.ceil(span)) }
      const { lines, stderr } = await runKilled('doer', [folder, 'thin'], compiled, blow)
      expect({ kill, stderr }).toEqual({ kill, stderr: '' })
      const left = copiesOf(folder)
      expect(left.here).toEqual(expect.arrayContaining([...newest.here]))
      expect(left.stick).toEqual(expect.arrayContaining([...newest.stick]))
      const noted = notedIn(folder)
      // What is there is known to be there; what went, the next time notes.
      expect(noted.here).toEqual(expect.arrayContaining([...left.here]))
      expect(noted.stick).toEqual(expect.arrayContaining([...left.stick]))
      if (lines.includes('done')) tally.after += 1
      else tally[left.here.length + left.stick.length === COPIES * 2 ? 'before' : 'between'] += 1
      await doOnce(folder, 'thin', () => undefined)
      expect(copiesOf(folder)).toEqual(newest)
      expect(notedIn(folder)).toEqual(newest)
    }
    for (const file of newest.stick) expect(readCopy(join(stickOf(folder), file)).sequence).not.toBeNull()
    const { before, between, after } = tally
    const found = `none of the newest gone; ${before} times nothing gone yet, ${between} times some of it, ${after} times all that was too many`
    report({ fault: 'kill -9 while thinning out copies', times: KILLS, seed: SEED, found })
  },
  60_000 + KILLS * 10_000,
)
