import { fold } from '#domain/people/fold.ts'
import { type Field, MANY } from './fields.ts'
import { headerKey, isOwnHeader, type Meaning, meaningOf } from './header-meaning.ts'
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

const OF_ADDRESS: ReadonlySet<Field> = new Set<Field>([
  'postal-code',
  'prefecture',
  'city',
  'street',
  'building',
  'address',
])

const WHOSE: readonly Field[] = ['name', 'number', 'id', 'phone', 'family-name', 'family-kana']

/** Of each group one must be there; the first is the one that is asked for. */
const NEEDED: Readonly<Record<Content, readonly (readonly Field[])[]>> = {
  people: [['name', 'family-name', 'given-name', 'company']],
  visits: [WHOSE, ['day']],
  contacts: [WHOSE, ['day'], ['channel'], ['direction']],
}

// Together they stand in no other file.
const HAGAKI_KIT = ['氏名(姓)', '氏名(名)', '郵便番号(自宅欄)', '自宅住所(都道府県)'].map(fold)

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
  return content === 'people' && HAGAKI_KIT.every((key) => filled.includes(key)) ? 'hagaki-design-kit' : 'other'
}

function columnsOf(content: Content, keys: readonly string[]): readonly (Field | null)[] {
  const meanings = atOnePlace(keys.map((key) => meaningOf(content, key)))
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

/** A person has one address here: the company's, part by part, only where nothing is said of a home. */
function atOnePlace(meanings: readonly (Meaning | null)[]): readonly (Meaning | null)[] {
  const isOfHome = (one: Meaning | null): boolean => one !== null && OF_ADDRESS.has(one.field) && one.place !== 'work'
  if (!meanings.some(isOfHome)) return meanings
  return meanings.map((one) => (one !== null && OF_ADDRESS.has(one.field) && one.place === 'work' ? null : one))
}
