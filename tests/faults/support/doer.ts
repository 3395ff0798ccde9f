import { writeSync } from 'node:fs'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Id } from '#domain/people/customer.ts'
import { query } from '#main/store/db.ts'
import { closeShop, createShop, openShop } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import { Clock } from '../../support/clock.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../../support/session.ts'

// node doer.ts FOLDER create|open|erase|trash|undo: does one thing of the shop in this folder, and says 'done' once it is done.
// The one who is erased or goes to the trash is the fifth person; undone is the last change.

const [folder = '', what = ''] = process.argv.slice(2)

const FIFTH = query<{ id: Id }>('SELECT id FROM customers ORDER BY key LIMIT 1 OFFSET 4', ['id'])
const LAST = query<{ change: number }>('SELECT max(key) AS change FROM changes', ['change'])

function found<T>(row: T | null): T {
  if (row === null) throw new Error('there is none')
  return row
}

const ACTS: Readonly<Record<string, (session: Session) => unknown>> = {
  create: () => undefined,
  open: () => undefined,
  erase: (session) => eraseCustomer(session, found(session.db.one(FIFTH)).id),
  trash: (session) => trashCustomer(session, found(session.db.one(FIFTH)).id),
  undo: (session) => undoChange(session, found(session.db.one(LAST))),
}

const act = ACTS[what]
if (act === undefined) throw new Error(`nobody does ${what}`)
const paths = pathsIn(folder)
const shop = what === 'create' ? createShop(paths, TEST_SHOP) : openShop(paths)
act(sessionOf(shop, new Clock()))
writeSync(1, 'done\n')
closeShop(shop.connection)
