import type { Place } from './place.ts'

/**
 * Every postal code of Japan, in parts of which a look-up takes one or two: texts of lines, the places by the first three
 * digits of their codes, the readings by their first two kana.
 */
export type PostalTable = {
  /** Of its data, 'YYYY-MM'. */
  readonly month: string
  readonly cities: readonly City[]
  /** '' where no code begins so. */
  placesFrom(digits: string): string
  /** '' where no reading begins so. */
  readingsFrom(kana: string): string
}

/** `digits`: how the codes of its places begin, each three of them. */
export type City = { readonly prefecture: string; readonly city: string; readonly digits: readonly string[] }

/** A name of a prefecture, a city or a town and how it is read, both folded. */
export type Reading = { readonly kana: string; readonly name: string }

/** A code with one of its places. */
export type Coded = { readonly code: string; readonly place: Place }

/** How many digits the codes of a part have in common. */
export const DIGITS_OF_PART = 3

/** How many letters its readings have. */
export const KANA_OF_PART = 2

/** What a code of seven digits stands for, none where there is no such code. */
export function placesOf(table: PostalTable, code: string): readonly Place[] {
  const lines = linesFrom(table.placesFrom(code.slice(0, DIGITS_OF_PART)), `${code}\t`)
  return lines.map((line) => codedIn(table, line).place)
}

/** Every code of a part with its places. */
export function codesFrom(table: PostalTable, digits: string): readonly Coded[] {
  return linesFrom(table.placesFrom(digits), '').map((line) => codedIn(table, line))
}

function codedIn(table: PostalTable, line: string): Coded {
  const [code = '', at = '', town = '', kana = '', company = ''] = line.split('\t')
  const { prefecture = '', city = '' } = table.cities[Number(at)] ?? {}
  return { code, place: { prefecture, city, town, kana, company } }
}

/** The names whose reading begins so; `kana` is folded, of two letters or more. */
export function readingsOf(table: PostalTable, kana: string): readonly Reading[] {
  return linesFrom(table.readingsFrom(kana.slice(0, KANA_OF_PART)), kana).map((line) => {
    const [read = '', name = ''] = line.split('\t')
    return { kana: read, name }
  })
}

function linesFrom(text: string, start: string): readonly string[] {
  return text === '' ? [] : text.split('\n').filter((line) => line.startsWith(start))
}
