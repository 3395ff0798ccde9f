import { writeSync } from 'node:fs'
import { closeShop, openShop } from '#main/store/open.ts'
import { pathsIn, sessionOf } from '../../support/session.ts'
import { eraseFirst, laterClock, undoLast } from './acts.ts'
import { countPeople } from './rare-people.ts'

// node repeater.ts FOLDER erase|undo: says 'open', then erases one person after the other, or undoes the last change and
// that undo again, until nobody is left; says 'done' after each.

const [folder = '', what = ''] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

const shop = openShop(pathsIn(folder))
const session = sessionOf(shop, laterClock(shop.db))
say('open')
const act = what === 'erase' ? eraseFirst : undoLast
for (let isOver = false; !isOver; isOver = countPeople(shop.db).there === 0) {
  act(session)
  say('done')
}
closeShop(shop.connection)
