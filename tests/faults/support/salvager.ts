import { mkdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { salvage } from '#main/service/salvage.ts'
import { closeCandidate, openCandidate } from '#main/store/candidate.ts'
import { query, type ReadDb } from '#main/store/db.ts'
import { closeShop, openShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { Clock } from '../../support/clock.ts'
import { pathsIn, TEST_SHOP } from '../../support/session.ts'
import { damage, destroyPage } from './damages.ts'

// node salvager.ts FOLDER WORK HOW FIRST COUNT: reads what can be read out of copies of the shop in FOLDER, with the damages
// of COUNT numbers (HOW is 'any'), or with one page destroyed ('page'), and says a line for each, as JSON (SaidOfSalvage).

export type SaidOfSalvage =
  | { readonly refused: string }
  | { readonly failed: string }
  | {
      /** On the list; of these, cards that are what they were to the letter; lists that are not what the rows say. */
      readonly people: number
      readonly same: number
      readonly fromList: number
      readonly nameless: number
      /** Rows that the salvage says it lost. */
      readonly lost: number
      readonly unchanged: boolean
    }

const [folder = '', work = '', how = 'any', first = '0', count = '0'] = process.argv.slice(2)
const bytes = readFileSync(pathsIn(folder).database)

const CUSTOMERS = query<Record<string, unknown> & { id: string }>('SELECT * FROM customers ORDER BY key', ['id'])
const LISTED = query<{ n: number }>('SELECT count(*) AS n FROM listing', ['n'])

const sound = openShop(pathsIn(folder))
const cards = cardsIn(sound.db)
closeShop(sound.connection)

for (let number = 0; number < Number(count); number += 1) {
  const which = Number(first) + number
  const spoilt = how === 'page' ? destroyPage(bytes, which) : damage(bytes, which)
  writeSync(1, `${JSON.stringify(answerOf(spoilt.bytes))}\n`)
}

function answerOf(spoilt: Buffer): SaidOfSalvage {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  const database = join(work, 'shop.db')
  writeFileSync(database, spoilt)
  const clock = new Clock()
  const order = { database, damaged: database, now: null, otherwise: TEST_SHOP, today: clock.today(), at: clock.now() }
  try {
    const { salvaged } = salvage(
      order,
      () => clock.newId(),
      () => undefined,
    )
    const open = openCandidate(database)
    const found = cardsIn(open.db)
    const people = open.db.one(LISTED)?.n ?? 0
    closeCandidate(open.connection)
    return {
      people,
      same: [...found].filter(([id, card]) => cards.get(id) === card).length,
      fromList: salvaged.fromList,
      nameless: salvaged.nameless,
      lost: salvaged.counts.reduce((sum, { found: there, of }) => sum + of - there, 0),
      unchanged: readFileSync(database).equals(spoilt),
    }
  } catch (error) {
    return error instanceof Refusal ? { refused: error.code } : { failed: String(error) }
  }
}

function cardsIn(db: ReadDb): Map<string, string> {
  return new Map(db.many(CUSTOMERS).map((row) => [row.id, JSON.stringify(row)]))
}
