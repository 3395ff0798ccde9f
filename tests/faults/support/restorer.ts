import { writeSync } from 'node:fs'
import { NOBODY } from '#main/cli/command.ts'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { openLiveShop } from '#main/shop/life.ts'
import { makeReady, putInPlace } from '#main/shop/restore.ts'
import { Refusal } from '#main/store/refusal.ts'
import { pathsIn } from '../../support/session.ts'

// node restorer.ts FOLDER COPY: opens the shop, then puts the copy back as the program does. Says 'open' once it is open,
// 'swapping' before the files change places, 'done' once the shop is open again, or 'refused CODE'.

const [folder = '', copy = ''] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

const paths = pathsIn(folder)
const present = openLiveShop(paths, NOBODY)
say('open')
try {
  lookAtCopy({ database: paths.database, copy: copy, now: null })
  const ready = makeReady(paths, present.session)
  present.close()
  say('swapping')
  putInPlace(paths, ready)
  openLiveShop(paths, NOBODY).close()
  say('done')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(`refused ${error.code}`)
  present.close()
}
