import { asQuestion, type PlacesRead, type Why } from '#domain/people/search-order.ts'
import { query, type ReadDb } from '#main/store/db.ts'

type Line = {
  readonly customer: number
  readonly sort: string
  readonly name: string
  readonly kana: string
  readonly number: string | null
  readonly last_four: string
  readonly phone: string
  readonly address: string
  readonly tag: string
  readonly note: string
}

const LINES = query<Line>(
  'SELECT customer, sort, name, kana, number, last_four, phone, address, tag, note FROM listing',
  ['customer', 'sort', 'name', 'kana', 'number', 'last_four', 'phone', 'address', 'tag', 'note'],
)

type Expected = { readonly customer: number; readonly why: Why }

/** The rule of the tiers, said once more in the plainest way: everyone is looked at, then all are sorted. */
export function searchPlainly(db: ReadDb, typed: string, placesRead?: PlacesRead): readonly Expected[] {
  const question = asQuestion(typed, placesRead)
  return db
    .many(LINES)
    .flatMap((line) => {
      const place = placeOf(line, question)
      return place === null ? [] : [{ ...place, line }]
    })
    .toSorted((a, b) => a.tier - b.tier || bytewise(a.line.sort, b.line.sort) || a.line.customer - b.line.customer)
    .map(({ line, why }) => ({ customer: line.customer, why }))
}

type Place = { readonly tier: number; readonly why: Why }

function placeOf(line: Line, { joined, words, singleDigit }: ReturnType<typeof asQuestion>): Place | null {
  if (line.number === joined) return { tier: 0, why: 'number' }
  const numberStarts = line.number?.startsWith(joined) ?? false
  if (singleDigit) {
    if (numberStarts) return { tier: 1, why: 'number' }
    return line.last_four.startsWith(joined) ? { tier: 2, why: 'phone' } : null
  }
  if (line.name.startsWith(joined)) return { tier: 1, why: 'name-start' }
  if (line.kana.startsWith(joined)) return { tier: 1, why: 'kana-start' }
  const all = (holds: (word: (typeof words)[number]) => boolean): boolean => words.every(holds)
  const inNames = `${line.name} ${line.kana}`
  if (all(({ text }) => inNames.includes(text))) {
    return { tier: 2, why: all(({ text }) => line.name.includes(text)) ? 'name' : 'kana' }
  }
  if (words.length === 1 && words.every(({ digits }) => digits !== null) && numberStarts)
    return { tier: 3, why: 'number' }
  let fields = inNames
  const inFields = ({ text, digits }: (typeof words)[number]): boolean =>
    fields.includes(text) || (digits !== null && line.phone.includes(digits))
  if (all(inFields)) return { tier: 4, why: 'phone' }
  for (const [at, why] of (['address', 'tag', 'note'] as const).entries()) {
    fields += ` ${line[why]}`
    const inPlaces = ({ places }: (typeof words)[number]): boolean => places.some((name) => line.address.includes(name))
    if (all((word) => inFields(word) || inPlaces(word))) return { tier: 5 + at, why }
  }
  return null
}

function bytewise(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}
