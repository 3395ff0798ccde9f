import { readSheet } from 'read-excel-file/universal'
import { Refusal, refuse } from '#main/store/refusal.ts'
import type { Line } from './records.ts'
import { type Packed, packedIn, stored } from './zip.ts'

/** Of all that is read of a workbook, the first sheet with what it points into, unpacked: some 30,000 people as such lists have them. */
const UNPACKED_AT_MOST = 20 * 1024 * 1024
/** Rows times the columns of the longest: the library holds a place for each cell, empty or not. */
const CELLS_AT_MOST = 4_000_000
const ROWS_AT_MOST = 200_000
const BETWEEN_TAGS_AT_MOST = 500_000
const DEPTH_AT_MOST = 100

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const NEEDED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/
const SHEET = /^xl\/worksheets\//
const TAG = /<(?:[\w-]+:)?(row|c)(?=[\s/>])([^>]*)>/g
const PLACE = /\sr\s*=\s*["']([A-Z]{0,9})(\d{1,12})["']/
const LETTERS = 26

/**
 * The rows of the first sheet, each by its own number; a row without a word is none.
 * @throws Refusal file-of-other-program for a packed file of another program, file-not-table where it is damaged,
 * file-too-large before anything is unpacked that says so, or that would be
 */
export async function readWorkbook(file: Buffer): Promise<readonly Line[]> {
  const rows = await firstSheet(checkedParts(file))
  return rows.flatMap((row, at): Line[] => {
    const cells = row.map(cellText)
    if (cells.every((cell) => cell.trim() === '')) return []
    const line = at + 1
    if (cells.every((cell) => cell.isWellFormed())) return [{ line, cells }]
    return [{ line, broken: 'control-character', text: cells.join(',').toWellFormed().slice(0, 1_000) }]
  })
}

async function firstSheet(parts: ArrayBuffer): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(parts, 1)
  } catch (error) {
    // Whatever the library stumbles over is in the file; nothing was read of it.
    throw new Refusal('file-not-table', undefined, { cause: error })
  }
}

function checkedParts(file: Buffer): ArrayBuffer {
  const packed = packedIn(file)
  const names = packed.map(({ name }) => name)
  const other = OTHERS.find(([part]) => names.includes(part))
  if (other !== undefined) refuse('file-of-other-program', other[1])
  if (!names.includes(WORKBOOK) || new Set(names).size !== names.length) refuse('file-not-table')
  const parts = withoutOtherSheets(packed.filter(({ name }) => NEEDED.test(name))).map(({ name, unpack }) => {
    return { name, bytes: unpack() }
  })
  for (const { name, bytes } of parts) {
    const text = bytes.toString('latin1')
    refuseEndless(text)
    if (SHEET.test(name)) refuseVast(text)
  }
  return stored(parts)
}

/** Of years in one workbook, say, only the first sheet is read; where it cannot be told which that is, all of them are. */
function withoutOtherSheets(needed: readonly Packed[]): readonly Packed[] {
  const about = needed.filter(({ name }) => !SHEET.test(name))
  refuseLarge(about)
  const textOf = (part: string): string =>
    about
      .find(({ name }) => name === part)
      ?.unpack()
      .toString('utf8') ?? ''
  const first = firstSheetIn(textOf(WORKBOOK), textOf(RELATIONS))
  const read = first === null ? needed : [...about, ...needed.filter(({ name }) => name === first)]
  refuseLarge(read)
  return read
}

function refuseLarge(parts: readonly Packed[]): void {
  if (parts.reduce((sum, { size }) => sum + size, 0) > UNPACKED_AT_MOST) refuse('file-too-large')
}

/** The part that holds the sheet which stands first in the workbook: its number says nothing of the order. */
function firstSheetIn(book: string, relations: string): string | null {
  const [, sheet = ''] = /<(?:[\w-]+:)?sheet\s([^>]*)>/.exec(book) ?? []
  const [, id] = /(?:^|\s)[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(sheet) ?? []
  for (const [, relation = ''] of relations.matchAll(/<(?:[\w-]+:)?Relationship\s([^>]*)>/g)) {
    const named = (name: string): string =>
      new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(relation)?.[1] ?? ''
    const target = named('Target')
    if (named('Id') === id && named('Type').endsWith('/worksheet')) {
      return target.startsWith('/') ? target.slice(1) : `xl/${target}`
    }
  }
  return null
}

/** Packed files that are no workbook of this kind, by a part that each has. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['content.xml', 'ods'],
  ['Index/Document.iwa', 'numbers'],
]

/** A place far away costs a few bytes to write, and all memory to reach: every row gets as long as the longest. */
function refuseVast(sheet: string): void {
  let [rows, columns, place] = [0, 0, 0]
  for (const [, tag, attributes = ''] of sheet.matchAll(TAG)) {
    const [, letters = '', digits = '0'] = PLACE.exec(attributes) ?? []
    place = tag === 'row' ? 0 : place + 1
    rows = Math.max(rows + (tag === 'row' ? 1 : 0), Number(digits))
    columns = Math.max(columns, place, columnOf(letters))
    if (rows > ROWS_AT_MOST || rows * columns > CELLS_AT_MOST) refuse('file-too-large')
  }
}

/**
 * No tag or text is so long: a cell holds 32,767 characters, and the library takes minutes over one of millions. Nor does
 * anything stand so deep: it remembers every tag that is open.
 */
function refuseEndless(part: string): void {
  let depth = 0
  for (let at = 0; at !== -1;) {
    const next = part.indexOf('<', at + 1)
    const piece = part.slice(at, next === -1 ? part.length : next)
    depth += deeper(piece)
    if (piece.length > BETWEEN_TAGS_AT_MOST || depth > DEPTH_AT_MOST) refuse('file-not-table')
    at = next
  }
}

/** By how much a tag, with the text behind it, leads deeper. */
function deeper(piece: string): number {
  if (!piece.startsWith('<') || piece[1] === '?' || piece[1] === '!') return 0
  if (piece[1] === '/') return -1
  return piece[piece.indexOf('>') - 1] === '/' ? 0 : 1
}

function columnOf(letters: string): number {
  return letters.split('').reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0)
}

const MINUTE = 60_000
/** Excel counts days from here: a cell before holds a time of the day alone. */
const FIRST_YEAR = 1900

/** What a cell would be in a CSV. A day is a day of the calendar, whatever zone the PC is in: the library counts in UTC. */
function cellText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value instanceof Date ? dayText(value) : ''
}

function dayText(moment: Date): string {
  // The fraction of a day that stands for a minute is never quite one.
  const rounded = new Date(Math.round(moment.getTime() / MINUTE) * MINUTE)
  if (Number.isNaN(rounded.getTime())) return ''
  const [day = '', time = ''] = rounded.toISOString().slice(0, 16).split('T')
  if (rounded.getUTCFullYear() < FIRST_YEAR) return time
  return time === '00:00' ? day : `${day} ${time}`
}
