import '../../support/encrypted.ts'
import { writeSync } from 'node:fs'
import { unseal } from '#main/store/connection.ts'
import { checkpoint, closeShop, openShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { Clock } from '../../support/clock.ts'
import { pathsIn, sessionOf } from '../../support/session.ts'
import { saveNumber, standing } from './saves.ts'

// node saver.ts FOLDER MOST [NORMAL]: saves one person after another and says each number once its save has returned.
// 'refused CODE' where a save was refused; the same save is then tried again, a few times. NORMAL: as a program would that
// does not wait for the disk at a save, for tests that must find what is lost then.

const [folder = '', most = '1000000', synchronous = 'FULL'] = process.argv.slice(2)
const CHECKPOINT_EVERY = 9
const TRIES = 3

const say = (line: string): void => void writeSync(1, `${line}\n`)

/** True when it went through. */
function attempt(act: () => void): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(`refused ${error.code}`)
    return false
  }
}

attempt(() => {
  const shop = openShop(pathsIn(folder))
  if (synchronous === 'NORMAL') unseal(shop.connection).raw.pragma('synchronous = NORMAL')
  const clock = new Clock()
  const { n } = standing(shop)
  // Ids go on where the killed process before had stopped, with room for one unfinished save.
  for (let used = 0; used < n + 1; used += 1) clock.newId()
  const session = sessionOf(shop, clock)
  let refusals = 0
  for (let next = n + 1; next <= n + Number(most) && refusals < TRIES;) {
    if (!attempt(() => saveNumber(session, next))) refusals += 1
    else {
      say(String(next))
      if (next % CHECKPOINT_EVERY === 0) attempt(() => checkpoint(shop.connection))
      next += 1
    }
  }
  closeShop(shop.connection)
})
