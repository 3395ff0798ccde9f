import { type Addressee, careOfLine } from '#domain/paper/address-sheet.ts'
import { FOR_ORGANISATIONS, personalHonorific, spaced } from '#domain/people/called.ts'
import type { PersonName } from '#domain/people/customer.ts'
import { companyOf, isForOrganisation, type JointName } from '#domain/people/names-on-card.ts'
import type { Cleared } from '#domain/week/gate.ts'
import { never } from '#domain/never.ts'
import type { BookKind } from './outputs.ts'

/** One person of an address book of another program. Only whom the gate let pass can be one. */
export type BookEntry = {
  readonly cleared: Cleared
  readonly to: Addressee
  readonly kana: Pick<PersonName, 'familyKana' | 'givenKana'>
}

// Nothing stands in them but what stands on a card, and the reading that sorts it.

/** はがきデザインキット has columns for so many. */
const JOINT_AT_MOST = 5
const AND_FAMILY: JointName = { familyName: '', givenName: 'ご家族', honorific: '様' }

const KIT_JOINT = Array.from({ length: JOINT_AT_MOST }, (_, at) =>
  (['姓', '名', '敬称'] as const).map((part) => `連名${at + 1}(${part}:自宅欄)`),
)

const KIT_HEADERS: readonly string[] = [
  '氏名(姓) 氏名(名) フリガナ(姓) フリガナ(名) 敬称 郵便番号(自宅欄) 自宅住所(都道府県) 自宅住所(市区町村)'.split(' '),
  '自宅住所(番地等) 自宅住所(建物名) 会社名(会社欄) 部署名(会社欄) 役職(会社欄)'.split(' '),
  ...KIT_JOINT,
].flat()

const AT_PLACES = ['自宅', '会社', 'その他'].flatMap((place) => [
  `${place}〒`,
  `${place}住所1`,
  `${place}住所2`,
  `${place}住所3`,
  `${place}電話`,
  // The only header with a space in it.
  `${place}IM ID`,
  `${place}E-mail`,
  `${place}URL`,
  `${place}Social`,
])

/** The 61 columns of 宛名職人, in its order; those that no card needs stay empty. */
const ATENA_HEADERS: readonly string[] = [
  '姓 名 姓かな 名かな 姓名 姓名かな ミドルネーム ミドルネームかな 敬称 ニックネーム 旧姓 宛先'.split(' '),
  AT_PLACES,
  '会社名かな 会社名 部署名1 部署名2 役職名 連名 連名ふりがな 連名敬称 連名誕生日'.split(' '),
  'メモ1 メモ2 メモ3 メモ4 メモ5 備考1 備考2 備考3 誕生日 性別 血液型 趣味 性格'.split(' '),
].flat()

/** By header; what is left out stays empty. */
type Cells = Readonly<Record<string, string>>

export function bookHeaders(kind: BookKind): readonly string[] {
  return kind === 'atena' ? ATENA_HEADERS : KIT_HEADERS
}

/** One raw text a column of bookHeaders(). */
export function bookCells(kind: BookKind, entry: BookEntry): readonly string[] {
  const cells = cellsOf(kind, entry)
  return bookHeaders(kind).map((header) => cells[header] ?? '')
}

function cellsOf(kind: BookKind, entry: BookEntry): Cells {
  switch (kind) {
    case 'atena':
      return atenaCells(entry)
    case 'hagaki-kit':
      return kitCells(entry)
    default:
      return never(kind, 'an address book')
  }
}

function kitCells({ to, kana }: BookEntry): Cells {
  const { family, given, honorific, company, department, title } = heads(to)
  const { postalCode, prefecture, city, street } = to.address
  const joint = jointOf(to).flatMap((one, at) =>
    [one.familyName, one.givenName, personalHonorific(one.honorific)].map((text, part) => [
      KIT_JOINT[at]?.[part] ?? '',
      text,
    ]),
  )
  return {
    '氏名(姓)': family,
    '氏名(名)': given,
    'フリガナ(姓)': kana.familyKana,
    'フリガナ(名)': kana.givenKana,
    敬称: honorific,
    '郵便番号(自宅欄)': postalCode,
    '自宅住所(都道府県)': prefecture,
    '自宅住所(市区町村)': city,
    '自宅住所(番地等)': street,
    '自宅住所(建物名)': lastLine(to),
    '会社名(会社欄)': company,
    '部署名(会社欄)': department,
    '役職(会社欄)': title,
    ...Object.fromEntries(joint),
  }
}

function atenaCells({ to, kana }: BookEntry): Cells {
  const { family, given, honorific, company, department, title } = heads(to)
  const { postalCode, prefecture, city, street } = to.address
  const place = to.atWork ? '会社' : '自宅'
  const joint = jointOf(to)
  return {
    姓: family,
    名: given,
    姓かな: kana.familyKana,
    名かな: kana.givenKana,
    姓名: spaced(family, given),
    姓名かな: spaced(kana.familyKana, kana.givenKana),
    敬称: honorific,
    宛先: place,
    [`${place}〒`]: postalCode === '' ? '' : `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`,
    [`${place}住所1`]: `${prefecture}${city}`,
    [`${place}住所2`]: street,
    [`${place}住所3`]: lastLine(to),
    会社名: company,
    部署名1: department,
    役職名: title,
    連名: joint.map((one) => spaced(one.familyName, one.givenName)).join('、'),
    連名敬称: joint.map(({ honorific: theirs }) => personalHonorific(theirs)).join('、'),
  }
}

type Heads = Readonly<Record<'family' | 'given' | 'honorific' | 'company' | 'department' | 'title', string>>

/** Company, department and title stand only where the card goes to work, and for the name where nobody is named there. */
function heads(to: Addressee): Heads {
  const { familyName: family, givenName: given, department, title } = to
  if (isForOrganisation(to)) {
    return { family: '', given: '', honorific: FOR_ORGANISATIONS, company: companyOf(to), department, title: '' }
  }
  const work = to.atWork ? { company: to.company, department, title } : { company: '', department: '', title: '' }
  return { family, given, honorific: personalHonorific(to.honorific), ...work }
}

/** Those who stand beside the name; a family name that is the first one's own is not said again. */
function jointOf(to: Addressee): readonly JointName[] {
  if (isForOrganisation(to)) return []
  const all = to.joint.map((one) => (one.familyName === to.familyName ? { ...one, familyName: '' } : one))
  return all.length > JOINT_AT_MOST ? [...all.slice(0, JOINT_AT_MOST - 1), AND_FAMILY] : all
}

function lastLine({ address }: Addressee): string {
  return spaced(address.building, careOfLine(address.careOf))
}
