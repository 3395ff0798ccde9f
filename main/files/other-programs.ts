import { extname } from 'node:path'
import { refuse } from '#main/store/refusal.ts'

/** The own formats of 筆まめ, 筆ぐるめ, 筆王, 宛名職人, and of spreadsheets that are not read here. */
const EXTENSIONS: ReadonlySet<string> = new Set('fwa fwb fga fgj fzd ata xls xlsb ods numbers'.split(' '))

/** How files begin whose name was changed. */
const BEGINNINGS: readonly (readonly [string, string])[] = [['\xd0\xcf\x11\xe0', 'xls']]

/** Pages, documents and pictures: they decode, or nearly, and are no tables. */
const NO_TABLES = ['<', '{', '%PDF', '\x89PNG', '\xff\xd8\xff', 'SQLite format 3']

/** A text has no more than this share of characters that no text has; a few stray ones are told by their lines. */
const CONTROLS_AT_MOST = 0.02
const STRAY = 8

/** @throws Refusal file-of-other-program with the extension as its field */
export function refuseOtherProgram(path: string): void {
  const extension = extname(path).slice(1).toLowerCase()
  if (EXTENSIONS.has(extension)) refuse('file-of-other-program', extension)
}

/** By the first bytes of a file. @throws Refusal file-of-other-program, file-not-table */
export function refuseNoTable(head: Buffer, isWide: boolean): void {
  const beginning = head.subarray(0, 64).toString('latin1').replace('\xef\xbb\xbf', '').trimStart()
  const other = BEGINNINGS.find(([bytes]) => beginning.startsWith(bytes))
  if (other !== undefined) refuse('file-of-other-program', other[1])
  if (NO_TABLES.some((bytes) => beginning.startsWith(bytes))) refuse('file-not-table')
  if (!isWide && head.filter(isControl).length > head.length * CONTROLS_AT_MOST + STRAY) refuse('file-not-table')
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d
}
