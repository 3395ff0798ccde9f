import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBackupName } from '#domain/backup/name.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { listBackupFiles } from '#main/store/backups.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { closeShop, openShop } from '#main/store/open.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { Clock } from '../support/clock.ts'
import { pathsIn, sessionOf } from '../support/session.ts'
import { backUp } from './support/acts.ts'
import { openedShop, soundContent } from './support/content.ts'
import { cutDoing, FEWER_CUTS, SEED } from './support/power-cuts.ts'
import { report } from './support/report.ts'
import { shopWith } from './support/shop.ts'

/** As many as stay here (3) and in the place (14), and one more. */
const COPIES = 15
const NEWEST = { here: 3, stick: 14 }

const stickOf = (folder: string): string => join(folder, 'USB')
const hereOf = (folder: string): string => backupsBeside(pathsIn(folder).database)

/** A closed shop of which so many copies lie here and on a stick, none thinned out yet. */
async function aShopWithCopies(copies: number): Promise<string> {
  const folder = shopWith(5)
  mkdirSync(stickOf(folder))
  const shop = openShop(pathsIn(folder))
  const session = sessionOf(shop, new Clock())
  keepBackupPlace(session, { path: stickOf(folder) })
  for (let copy = 0; copy < copies; copy += 1) await backUp(session)
  closeShop(shop.connection)
  return folder
}

/** What lies under a copy's name in a folder: the bytes as a digest. */
function copiesIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => readBackupName(name) !== null) : []
  return new Map(names.toSorted().map((name) => [name, digestOf(join(folder, name))]))
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** Every copy that was there before is as it was; the numbers of people in those that are new, each read through. */
function newCopies(folder: string, before: ReadonlyMap<string, string>): readonly number[] {
  return [...copiesIn(folder)].flatMap(([name, digest]) => {
    if (!before.has(name)) return [readCopy(join(folder, name)).people]
    expect([name, digest]).toEqual([name, before.get(name)])
    return []
  })
}

test(`the power goes while a copy is made and brought to a stick, ${FEWER_CUTS} times: what was said to be there is there, whole`, async () => {
  const folder = await aShopWithCopies(1)
  const [here, stick] = [copiesIn(hereOf(folder)), copiesIn(stickOf(folder))]
  const content = soundContent(folder)
  const found = await cutDoing(folder, 'backup', FEWER_CUTS, (left) => {
    expect(soundContent(left)).toBe(content)
    expect([...copiesIn(hereOf(left)).keys()]).toEqual(expect.arrayContaining([...here.keys()]))
    expect([...copiesIn(stickOf(left)).keys()]).toEqual(expect.arrayContaining([...stick.keys()]))
    return { here: newCopies(hereOf(left), here), stick: newCopies(stickOf(left), stick) }
  })
  for (const { said, seen } of found) {
    expect([...seen.here, ...seen.stick].filter((people) => people !== 5)).toEqual([])
    expect(said.includes('done') ? [1] : [0, 1]).toContain(seen.stick.length)
    expect(seen.stick.length).toBeLessThanOrEqual(seen.here.length)
  }
  const there = found.filter(({ seen }) => seen.stick.length > 0).length
  const words = `the shop and earlier copies as they were, each new one whole under its name: ${there} times in its place`
  report({
    fault: 'power cut while a copy is made and brought to its place',
    times: FEWER_CUTS,
    seed: SEED,
    found: words,
  })
})

test(`the power goes while copies are thinned out, ${FEWER_CUTS} times: the newest are all there, as they were`, async () => {
  const folder = await aShopWithCopies(COPIES)
  const [here, stick] = [copiesIn(hereOf(folder)), copiesIn(stickOf(folder))]
  const found = await cutDoing(folder, 'thin', FEWER_CUTS, (left) => {
    const noted = openedShop(left, ({ db }) => listBackupFiles(db).length)
    expect([...newCopies(hereOf(left), here), ...newCopies(stickOf(left), stick)]).toEqual([])
    return { here: [...copiesIn(hereOf(left)).keys()], stick: [...copiesIn(stickOf(left)).keys()], noted }
  })
  for (const { seen } of found) {
    expect(seen.here).toEqual(expect.arrayContaining([...here.keys()].slice(-NEWEST.here)))
    expect(seen.stick).toEqual(expect.arrayContaining([...stick.keys()].slice(-NEWEST.stick)))
    expect(seen.noted).toBeGreaterThanOrEqual(NEWEST.here + NEWEST.stick)
  }
  const gone = found.filter(({ seen }) => seen.noted === NEWEST.here + NEWEST.stick).length
  const words = `none of the newest gone or changed; noted as thinned out after ${gone}`
  report({ fault: 'power cut while copies are thinned out', times: FEWER_CUTS, seed: SEED, found: words })
})
