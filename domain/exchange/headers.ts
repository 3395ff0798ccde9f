import { type Field, MANY, OF_ADDRESS, OF_SECOND, OF_THIRD } from './fields.ts'
import { headerKey, isOwnHeader, type Meaning, meaningOf, type Place } from './header-meaning.ts'
import { programOf } from './programs.ts'
import type { Content, Format } from './table.ts'

/** What a file holds, whose header set it is, and what each column means, from the left; null: nothing. */
export type Recognised = {
  readonly content: Content
  readonly format: Format
  readonly columns: readonly (Field | null)[]
}

export type ColumnFaults = {
  /** What two columns claim to be and only one can. */
  readonly doubled: readonly Field[]
  /** What must be there before anything can be taken in. */
  readonly lacking: readonly Field[]
}

const WHOSE: readonly Field[] = ['name', 'number', 'id', 'phone', 'family-name', 'family-kana']

/** Of each group one must be there; the first is the one that is asked for. */
const NEEDED: Readonly<Record<Content, readonly (readonly Field[])[]>> = {
  people: [['name', 'family-name', 'given-name', 'company']],
  visits: [WHOSE, ['day']],
  contacts: [WHOSE, ['day'], ['channel'], ['direction']],
}

/** By the words of the headers alone, in any order and width. `content` null: told from the columns. */
export function recognise(headers: readonly string[], content: Content | null): Recognised {
  const keys = headers.map(headerKey)
  const told = content ?? contentOf(keys)
  return { content: told, format: formatOf(told, keys), columns: columnsOf(told, keys) }
}

/**
 * Which of the first lines has the headers: the first one, unless none of its words says anything and a later one names all
 * that is needed. Lists made by hand begin with their title and the day.
 */
export function headerAmong(lines: readonly (readonly string[])[]): number {
  const [first, ...others] = lines.map((cells) => recognise(cells, null))
  if (first === undefined || told(first) > 0) return 0
  const found = others.findIndex(
    (each) => told(each) > 1 && faultsOfColumns(each.content, each.columns).lacking.length === 0,
  )
  return found + 1
}

function told({ columns }: Recognised): number {
  return new Set(columns.filter((field) => field !== null)).size
}

export function faultsOfColumns(content: Content, columns: readonly (Field | null)[]): ColumnFaults {
  const fields = columns.filter((field) => field !== null)
  const doubled = new Set(fields.filter((field, at) => !MANY.has(field) && fields.indexOf(field) !== at))
  const lacking = NEEDED[content].filter((oneOf) => !oneOf.some((field) => fields.includes(field)))
  return { doubled: [...doubled], lacking: lacking.flatMap(([first]) => first ?? []) }
}

/** A day beside a way or a direction makes contacts; beside an amount or an item, visits. */
function contentOf(keys: readonly string[]): Content {
  const holds = (content: Content, fields: readonly Field[]): boolean => {
    const columns = columnsOf(content, keys)
    return columns.includes('day') && fields.some((field) => columns.includes(field))
  }
  if (holds('contacts', ['channel', 'direction', 'subject']) && !holds('visits', ['amount'])) return 'contacts'
  return holds('visits', ['amount', 'item', 'status']) ? 'visits' : 'people'
}

function formatOf(content: Content, keys: readonly string[]): Format {
  const filled = keys.filter((key) => key !== '')
  if (filled.length > 0 && filled.every((key) => isOwnHeader(content, key))) return 'own'
  return (content === 'people' ? programOf(filled) : null) ?? 'other'
}

function columnsOf(content: Content, keys: readonly string[]): readonly (Field | null)[] {
  const meanings = eachAtItsPlace(keys.map((key) => meaningOf(content, key)))
  const surest = new Map<Field, { readonly key: string; readonly rank: number }>()
  for (const [at, one] of meanings.entries()) {
    if (one !== null && one.rank < (surest.get(one.field)?.rank ?? Infinity)) {
      surest.set(one.field, { key: keys[at] ?? '', rank: one.rank })
    }
  }
  // The very same header twice stays doubled: which of the two counts, the owner says.
  const counts = (field: Field, at: number): boolean => MANY.has(field) || surest.get(field)?.key === keys[at]
  return meanings.map((one, at) => (one !== null && counts(one.field, at) ? one.field : null))
}

const PLACES: readonly Place[] = ['home', 'work', 'other']
const SETS = [OF_ADDRESS, OF_SECOND, OF_THIRD] as const

/** Home, company and others are the first, second and third address, as far as a file has them; letters go to the first. */
function eachAtItsPlace(meanings: readonly (Meaning | null)[]): readonly (Meaning | null)[] {
  const partOf = (one: Meaning): number => OF_ADDRESS.findIndex((field) => field === one.field)
  const isAt = (place: Place, one: Meaning | null): boolean =>
    one !== null && partOf(one) !== -1 && (one.place ?? 'home') === place
  const there = PLACES.filter((place) => meanings.some((one) => isAt(place, one)))
  if (there.length < 2) return meanings
  return meanings.map((one) => {
    const field = one === null ? undefined : SETS[there.findIndex((place) => isAt(place, one))]?.[partOf(one)]
    return one === null || field === undefined ? one : { ...one, field }
  })
}
