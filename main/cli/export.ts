import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXPORT_ENCODINGS } from '#domain/exchange/export.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import { saveExport } from '#main/service/exports.ts'
import { runThrough } from '#main/service/run-through.ts'
import { asPlaceRefusal } from '../files/place-refusal.ts'
import { type Command, withShop } from './command.ts'
import { choice, need } from './words.ts'

/** Everything as tables, by default word for word, into a folder that is made where it is missing. */
export const exportTables: Command = {
  names: ['to', 'kind', 'encoding', 'lacking'],
  run: async (words) => {
    const folder = resolve(need(words, 'to'))
    const asked = {
      kind: choice(words, 'kind', ['own', 'excel']),
      encoding: choice(words, 'encoding', EXPORT_ENCODINGS),
      contents: CONTENTS,
      withMark: choice(words, 'lacking', ['refuse', 'mark']) === 'mark',
    }
    return withShop(words, (session) => {
      makeFolder(folder)
      const { files, counts } = runThrough(saveExport(session, { ...asked, folder }))
      return { files: files.map((name) => resolve(folder, name)), counts }
    })
  },
}

/** Only the last of the path: a place that is not there at all is more likely a slip. @throws Refusal place-* */
function makeFolder(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder)
  } catch (error) {
    throw asPlaceRefusal(error)
  }
}
