import { expect, test } from 'vitest'
import { EVERYONE } from '#domain/people/filter.ts'
import { tagMany } from '#main/service/people-many.ts'
import { runThrough } from '#main/service/run-through.ts'
import { query } from '#main/store/db.ts'
import { openTestDb, reopen, testFolder } from '../support/db.ts'
import { openedShop, soundContent } from './support/content.ts'
import { randomOf } from './support/damages.ts'
import { runKilled } from './support/killed.ts'
import { addRarePeople } from './support/rare-people.ts'
import { killsOf, report } from './support/report.ts'

const KILLS = killsOf('undo')
const SEED = Number(process.env['SEED'] ?? 4)

const PEOPLE = 60
/** Some undos fit in; ms. */
const REACH_MS = 90

/** A closed shop whose last change gave everyone a 目印; what it holds before that change and after it. */
function aTaggedShop(): { readonly folder: string; readonly without: string; readonly worn: string } {
  const shop = openTestDb()
  addRarePeople(shop.session, PEOPLE)
  shop.close()
  const without = soundContent(shop.folder)
  const { session, close } = reopen(shop)
  runThrough(tagMany(session, { who: { text: '', where: EVERYONE, except: [] }, tag: '年賀', wear: true }))
  close()
  return { folder: shop.folder, without, worn: soundContent(shop.folder) }
}

const UNDONE = query<{ n: number }>("SELECT count(*) AS n FROM changes WHERE label = 'undone'", ['n'])

/** How often the change was turned round. */
function undoneIn(folder: string): number {
  return openedShop(folder, ({ db }) => db.one(UNDONE)?.n ?? 0)
}

test(
  `kill -9 while undoing, ${KILLS} times: an undo that was said to be done is done, any other is or is not`,
  async () => {
    const random = randomOf(SEED)
    const compiled = testFolder()
    const { folder, without, worn } = aTaggedShop()
    expect(worn).not.toBe(without)
    let undone = 0
    let ahead = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      // On a busy machine too, some are done before.
      const blow = { after: kill % 2 === 0 ? 'open\n' : 'done\n', ms: random(REACH_MS) }
      const { isKilled, lines, stderr } = await runKilled('repeater', [folder, 'undo'], compiled, blow)
      expect({ kill, isKilled, stderr }).toEqual({ kill, isKilled: true, stderr: '' })
      const acknowledged = undone + lines.filter((line) => line === 'done').length
      undone = undoneIn(folder)
      expect([acknowledged, acknowledged + 1]).toContain(undone)
      expect(soundContent(folder)).toBe(undone % 2 === 0 ? worn : without)
      ahead += undone - acknowledged
    }
    const found = `among ${undone} undos of a change to ${PEOPLE} people 0 lost, 0 half done; ${ahead} done before it was said`
    report({ fault: 'kill -9 while undoing', times: KILLS, seed: SEED, found })
  },
  60_000 + KILLS * 10_000,
)
