import { basename, join } from 'node:path'
import { NOBODY } from '#main/cli/command.ts'
import type { Id } from '#domain/people/customer.ts'
import { ship } from '#main/files/ship.ts'
import { beginCopy, copiesGone, copiesToShip, HERE, keepCopy, spareCopies } from '#main/service/backups.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { runImport } from '#main/service/imports/run.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { runThrough } from '#main/service/run-through.ts'
import { thinOut } from '#main/service/thin-copies.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { verifyCopy } from '#main/service/verify-copy.ts'
import { openLiveShop } from '#main/shop/life.ts'
import { makeReady, putInPlace } from '#main/shop/restore.ts'
import { query, type ReadDb } from '#main/store/db.ts'
import { closeShop, createShop, openShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { Clock } from '../../support/clock.ts'
import { ANSWERS, asked, named } from '../../support/import-files.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../../support/session.ts'
import { saveNumber, standing } from './saves.ts'
import { turn } from './turning.ts'

// What is done to a shop while its process is killed, its disk fails or its power goes, by the program's own services.

export type Say = (line: string) => void

const FIRST = query<{ id: Id }>('SELECT id FROM customers ORDER BY key LIMIT 1', ['id'])
const FIFTH = query<{ id: Id }>('SELECT id FROM customers ORDER BY key LIMIT 1 OFFSET 4', ['id'])
const LAST_CHANGE = query<{ change: number }>('SELECT max(key) AS change FROM changes', ['change'])
const LAST_IMPORT = query<{ id: Id }>('SELECT id FROM imports ORDER BY key DESC LIMIT 1', ['id'])

function found<T>(row: T | null): T {
  if (row === null) throw new Error('there is none')
  return row
}

/**
 * 'erase', 'trash': the fifth person; 'undo': the last change; 'import': FOLDER/list.csv; 'backup': to the chosen
 * place; 'thin': what is too many there and here goes. */
const IN_SHOP: Readonly<Record<string, (session: Session, folder: string) => unknown>> = {
  open: () => undefined,
  save: (session) => saveNumber(session, standing(session).n + 1),
  erase: (session) => eraseCustomer(session, found(session.db.one(FIFTH)).id),
  trash: (session) => trashCustomer(session, found(session.db.one(FIFTH)).id),
  undo: undoLast,
  import: (session, folder) =>
    runThrough(runImport(session, { ...asked(named(join(folder, 'list.csv'))), ...ANSWERS, onDuplicate: 'merge' })),
  'undo-import': (session) => runThrough(undoImport(session, found(session.db.one(LAST_IMPORT)))),
  backup: backUp,
  thin,
}

/** The first person there is. */
export function eraseFirst(session: Session): void {
  eraseCustomer(session, found(session.db.one(FIRST)).id)
}

export function undoLast(session: Session): void {
  undoChange(session, found(session.db.one(LAST_CHANGE)))
}

/** The generations that are too many go. */
function thin(session: Session): void {
  copiesGone(session, { keys: thinOut(spareCopies(session)) })
}

/** One copy of the shop, verified on this PC. */
export async function backUpHere(session: Session): Promise<void> {
  const copy = await beginCopy(session, { kind: 'manual', above: 0 })
  const { sequence, file } = copy
  keepCopy(session, { ...verifyCopy(copy, () => undefined), sequence, place: HERE, file: basename(file) })
}

/** The same, and brought to its place. */
export async function backUp(session: Session): Promise<void> {
  await backUpHere(session)
  const { from, shop, ...kept } = found(copiesToShip(session)[0] ?? null)
  keepCopy(session, { ...kept, file: ship({ ...kept, from, shop, sign: null }, () => undefined) })
}

/**
 * Does one of them, 'create', 'lock-records', 'unlock-records', or 'restore' of the copy at a path, and says what became of it: 'done' once it is done and
 * before the shop is closed, or 'refused CODE'. A restore says 'open' first, and 'swapping' before the files change places.
 */
export async function doOnce(folder: string, what: string, say: Say, copy = ''): Promise<void> {
  try {
    if (what === 'restore') restore(folder, copy, say)
    else if (what === 'lock-records' || what === 'unlock-records') {
      await turn(folder, what === 'lock-records')
      say('done')
    } else await doInShop(folder, what, say)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(`refused ${error.code}`)
  }
}

async function doInShop(folder: string, what: string, say: Say): Promise<void> {
  const paths = pathsIn(folder)
  const act = what === 'create' ? () => undefined : IN_SHOP[what]
  if (act === undefined) throw new Error(`nobody does ${what}`)
  const shop = what === 'create' ? createShop(paths, TEST_SHOP) : openShop(paths)
  try {
    await act(sessionOf(shop, laterClock(shop.db)), folder)
    say('done')
  } finally {
    closeShop(shop.connection)
  }
}

const GIVEN = query<{ n: number }>(
  'SELECT (SELECT count(*) FROM customers) + (SELECT count(*) FROM tombstones) + (SELECT count(*) FROM imports) + (SELECT count(*) FROM requests) AS n',
  ['n'],
)

/** Ids go on where the processes before had stopped. */
export function laterClock(db: ReadDb): Clock {
  const clock = new Clock()
  for (let used = found(db.one(GIVEN)).n * 2; used > 0; used -= 1) clock.newId()
  return clock
}

function restore(folder: string, copy: string, say: Say): void {
  const paths = pathsIn(folder)
  const present = openLiveShop(paths, NOBODY)
  try {
    say('open')
    lookAtCopy({ database: paths.database, copy, now: null })
    const ready = makeReady(paths, present.session)
    present.close()
    say('swapping')
    putInPlace(paths, ready)
    openLiveShop(paths, NOBODY).close()
    say('done')
  } finally {
    present.close()
  }
}
