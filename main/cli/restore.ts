import { resolve } from 'node:path'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { opened, openLiveShop } from '../shop/life.ts'
import { pathsOf } from '../shop/paths.ts'
import { keptAt, makeReady, presentOf, putInPlace, type Ready } from '../shop/restore.ts'
import { databaseOf, NOBODY, type Command } from './command.ts'
import { need } from './words.ts'

/** Puts a copy in the place of the file, which is kept: `before` says where, null where there was none. */
export const restore: Command = {
  names: ['file'],
  run: async (words) => {
    const database = databaseOf(words)
    const ready = makeReadyFrom(database, resolve(need(words, 'file')))
    putInPlace(pathsOf(database), ready)
    openLiveShop(pathsOf(database), NOBODY).close()
    const { before } = ready.restored
    return { ...ready.restored, before: before === null ? null : keptAt(database, before) }
  },
}

function makeReadyFrom(database: string, copy: string): Ready {
  const paths = pathsOf(database)
  const present = presentOf(opened(() => openLiveShop(paths, NOBODY)))
  try {
    lookAtCopy({ database, copy, now: null })
    return makeReady(paths, present?.session ?? null)
  } finally {
    present?.close()
  }
}
