import { saveParts } from '../files/save-parts.ts'
import { addressSides } from '#main/service/letters.ts'
import { idOf, withShop, type Command } from './command.ts'
import { choice, need } from './words.ts'

/** Address sides through the gate to a PDF; the browser starts only here. */
export const letters: Command = {
  names: ['to', 'paper', 'side', 'writing', 'numerals', 'boxes', 'out'],
  run: async (words) => {
    const to = need(words, 'to').split(',').map(idOf)
    const options = {
      paper: choice(words, 'paper', ['hagaki']),
      writing: choice(words, 'writing', ['vertical', 'horizontal']),
      numerals: choice(words, 'numerals', ['digit-by-digit', 'with-ten', 'arabic']),
      boxes: choice(words, 'boxes', ['preprinted', 'drawn']),
    }
    choice(words, 'side', ['address'])
    const out = need(words, 'out')
    const { document, leftOut } = await withShop(words, (session) => addressSides(session, { to, options }))
    // Imported here, so that a command that prints nothing never wakes Electron's part.
    const { printAlone } = await import('./print-alone.ts')
    const { pdfs, pages, warnings } = await printAlone(document)
    const files = await saveParts(out, pdfs)
    return { files, pages, letters: document.sheets.length, leftOut, warnings }
  },
}
