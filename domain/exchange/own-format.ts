import type { Day } from '#domain/day.ts'
import { addressCells } from './addresses.ts'
import {
  CHANNEL_CODES,
  CHARGE_CODES,
  DIRECTION_CODES,
  KIND_CODES,
  KNOWN_CODES,
  REASON_CODES,
  RECEIPT_CODES,
  STATUS_CODES,
} from './code-words.ts'
import type { Field } from './fields.ts'
import { jointCell } from './joint-names.ts'
import { LineReader } from './line-reader.ts'
import { listCell, LISTS } from './lists.ts'
import type { ContactOnFile, PersonOnFile, VisitOnFile, Whose } from './on-file.ts'
import { emailCell, phoneCells } from './reach.ts'
import { type PersonLists, readLists } from './read-lists.ts'
import { refusalCell } from './stops.ts'
import type { Content } from './table.ts'
import { tagCell } from './tags.ts'
import { momentCell } from './typed-cells.ts'

export type OwnColumn = { readonly header: string; readonly field: Field }

/**
 * Our own CSV. First what every shop's list has, as files of earlier days have it too; then what else is kept, so that
 * nothing is lost on the way back. The last ones are lists as JSON, filled only where the plain columns beside them cannot
 * say the same.
 */
export const OWN_COLUMNS: Readonly<Record<Content, readonly OwnColumn[]>> = {
  people: [
    { header: '番号', field: 'number' },
    { header: '姓', field: 'family-name' },
    { header: '名', field: 'given-name' },
    { header: 'セイ', field: 'family-kana' },
    { header: 'メイ', field: 'given-kana' },
    { header: '敬称', field: 'honorific' },
    { header: '連名', field: 'joint-name' },
    { header: '郵便番号', field: 'postal-code' },
    { header: '都道府県', field: 'prefecture' },
    { header: '市区町村', field: 'city' },
    { header: '番地', field: 'street' },
    { header: '建物', field: 'building' },
    { header: '電話', field: 'phone' },
    { header: '携帯', field: 'phone' },
    { header: 'メール', field: 'email' },
    { header: 'LINEの表示名', field: 'line-name' },
    { header: '誕生日', field: 'birthday' },
    { header: '目印', field: 'tag' },
    { header: 'メモ', field: 'note' },
    { header: 'ご案内不要', field: 'no-promotion' },
    { header: 'おつきあい帳ID', field: 'id' },
    { header: '種別', field: 'kind' },
    { header: '会社名', field: 'company' },
    { header: '会社名のふりがな', field: 'company-kana' },
    { header: '部署', field: 'department' },
    { header: '肩書き', field: 'title' },
    { header: '様方', field: 'care-of' },
    { header: 'お好み', field: 'likes' },
    { header: '気をつけること', field: 'caution' },
    { header: 'いつもの', field: 'usual' },
    { header: 'ご紹介くださった方', field: 'introducer' },
    { header: 'ご希望の連絡方法', field: 'preferred-channel' },
    { header: 'ご連絡の間隔（日）', field: 'cadence-days' },
    { header: 'いつからのお客様', field: 'known' },
    { header: '大切な方', field: 'dear' },
    { header: '登録日', field: 'added-on' },
    { header: '一切ご連絡しない', field: 'no-contact' },
    { header: '転居がわかった日', field: 'moved-on' },
    { header: 'そっとしておく日', field: 'quiet-until' },
    { header: 'そっとしておくわけ', field: 'quiet-why' },
    { header: 'ご逝去', field: 'died-on' },
    { header: 'ご逝去をうかがった方', field: 'death-heard-from' },
    { header: '電話（このソフト用）', field: 'more-phones' },
    { header: 'メール（このソフト用）', field: 'more-emails' },
    { header: '住所（このソフト用）', field: 'more-addresses' },
    { header: 'ご家族・ペット（このソフト用）', field: 'relatives' },
    { header: 'お申し出（このソフト用）', field: 'refusals' },
    { header: 'ご不幸（このソフト用）', field: 'bereavements' },
    { header: '記念の日（このソフト用）', field: 'special-days' },
    { header: 'お約束（このソフト用）', field: 'promises' },
    { header: 'メモの記録（このソフト用）', field: 'notes' },
    { header: '同じ住所のご家族（このソフト用）', field: 'household' },
    { header: 'お届け先（このソフト用）', field: 'recipients' },
  ],
  visits: [
    { header: '番号', field: 'number' },
    { header: '日付', field: 'day' },
    { header: '金額', field: 'amount' },
    { header: '内容', field: 'item' },
    { header: 'おつきあい帳ID', field: 'id' },
    { header: 'お名前', field: 'name' },
    { header: '電話', field: 'phone' },
    { header: '時刻', field: 'time' },
    { header: '状態', field: 'status' },
    { header: 'お代の区分', field: 'charge' },
    { header: 'お届け（このソフト用）', field: 'deliveries' },
  ],
  contacts: [
    { header: '番号', field: 'number' },
    { header: '日時', field: 'day' },
    { header: '手段', field: 'channel' },
    { header: 'どちらから', field: 'direction' },
    { header: '件名', field: 'subject' },
    { header: '本文', field: 'body' },
    { header: 'ご連絡のわけ', field: 'reason' },
    { header: 'どうなったか', field: 'receipt' },
    { header: 'ご案内に数える', field: 'sells' },
    { header: 'おつきあい帳ID', field: 'id' },
    { header: 'お名前', field: 'name' },
    { header: '電話', field: 'phone' },
  ],
}

