import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { VCARD_VERSIONS } from '#domain/exchange/as-vcard.ts'
import { CARD_LANGUAGES } from '#domain/exchange/cards/words.ts'
import { EXPORT_ENCODINGS, EXPORT_KINDS } from '#domain/exchange/export.ts'
import { BOOK_KINDS, type BookKind, KEPT_KINDS, type OutputDone } from '#domain/exchange/outputs.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import { lookAtBook, saveBook } from '#main/service/address-books.ts'
import { saveEverything } from '#main/service/export-all.ts'
import { saveExport } from '#main/service/exports.ts'
import { saveList } from '#main/service/kept-files.ts'
import { runThrough } from '#main/service/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { asPlaceRefusal } from '../files/place-refusal.ts'
import { type Command, withShop } from './command.ts'
import { leftOutOf } from './letters.ts'
import { choice, need, type Words } from './words.ts'

const KINDS = ['own', 'excel', ...BOOK_KINDS, ...KEPT_KINDS] as const

/** Everything, by default as tables word for word, into a folder that is made where it is missing. */
export const exportTables: Command = {
  names: ['to', 'kind', 'encoding', 'lacking', 'vcard', 'language'],
  run: async (words) => {
    const folder = resolve(need(words, 'to'))
    const kind = choice(words, 'kind', KINDS)
    const save = savingOf(kind, words)
    return withShop(words, (session) => {
      makeFolder(folder)
      return save(session, folder)
    })
  },
}

type Save = (session: Session, folder: string) => unknown

/** The words are read before anything is opened. @throws WrongWords */
function savingOf(kind: (typeof KINDS)[number], words: Words): Save {
  const withMark = choice(words, 'lacking', ['refuse', 'mark']) === 'mark'
  const encoding = choice(words, 'encoding', EXPORT_ENCODINGS)
  const version = choice(words, 'vcard', VCARD_VERSIONS)
  const language = choice(words, 'language', CARD_LANGUAGES)
  const bookKind = BOOK_KINDS.find((each) => each === kind)
  // Such programs have read CP932 from the first.
  if (bookKind !== undefined) return bookOf(bookKind, words['encoding'] === undefined ? 'cp932' : encoding, withMark)
  const tableKind = EXPORT_KINDS.find((each) => each === kind)
  if (tableKind !== undefined) {
    return (session, folder) => {
      const asked = { kind: tableKind, encoding, contents: CONTENTS, withMark, who: null }
      const { files, counts } = runThrough(saveExport(session, { ...asked, folder }))
      return { files: files.map((name) => resolve(folder, name)), counts }
    }
  }
  if (kind === 'all')
    return (session, folder) => told(folder, runThrough(saveEverything(session, { language, folder })))
  const listKind = kind === 'ical' ? 'ical' : 'vcard'
  return (session, folder) =>
    told(folder, runThrough(saveList(session, { kind: listKind, who: null, version, folder })))
}

/** Through the gate, with who was left out. */
function bookOf(kind: BookKind, encoding: (typeof EXPORT_ENCODINGS)[number], withMark: boolean): Save {
  return (session, folder) => {
    const asked = { kind, who: null, encoding, withMark }
    const { clearance, leftOut, leftOutCount } = runThrough(lookAtBook(session, asked))
    const done = runThrough(saveBook(session, { ...asked, clearance, folder }))
    return { ...told(folder, done), leftOut: leftOut.map(leftOutOf), leftOutCount }
  }
}

export function told(
  folder: string,
  { files, people }: OutputDone,
): { readonly files: readonly string[]; readonly counts: { readonly people: number } } {
  return { files: files.map((name) => resolve(folder, name)), counts: { people } }
}

/** Only the last of the path: a place that is not there at all is more likely a slip. @throws Refusal place-* */
export function makeFolder(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder)
  } catch (error) {
    throw asPlaceRefusal(error)
  }
}
