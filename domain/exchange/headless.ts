import { fold, phoneDigits } from '#domain/people/fold.ts'
import { CHANNEL_CODES } from './code-words.ts'
import { readDay } from './dates.ts'
import { type Field, MANY } from './fields.ts'
import { headerKey, meaningOf } from './header-meaning.ts'
import type { Recognised } from './headers.ts'
import { orNothing } from './line-reader.ts'
import { afterPrefecture } from './prefectures.ts'
import { type Content, CONTENTS } from './table.ts'

/** What a cell is by itself, whatever stands above it. */
export type ValueKind = 'postal-code' | 'phone' | 'email' | 'day' | 'address'

type Lines = readonly (readonly string[])[]

// Without its hyphen or 〒 it may be a customer number, and without its first 0 a telephone number may be one too.
const POSTAL_CODE = /^(〒?\d{3}-\d{4}|〒\d{7})$/
const PHONE_SIGNS = /^\+?[\d()-]+$/
const PHONE_DIGITS = /^0[1-9]\d{8,9}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const BELOW_PREFECTURE = /[市区町村郡]|\d/

/** A first line that plainly holds values: none of its words heads a column of any list, and one cell can be nothing else. */
export function holdsValues(cells: readonly string[]): boolean {
  return !cells.some(isHeaderWord) && cells.some((cell) => valueKind(cell) !== null)
}

/** 「電話」 and 「メール」 head columns too, but stand in every list of contacts. */
function isHeaderWord(cell: string): boolean {
  if (CHANNEL_CODES.read(cell) !== null) return false
  const key = headerKey(cell)
  return CONTENTS.some((content) => meaningOf(content, key) !== null)
}

/** What all values of each column are, from the left, as far as these lines tell; null where they differ or say nothing. */
export function valueKinds(count: number, lines: Lines): readonly (ValueKind | null)[] {
  return Array.from({ length: count }, (_, at) => {
    const values = lines.map((cells) => orNothing((cells[at] ?? '').trim())).filter((value) => value !== '')
    const [first = null, ...others] = new Set(values.map(valueKind))
    return others.length === 0 ? first : null
  })
}

/** What columns mean by their values: who it is, no value tells, so it is left to the owner. */
export function recogniseValues(kinds: readonly (ValueKind | null)[], content: Content | null): Recognised {
  const meant = content ?? 'people'
  const fields = kinds.map((kind) => (kind === null ? null : (FIELD_OF[meant][kind] ?? null)))
  const isOne = (field: Field): boolean => fields.indexOf(field) === fields.lastIndexOf(field)
  // Of two days or two addresses nobody knows which is the one.
  const columns = fields.map((field) => (field !== null && (MANY.has(field) || isOne(field)) ? field : null))
  return { content: meant, format: 'other', columns }
}

// A day of people may be that of a visit: a birthday that is none is worse than one more question.
const FIELD_OF: Readonly<Record<Content, Readonly<Partial<Record<ValueKind, Field>>>>> = {
  people: { 'postal-code': 'postal-code', phone: 'phone', email: 'email', address: 'address' },
  visits: { phone: 'phone', day: 'day' },
  contacts: { phone: 'phone', day: 'day' },
}

function valueKind(cell: string): ValueKind | null {
  const written = fold(cell)
  if (POSTAL_CODE.test(written)) return 'postal-code'
  if (PHONE_SIGNS.test(written) && PHONE_DIGITS.test(phoneDigits(written))) return 'phone'
  if (EMAIL.test(written)) return 'email'
  const { prefecture, rest } = afterPrefecture(cell.normalize('NFKC').trim())
  if (prefecture !== '' && BELOW_PREFECTURE.test(rest)) return 'address'
  const day = readDay(cell)
  return day.kind === 'day' && !day.isSerial ? 'day' : null
}
