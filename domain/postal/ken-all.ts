import { PREFECTURES } from '#domain/exchange/prefectures.ts'
import type { PlaceRow } from './place.ts'
import { goesOn, type Town, townsNamed } from './town-name.ts'

// Japan Post's table of all codes, without headers: utf_ken_all.csv, and KEN_ALL.CSV as it was before.
// https://www.post.japanpost.jp/zipcode/dl/readme.html
const COLUMNS = 15
const [CODE, PREFECTURE_KANA, CITY_KANA, TOWN_KANA, PREFECTURE, CITY, TOWN] = [2, 3, 4, 5, 6, 7, 8] as const

/**
 * Puts the lines of the file together to records: takes the next line, gives back the record that it ends, null while that
 * goes on in the line after it. A reading that was short enough stands whole in each of the lines.
 */
export function recordJoiner(): (cells: readonly string[]) => readonly string[] | null {
  let begun: readonly string[] | null = null
  return (cells) => {
    const record: readonly string[] = begun === null ? cells : joined(begun, cells)
    begun = goesOn(record[TOWN] ?? '') ? record : null
    return begun === null ? record : null
  }
}

function joined(begun: readonly string[], next: readonly string[]): readonly string[] {
  const kana = begun[TOWN_KANA] ?? ''
  return begun.map((cell, at) => {
    if (at === TOWN) return cell + (next[TOWN] ?? '')
    return at === TOWN_KANA && goesOn(kana) ? cell + (next[TOWN_KANA] ?? '') : cell
  })
}

/** The places of a record; null where it is none of that table. */
export function rowsOf(record: readonly string[]): readonly PlaceRow[] | null {
  const cell = (at: number): string => (record[at] ?? '').trim()
  const code = cell(CODE)
  const names = { prefecture: cell(PREFECTURE), city: cell(CITY) }
  const isOne = record.length === COLUMNS && /^\d{7}$/.test(code) && names.city !== ''
  if (!isOne || !PREFECTURES.includes(names.prefecture)) return null
  const of = {
    code,
    ...names,
    prefectureKana: wide(cell(PREFECTURE_KANA)),
    cityKana: wide(cell(CITY_KANA)),
    company: '',
  }
  return townsNamed(cell(TOWN), wide(cell(TOWN_KANA))).map((town) => rowOf(of, town))
}

function rowOf(of: Omit<PlaceRow, keyof Town>, { town, kana }: Town): PlaceRow {
  return { ...of, town, kana }
}

function wide(kana: string): string {
  return kana.normalize('NFKC')
}
