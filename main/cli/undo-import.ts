import { undoImport } from '#main/service/imports/undo.ts'
import { runThrough } from '#main/service/run-through.ts'
import { idOf, withShop, type Command } from './command.ts'
import { need } from './words.ts'

/** The whole batch out again; whatever was changed since stays and is named. */
export const undoImportOf: Command = {
  names: ['batch'],
  run: (words) => {
    const id = idOf(need(words, 'batch'))
    return withShop(words, (session) => {
      const { stayed: _count, ...undone } = runThrough(undoImport(session, { id }, Infinity))
      return undone
    })
  },
}
