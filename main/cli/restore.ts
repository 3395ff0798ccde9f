import { resolve } from 'node:path'
import { knownLocks } from '#main/service/backup-lock.ts'
import { lookAtAny } from '#main/service/look-at-any.ts'
import { refuse, Refusal } from '#main/store/refusal.ts'
import { opened, openLiveShop } from '../shop/life.ts'
import { pathsOf } from '../shop/paths.ts'
import { keptAt, makeReady, presentOf, putInPlace, type Ready } from '../shop/restore.ts'
import { databaseOf, NOBODY, type Command } from './command.ts'
import { passwordOf } from './password.ts'
import { need } from './words.ts'

/** Puts a copy in the place of the file, which is kept: `before` says where, null where there was none. */
export const restore: Command = {
  names: ['file', 'password-file'],
  run: async (words) => {
    const database = databaseOf(words)
    const ready = await makeReadyFrom(database, resolve(need(words, 'file')), passwordOf(words))
    putInPlace(pathsOf(database), ready)
    openLiveShop(pathsOf(database), NOBODY).close()
    const { before } = ready.restored
    return { ...ready.restored, before: before === null ? null : keptAt(database, before) }
  },
}

/** @throws Refusal copy-locked where no password was given; wrong-passphrase, copy-*, disk-* */
async function makeReadyFrom(database: string, copy: string, typed: string | null): Promise<Ready> {
  const paths = pathsOf(database)
  const found = opened(() => openLiveShop(paths, NOBODY))
  // Nobody has looked yet whether the program has them open; and what took their place would be plain.
  if (found instanceof Refusal && found.code === 'shop-locked') throw found
  const present = presentOf(found)
  try {
    const known = present === null ? [] : knownLocks(present.session)
    const looked = await lookAtAny({ database, copy, now: null, known, typed })
    if (looked.kind === 'locked') refuse('copy-locked')
    return makeReady(paths, present?.session ?? null)
  } finally {
    present?.close()
  }
}
