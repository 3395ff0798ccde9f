import { readSheet } from 'read-excel-file/universal'
import { Refusal, refuse } from '#main/store/refusal.ts'
import type { Line } from './records.ts'
import { type Packed, packedIn, stored } from './zip.ts'

/** Of all that is read of a workbook, the first sheet with what it points into, unpacked: some 50,000 people as such lists have them. */
const UNPACKED_AT_MOST = 32 * 1024 * 1024
/** Of all rows together, cells that are empty before a filled one counted: the library holds a place for each. */
const CELLS_AT_MOST = 4_000_000
const ROWS_AT_MOST = 1_048_576

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
  for (const { name, bytes } of parts) if (SHEET.test(name)) refuseVast(bytes.toString('latin1'))
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

/** A place far away costs a few bytes to write, and all memory to reach. */
function refuseVast(sheet: string): void {
  let [cells, rows, row, width] = [0, 0, 0, 0]
  for (const [, tag, attributes = ''] of sheet.matchAll(TAG)) {
    const [, letters = '', digits = '0'] = PLACE.exec(attributes) ?? []
    if (tag === 'row') rows += 1
    const isNext = Number(digits) !== row
    if (isNext) cells += width
    row = Number(digits)
    width = isNext ? columnOf(letters) : Math.max(width + 1, columnOf(letters))
    if (row > ROWS_AT_MOST || rows > ROWS_AT_MOST || cells + width > CELLS_AT_MOST) refuse('file-too-large')
  }
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
