import { resolve } from 'node:path'
import { CARD_LANGUAGES } from '#domain/exchange/cards/words.ts'
import { saveDisclosure } from '#main/service/disclosure.ts'
import { runThrough } from '#main/service/run-through.ts'
import { idOf, withShop, type Command } from './command.ts'
import { makeFolder, told } from './export.ts'
import { choice, need } from './words.ts'

/** ご本人にお見せする記録 of one person, with everything that may be shown, into a folder that is made where it is missing. */
export const disclose: Command = {
  names: ['customer', 'to', 'language'],
  run: async (words) => {
    const id = idOf(need(words, 'customer'))
    const folder = resolve(need(words, 'to'))
    const language = choice(words, 'language', CARD_LANGUAGES)
    return withShop(words, (session) => {
      makeFolder(folder)
      return told(folder, runThrough(saveDisclosure(session, { id, without: [], language, folder })))
    })
  },
}
