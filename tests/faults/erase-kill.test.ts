import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { olderCopies } from '#main/service/backups.ts'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { makeReady, putInPlace } from '#main/shop/restore.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { Clock } from '../support/clock.ts'
import { openTestDb, testFolder } from '../support/db.ts'
import { pathsIn, sessionOf } from '../support/session.ts'
import { backUp, eraseFirst, laterClock } from './support/acts.ts'
import { openedShop, soundContent } from './support/content.ts'
import { randomOf } from './support/damages.ts'
import { runKilled } from './support/killed.ts'
import { addRarePeople, countPeople, filesWith } from './support/rare-people.ts'
import { killsOf, report } from './support/report.ts'

const KILLS = killsOf('erase')
const SEED = Number(process.env['SEED'] ?? 4)

const PEOPLE = 24
/** Fewer would all be erased before the kill. */
const ENOUGH = 12
/** So long on a quick machine that some are erased; ms. */
const REACH_MS = 50

/** A closed shop of people who can be told apart by their bytes, of which a copy lies here and one elsewhere. */
async function aShopWithCopies(): Promise<string> {
  const { folder, session, close } = openTestDb()
  addRarePeople(session, PEOPLE)
  keepBackupPlace(session, { path: testFolder() })
  await backUp(session)
  close()
  return folder
}

function copyOf(folder: string): string {
  const copy = testFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** How many of all an old copy does not bring back where the shop's own file is destroyed. */
function goneWithoutTheFile(folder: string, copy: string): number {
  const paths = pathsIn(copyOf(folder))
  rmSync(`${paths.database}-wal`, { force: true })
  writeFileSync(paths.database, '壊れたファイル'.repeat(500))
  lookAtCopy({ database: paths.database, copy: join(backupsBeside(paths.database), copy), now: null })
  const ready = makeReady(paths, null)
  putInPlace(paths, ready)
  const { people, erasedAgain } = ready.restored
  expect(people + erasedAgain).toBe(PEOPLE)
  return erasedAgain
}

/** What the shop holds once so many were erased. */
function statesOf(folder: string): readonly string[] {
  const shop = copyOf(folder)
  const states = [soundContent(shop)]
  for (let n = 1; n <= PEOPLE; n += 1) {
    openedShop(shop, (open) => eraseFirst(sessionOf(open, laterClock(open.db))))
    states.push(soundContent(shop))
  }
  return states
}

test(
  `kill -9 while erasing, ${KILLS} times: who was said to be erased stands nowhere but in the copies that are named`,
  async () => {
    const random = randomOf(SEED)
    const compiled = testFolder()
    const template = await aShopWithCopies()
    const states = statesOf(template)
    expect(new Set(states).size).toBe(PEOPLE + 1)
    const named = openedShop(template, (open) => olderCopies(sessionOf(open, new Clock())))
    // The control: before, they stand in the file and in its copy.
    expect(filesWith(template, 1)).toEqual(expect.arrayContaining(['shop.db', named[0]]))
    const tally = { erased: 0, ahead: 0, kept: 0 }
    let folder = copyOf(template)
    let before = 0
    let said = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (PEOPLE - before < ENOUGH) {
        folder = copyOf(template)
        before = 0
        said = 0
      }
      // On a busy machine too, some are done before.
      const blow = { after: kill % 2 === 0 ? 'open\n' : 'done\n', ms: random(REACH_MS) }
      const { isKilled, lines, stderr } = await runKilled('repeater', [folder, 'erase'], compiled, blow)
      expect({ kill, isKilled, stderr }).toEqual({ kill, isKilled: true, stderr: '' })
      const done = lines.filter((line) => line === 'done').length
      const acknowledged = before + done
      if (done > 0) said = acknowledged
      const gone = goneWithoutTheFile(folder, named[0] ?? '')
      expect(gone).toBeGreaterThanOrEqual(said)
      expect(gone).toBeLessThanOrEqual(acknowledged + 1)
      tally.kept += gone
      expect(named).toEqual(expect.arrayContaining([...filesWith(folder, acknowledged)]))
      const { there, erased } = openedShop(folder, ({ db }) => countPeople(db))
      expect([acknowledged, acknowledged + 1]).toContain(erased)
      expect(there).toBe(PEOPLE - erased)
      expect(soundContent(folder)).toBe(states[erased])
      expect(named).toEqual(expect.arrayContaining([...filesWith(folder, erased)]))
      tally.erased += erased - before
      tally.ahead += erased - acknowledged
      before = erased
    }
    const found = `of ${tally.erased} erased 0 came back, 0 half done, 0 bytes of them but in the copies that were named, ${tally.kept} kept out of a copy where the file was destroyed; ${tally.ahead} gone before it was said`
    report({ fault: 'kill -9 while erasing', times: KILLS, seed: SEED, found })
  },
  60_000 + KILLS * 10_000,
)