/** Names that columns of ours had once. */
export const OLDER_HEADERS: Readonly<Record<string, Field>> = { DM停止: 'no-promotion', タグ: 'tag' }

/** Each column with how many of its field stand before it. */
const PLACES = {
  people: places('people'),
  visits: places('visits'),
  contacts: places('contacts'),
} as const satisfies Record<Content, readonly { readonly field: Field; readonly nth: number }[]>

function places(content: Content): readonly { readonly field: Field; readonly nth: number }[] {
  const fields = OWN_COLUMNS[content].map(({ field }) => field)
  return fields.map((field, at) => ({ field, nth: fields.slice(0, at).filter((other) => other === field).length }))
}

/** What stands in the columns of a field, '' where it is left out. */
type Texts = Partial<Readonly<Record<Field, string | readonly string[]>>>

const MARK = '○'
// No cell that is read again here counts from today.
const ANY_DAY = '2000-01-01' as Day

/** One raw text a column of OWN_COLUMNS.people: what このソフトに戻す用 says of a person. */
export function personCells(person: PersonOnFile): readonly string[] {
  const plain = listTexts(person)
  return inColumns('people', { ...ownTexts(person), ...plain, ...wholeLists(person, plain) })
}

export function visitCells({
  whose,
  day,
  time,
  amount,
  item,
  status,
  charge,
  deliveries,
}: VisitOnFile): readonly string[] {
  return inColumns('visits', {
    ...whoseTexts(whose),
    day,
    time: time ?? '',
    amount: amount === null ? '' : String(amount),
    item,
    status: STATUS_CODES.word(status),
    charge: CHARGE_CODES.word(charge),
    deliveries: listCell(deliveries),
  })
}

export function contactCells({
  whose,
  channel,
  direction,
  subject,
  body,
  day,
  time,
  reason,
  receipt,
  sells,
}: ContactOnFile): readonly string[] {
  return inColumns('contacts', {
    ...whoseTexts(whose),
    day: momentCell({ day, time }),
    channel: CHANNEL_CODES.word(channel),
    direction: DIRECTION_CODES.word(direction),
    subject,
    body,
    reason: reason === null ? '' : REASON_CODES.word(reason),
    receipt: receipt === null ? '' : RECEIPT_CODES.word(receipt),
    sells: sells ? MARK : '',
  })
}

function inColumns(content: Content, texts: Texts): readonly string[] {
  return PLACES[content].map(({ field, nth }) => {
    const text = texts[field] ?? ''
    return typeof text === 'string' ? text : (text[nth] ?? '')
  })
}

function whoseTexts({ id, number, name, phone }: Whose): Texts {
  return { id: id ?? '', number: number ?? '', name, phone }
}

/** What is one value of the card's own. */
function ownTexts(person: PersonOnFile): Texts {
  return {
    id: person.id ?? '',
    number: person.number ?? '',
    kind: KIND_CODES.word(person.kind),
    'family-name': person.familyName,
    'given-name': person.givenName,
    'family-kana': person.familyKana,
    'given-kana': person.givenKana,
    honorific: person.honorific,
    company: person.company,
    'company-kana': person.companyKana,
    department: person.department,
    title: person.title,
    'line-name': person.lineName,
    birthday: person.birthday ?? '',
    tag: tagCell(person.tags),
    note: person.note,
    likes: person.likes,
    caution: person.caution,
    usual: person.usual,
    introducer: person.introducerName,
    'preferred-channel': person.preferredChannel === null ? '' : CHANNEL_CODES.word(person.preferredChannel),
    'cadence-days': person.cadenceDays === null ? '' : String(person.cadenceDays),
    known: KNOWN_CODES.word(person.known),
    dear: person.dear ? MARK : '',
    'added-on': person.addedOn ?? '',
    'moved-on': person.movedOn ?? '',
    'quiet-until': person.quietUntil ?? '',
    'quiet-why': person.quietWhy,
    'died-on': person.diedOn ?? '',
    'death-heard-from': person.deathHeardFrom,
  }
}

/** What the plain columns can say of lists. */
function listTexts({ addresses, phones, emails, relatives, refusals }: PersonOnFile): Texts {
  const [first] = addresses
  return {
    ...(first === undefined ? {} : addressCells(first)),
    phone: phoneCells(phones),
    email: emailCell(emails),
    'joint-name': jointCell(relatives),
    'no-promotion': refusalCell(refusals, 'promotion'),
    'no-contact': refusalCell(refusals, 'everything'),
  }
}

/** The lists that the plain columns, read again, would not give back as they are. */
function wholeLists(person: PersonOnFile, plain: Texts): Texts {
  const cells = new Map<Field, readonly string[]>([['id', [person.id ?? '']]])
  for (const [field, texts] of Object.entries(plain) as readonly [Field, Texts[Field]][])
    cells.set(field, [texts ?? ''].flat())
  const line = new LineReader(cells, { known: person.known, today: ANY_DAY, repairs: new Set() })
  const again = line.read(readLists(line, person.familyName))
  const isSaid = (name: keyof PersonLists): boolean =>
    again.kind === 'read' && isSameList(again.value[name], person[name])
  const names = Object.keys(LISTS) as (keyof PersonLists)[]
  return Object.fromEntries(names.map((name) => [LISTS[name].field, isSaid(name) ? '' : listCell(person[name])]))
}

function isSameList(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((each, at) => isSameValue(each, other[at]))
}

/** Of plain values, lists and objects of them; what is absent is as undefined. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSameValue(Reflect.get(one, name), Reflect.get(other, name)))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
