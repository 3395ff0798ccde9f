import * as fc from 'fast-check'
import type { Addressee } from '#domain/paper/address-sheet.ts'
import type { Id, PostalAddress } from '#domain/people/customer.ts'
import type { JointName } from '#domain/people/names-on-card.ts'

const FAMILIES = [
  '林',
  '森',
  '髙﨑',
  '𠮷野',
  '濵田',
  '渡邉',
  '渡邊',
  '佐々木',
  '五十嵐',
  '長谷川',
  '勅使河原',
  '小比類巻',
  '髙橋・𠮷田',
  '左衛門三郎',
  'フェルナンデス',
] as const

const GIVEN = [
  '碧',
  '一',
  '花子',
  '徳次郎',
  '德一',
  'さくら',
  '喜久右衛門',
  '彌左衞門尉',
  'マリア・ルイーザ',
  'アレクサンドリナ',
  '源右衛門左衛門',
] as const

const HONORIFICS = ['様', '様', '様', '先生', 'ちゃん', 'くん', '殿'] as const
const COMPANIES = ['株式会社山下商店', '有限会社やまびこ', '医療法人社団髙﨑会たかさき内科医院'] as const
const DEPARTMENTS = ['', '総務部', '営業企画部第二課'] as const
const TITLES = ['', '部長', '代表取締役', '代表取締役社長兼営業本部長'] as const

const PLACES = [
  ['東京都', '港区芝浦'],
  ['群馬県', '高崎市中尾町'],
  ['北海道', '札幌市中央区北三条西'],
  ['京都府', '京都市上京区寺町通今出川下る四丁目西入る大文字町'],
  ['鹿児島県', '大島郡瀬戸内町古仁屋字大湊'],
] as const

const STREETS = ['1', '1-2-3', '1234番地の5678', '三丁目15番地8号', '大字中里字上ノ原2468-13'] as const
const BUILDINGS = ['', '', 'ひかり荘203', 'メゾン・ド・ヴィレッジ壱番館', '芝浦アイランドグローヴス4807号室'] as const

// From the shortest name that one has to the longest that a card is measured by.
const SIGNS = { least: 2, most: 14 }
const ADDRESS_AT_MOST = 60

function lengthOf(...texts: readonly string[]): number {
  return Array.from(texts.join('')).length
}

const address: fc.Arbitrary<PostalAddress> = fc
  .record({
    postalCode: fc.integer({ min: 0, max: 9_999_999 }).map((code) => `${code}`.padStart(7, '0')),
    place: fc.constantFrom(...PLACES),
    street: fc.constantFrom(...STREETS),
    building: fc.constantFrom(...BUILDINGS),
    careOf: fc.constantFrom('', '', '', '', '', '', '', '山田', '勅使河原'),
  })
  .map(({ postalCode, place: [prefecture, city], street, building, careOf }) => ({
    postalCode,
    prefecture,
    city,
    street,
    building,
    careOf,
  }))
  .filter(({ prefecture, city, street, building }) => lengthOf(prefecture, city, street, building) <= ADDRESS_AT_MOST)

const name = fc
  .record({ familyName: fc.constantFrom(...FAMILIES), givenName: fc.constantFrom(...GIVEN) })
  .filter(({ familyName, givenName }) => {
    const signs = lengthOf(familyName, givenName)
    return signs >= SIGNS.least && signs <= SIGNS.most
  })

const joint: fc.Arbitrary<JointName> = fc.record({
  // Once in a while somebody of another family lives there.
  familyName: fc.constantFrom('', '', '', '', ...FAMILIES),
  givenName: fc.constantFrom(...GIVEN),
  honorific: fc.constantFrom(...HONORIFICS),
})

const atHome: fc.Arbitrary<Partial<Addressee>> = fc.record({ joint: fc.array(joint, { maxLength: 2 }) })

const atWork: fc.Arbitrary<Partial<Addressee>> = fc.record({
  company: fc.constantFrom(...COMPANIES),
  department: fc.constantFrom(...DEPARTMENTS),
  title: fc.constantFrom(...TITLES),
  atWork: fc.constant(true),
})

const forOrganisation: fc.Arbitrary<Partial<Addressee>> = fc.record({
  kind: fc.constant('organisation' as const),
  familyName: fc.constant(''),
  givenName: fc.constant(''),
  company: fc.constantFrom(...COMPANIES),
  department: fc.constantFrom(...DEPARTMENTS),
})

type Drawn = Pick<Addressee, 'honorific' | 'address'> & {
  readonly name: Pick<Addressee, 'familyName' | 'givenName'>
  readonly more: Partial<Addressee>
}

function asDrawn({ name: named, honorific, address: home, more }: Drawn): Omit<Addressee, 'id'> {
  const alone = { kind: 'person', title: '', company: '', department: '', joint: [], atWork: false } as const
  return { ...alone, honorific, address: home, ...named, ...more }
}

const somebody = fc
  .record({
    name,
    honorific: fc.constantFrom(...HONORIFICS),
    address,
    more: fc.oneof(
      { weight: 7, arbitrary: atHome },
      { weight: 2, arbitrary: atWork },
      { weight: 1, arbitrary: forOrganisation },
    ),
  })
  .map(asDrawn)

/** As a small town's list of customers would have them, and the same every time. */
export function manyPeople(count: number): readonly Addressee[] {
  const people = fc.sample(somebody, { numRuns: count, seed: 20_261_121 })
  return people.map(numbered)
}

function numbered(one: Omit<Addressee, 'id'>, at: number): Addressee {
  return { ...one, id: `c${at}` as Id }
}
