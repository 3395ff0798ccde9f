import { fold } from '#domain/people/fold.ts'
import { type Field, MANY } from './fields.ts'
import { HEADER_WORDS } from './header-words.ts'
import { OLDER_HEADERS, OWN_COLUMNS } from './own-format.ts'
import type { Content } from './table.ts'

export type Place = 'home' | 'work' | 'other'

/** What a header says: `place` whose address, phone or mail it is, where it says so; `rank` how sure the word is, 0 the surest. */
export type Meaning = { readonly field: Field; readonly place: Place | null; readonly rank: number }

const REQUIRED_MARK = /[*※]?\(?必須\)?|[*※]/g
const POLITE = /^[おご御]/
const PLACE_MARKS = [
  { mark: /\(自宅欄?\)$/, place: 'home' },
  { mark: /\((会社|勤務先)欄?\)$/, place: 'work' },
  { mark: /\(その他\)$/, place: 'other' },
  // As the heads of address books say it that are not tables by themselves.
  { mark: /\(2件目\)$/, place: 'work' },
  { mark: /\(3件目\)$/, place: 'other' },
  { mark: /^(自宅の?|home)/, place: 'home' },
  { mark: /^((会社|勤務先)の?|business|work)/, place: 'work' },
  { mark: /^(その他の?|other)/, place: 'other' },
] as const
const LAST_NUMBER = /\d+$/

const JOINT = /^連名\d*(?:\((姓|名|敬称|ふりがな)(?::自宅欄)?\)|(敬称|ふりがな|誕生日))?$/
const JOINT_PARTS = new Map<string, Field>([
  ['姓', 'joint-family-name'],
  ['名', 'joint-given-name'],
  ['敬称', 'joint-honorific'],
  ['ふりがな', 'joint-kana'],
  ['誕生日', 'joint-birthday'],
])
const GOOGLE_VALUE = /^(phone|e-mail)\d+-(value|label|type)$/
const GOOGLE_ADDRESS = /^address([23])-(.*)$/

const OWN: Readonly<Record<Content, ReadonlyMap<string, Field>>> = {
  people: new Map([
    ...ownKeys('people'),
    ...Object.entries(OLDER_HEADERS).map(([old, field]) => [fold(old), field] as const),
  ]),
  visits: new Map(ownKeys('visits')),
  contacts: new Map(ownKeys('contacts')),
}

const WORDS: Readonly<Record<Content, ReadonlyMap<string, Meaning>>> = {
  people: wordsOf('people'),
  visits: wordsOf('visits'),
  contacts: wordsOf('contacts'),
}

/** A header as headers are compared: without spaces, width, the kind of kana, and 「※必須」. */
export function headerKey(header: string): string {
  return fold(header).replace(REQUIRED_MARK, '')
}

export function isOwnHeader(content: Content, key: string): boolean {
  return OWN[content].has(key)
}

export function meaningOf(content: Content, key: string): Meaning | null {
  const known = WORDS[content].get(key)
  const field = OWN[content].get(key) ?? (content === 'people' ? jointPart(key) : null) ?? googleField(content, key)
  // 金額 is ours, and yet beside 税込金額 the other one counts.
  if (field !== null) return known?.field === field ? known : { field, place: null, rank: 0 }
  return byWord(content, key) ?? byPlace(content, key) ?? byCount(content, key)
}

function ownKeys(content: Content): readonly (readonly [string, Field])[] {
  return OWN_COLUMNS[content].map(({ header, field }) => [fold(header), field] as const)
}

function wordsOf(content: Content): ReadonlyMap<string, Meaning> {
  const words = Object.entries(HEADER_WORDS[content]) as readonly [Field, string][]
  return new Map(
    words.flatMap(([field, text]) =>
      text.split(' ').map((word, rank) => [headerKey(word), { field, place: null, rank }] as const),
    ),
  )
}

function jointPart(key: string): Field | null {
  const found = JOINT.exec(key)
  return found === null ? null : (JOINT_PARTS.get(found[1] ?? found[2] ?? '') ?? 'joint-name')
}

function googleField(content: Content, key: string): Field | null {
  const found = GOOGLE_VALUE.exec(key)
  if (found === null) return null
  if (found[2] !== 'value') return found[1] === 'phone' && content === 'people' ? 'phone-label' : null
  if (found[1] === 'phone') return 'phone'
  return content === 'people' ? 'email' : null
}

function byWord(content: Content, key: string): Meaning | null {
  const words = WORDS[content]
  const plain = words.get(key) ?? words.get(key.replace(POLITE, ''))
  if (plain !== undefined) return plain
  // 電話2, 備考3: one more of what there may be many of.
  const counted = words.get(key.replace(POLITE, '').replace(LAST_NUMBER, ''))
  return counted !== undefined && MANY.has(counted.field) ? counted : null
}

function byPlace(content: Content, key: string): Meaning | null {
  for (const { mark, place } of PLACE_MARKS) {
    const rest = key.replace(mark, '')
    const found = rest === key ? null : byWord(content, rest)
    if (found !== null) return { ...found, place }
  }
  return null
}

/** Google counts its addresses: whose each is, a column beside it says. */
function byCount(content: Content, key: string): Meaning | null {
  const [, count, part = ''] = GOOGLE_ADDRESS.exec(key) ?? []
  const found = count === undefined ? null : byWord(content, `address1-${part}`)
  return found === null ? null : { ...found, place: count === '2' ? 'work' : 'other' }
}
