import type { ADDRESS_KINDS } from '#domain/people/card.ts'

/** An address of an address book; `street` may have several lines, `whole` is one that the book does not part. */
export type EntryAddress = {
  readonly kind: (typeof ADDRESS_KINDS)[number]
  readonly postalCode: string
  readonly prefecture: string
  readonly city: string
  readonly street: string
  readonly building: string
  readonly whole: string
}

/** Somebody of an address book that is no table; '' and empty lists where it says nothing. */
export type Entry = {
  /** The whole name, where the book does not part it. */
  readonly name: string
  readonly kana: string
  readonly familyName: string
  readonly givenName: string
  readonly familyKana: string
  readonly givenKana: string
  readonly honorific: string
  readonly joint: readonly { readonly name: string; readonly honorific: string }[]
  readonly company: string
  readonly companyKana: string
  readonly department: string
  readonly title: string
  readonly addresses: readonly EntryAddress[]
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly birthday: string
  readonly tags: readonly string[]
  readonly notes: readonly string[]
}

const PERSON = '姓 名 セイ メイ 氏名 フリガナ 敬称 連名 連名敬称 会社名 会社名フリガナ 部署 役職'.split(' ')
const REACH = '電話番号 メールアドレス 誕生日 目印 メモ'.split(' ')
const ADDRESS = '郵便番号 都道府県 市区町村 番地 建物 住所 住所の種類'.split(' ')
const COUNTED = ['', '（2件目）', '（3件目）']

/** The words of a table with such entries, as any other table would have them: entries that were not taken are saved below them. */
export const ENTRY_HEADERS: readonly string[] = [
  ...PERSON,
  ...COUNTED.flatMap((count) => ADDRESS.map((header) => header + count)),
  ...REACH,
]

const KIND_WORDS = { home: '自宅', work: '会社', other: 'その他' } as const satisfies Record<
  EntryAddress['kind'],
  string
>

/** A text a column of ENTRY_HEADERS; what there is no column for stands below the notes. */
export function entryCells(entry: Entry): readonly string[] {
  const { addresses, joint } = entry
  const more = addresses.slice(COUNTED.length).map((each) => `住所：${inOneLine(each)}`)
  return [
    entry.familyName,
    entry.givenName,
    entry.familyKana,
    entry.givenKana,
    entry.name,
    entry.kana,
    entry.honorific,
    below(joint.map(({ name }) => name)),
    joint.some(({ honorific }) => honorific !== '') ? joint.map(({ honorific }) => honorific).join('\n') : '',
    entry.company,
    entry.companyKana,
    entry.department,
    entry.title,
    ...COUNTED.flatMap((_, at) => addressCells(addresses[at])),
    below(entry.phones),
    below(entry.emails),
    entry.birthday,
    below(entry.tags),
    below([...entry.notes, ...more]),
  ]
}

function addressCells(address: EntryAddress | undefined): readonly string[] {
  if (address === undefined) return ADDRESS.map(() => '')
  const { postalCode, prefecture, city, street, building, whole, kind } = address
  return [postalCode, prefecture, city, street, building, whole, KIND_WORDS[kind]]
}

function inOneLine({ postalCode, prefecture, city, street, building, whole }: EntryAddress): string {
  return [postalCode, prefecture + city + street, building, whole].filter((part) => part !== '').join(' ')
}

function below(values: readonly string[]): string {
  return values.filter((value) => value !== '').join('\n')
}
