import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DAMAGES } from '#domain/exchange/import.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import { nameOf } from '#domain/people/called.ts'
import type { FileKind, Format } from '#domain/exchange/table.ts'
import { aFile, named, preview, take } from '../../support/import-files.ts'
import { openTestDb } from '../../support/db.ts'
import { onFile } from '../../support/on-file.ts'

const FOLDER = resolve(import.meta.dirname, '../../files/import')

type Taken = {
  readonly told: unknown
  readonly rejects: readonly unknown[]
  readonly people: readonly PersonOnFile[]
}

/** Looked at, then taken in with all that Excel spoiled repaired. */
function takeIn(name: string, content: Uint8Array = readFileSync(join(FOLDER, name))): Taken {
  const { session, folder } = openTestDb()
  const file = aFile(folder, content, name)
  const { kind, format, encoding, headless, rows } = preview(session, file)
  const { added, rejects } = take(session, file, { repairs: DAMAGES })
  return {
    told: { kind, format, encoding, headless, rows, added },
    rejects: rejects.map(({ line, reason, column }) => [line, reason, column]),
    people: onFile(session).people,
  }
}

function told(kind: FileKind, format: Format, encoding: string, rows: number, added = rows): unknown {
  return { kind, format, encoding, headless: false, rows, added }
}

/** 'kind 〒 prefecture|city|street|building' of each address. */
function places({ addresses }: PersonOnFile): readonly string[] {
  return addresses.map(({ kind, postalCode, prefecture, city, street, building }) =>
    [kind, postalCode, `${prefecture}${city} ${street}`, building].filter((part) => part !== '').join(' '),
  )
}

function phones(person: PersonOnFile): readonly string[] {
  return person.phones.map(({ number, note }) => (note === '' ? number : `${number} ${note}`))
}

const HOME = 'home 0600001 北海道札幌市中央区'
const WORK = 'work 3700001 群馬県高崎市'

describe('a table is known by its headers, and everything has its place', () => {
  test('宛名職人: three addresses, those beside with their readings and birthdays, letters to the company where it says so', () => {
    const { people, ...rest } = takeIn('atena-shokunin.csv')
    expect(rest).toEqual({ told: told('text', 'atena-shokunin', 'cp932', 2), rejects: [] })
    const [hanako, hajime] = people as [PersonOnFile, PersonOnFile]
    expect(places(hanako)).toEqual([`${HOME}北一条西 0-1 みどり荘101`, 'other 3700001 群馬県高崎市中尾町 1-2-3'])
    expect(
      hanako.relatives.map(({ givenName, kana, honorific, birthday }) => [givenName, kana, honorific, birthday]),
    ).toEqual([
      ['太郎', 'たろう', '様', null],
      ['さくら', 'さくら', 'ちゃん', '2015-04-01'],
    ])
    expect(hanako).toMatchObject({ note: '年賀状は12月10日まで\n窓ぎわがお好き', birthday: '1970-04-05' })
    expect(places(hajime)).toEqual(['work 3700002 群馬県高崎市日高町 0-5', 'home 1540017 東京都世田谷区世田谷 0-12-81'])
    expect(hajime).toMatchObject({ company: '山下商店', department: '営業部 第一課', title: '課長', honorific: '先生' })
  })

  test('年賀家族: 「※必須」 and full-width digits in its headers, 連名 in parts, ○○様方', () => {
    const { people, ...rest } = takeIn('nenga-kazoku.csv')
    expect(rest).toEqual({ told: told('text', 'nenga-kazoku', 'cp932', 2), rejects: [] })
    expect(
      people[0]?.relatives.map(({ familyName, givenName, honorific }) => familyName + givenName + honorific),
    ).toEqual(['太郎様', '山本さくらちゃん'])
    expect(people.map(places)).toEqual([
      [`${HOME}北一条西 ０－１ みどり荘１０１`],
      ['home 1540017 東京都世田谷区世田谷 ０－１２'],
    ])
    expect(people[1]?.addresses[0]?.careOf).toBe('鈴木')
  })

  test('Google: values that are joined, each with the label beside it', () => {
    const { people, ...rest } = takeIn('google-contacts.csv')
    expect(rest).toEqual({ told: told('text', 'google', 'utf-8', 2), rejects: [] })
    const [hanako] = people as [PersonOnFile]
    expect(phones(hanako)).toEqual(['090-0000-0001', '080-0000-0001', '011-000-0009 会社'])
    expect(hanako.emails.map(({ address }) => address)).toEqual(['hanako@example.jp', 'hana@example.jp'])
    expect(places(hanako)).toEqual([
      `${HOME} 北一条西0-1 みどり荘101`,
      `${WORK} 中尾町1-2-3`,
      'work 3700002 群馬県高崎市 日高町0-5',
    ])
    expect(hanako).toMatchObject({ birthday: '--04-05', tags: ['常連'] })
    expect(people[1]).toMatchObject({ familyName: '𠮷野', company: '山下商店', title: '店長' })
  })

  test('Outlook: home and company, and no birthday where it writes 0/0/00', () => {
    const { people, ...rest } = takeIn('outlook.csv')
    expect(rest).toEqual({ told: told('text', 'outlook', 'cp932', 2), rejects: [] })
    expect(people.map(places)).toEqual([[`${HOME} 北一条西0-1 みどり荘101`, `${WORK} 中尾町1-2-3`], []])
    expect(people.map(({ birthday }) => birthday)).toEqual(['1970-04-05', null])
  })
})

test('a workbook: the first sheet below its title, days whatever the zone, zeros that Excel took are given back', () => {
  const { people, ...rest } = takeIn('excel.xlsx')
  expect(rest).toEqual({
    told: told('workbook', 'other', 'utf-8', 4, 3),
    rejects: [[8, 'date-impossible', '生年月日']],
  })
  expect(people.map(nameOf)).toEqual(['髙﨑 花子', '𠮷野 一', '渡邉 節子'])
  expect(people.map(({ birthday }) => birthday)).toEqual(['1970-04-05', '2001-04-01', null])
  expect(people.flatMap(phones)).toEqual(['09000000001', '027-000-0002'])
  expect(people.map(places)).toEqual([
    [`${HOME}北一条西 0-1 みどり荘101`],
    ['home 3700001 群馬県高崎市中尾町 1-2-3'],
    ['home 1540017 東京都世田谷区世田谷 0-12-81'],
  ])
  expect(people[0]?.note).toBe('<b>窓</b> & "海"')
})

describe('an address book that is no table', () => {
  test('of a phone (vCard 3): readings, several numbers and addresses, a day without its year; pictures are left out', () => {
    const { people, ...rest } = takeIn('phone.vcf')
    expect(rest).toEqual({ told: told('vcard', 'vcard', 'utf-8', 4, 3), rejects: [[4, 'name-missing', '氏名']] })
    const [hanako, hajime, sakura] = people as [PersonOnFile, PersonOnFile, PersonOnFile]
    expect(hanako).toMatchObject({
      familyKana: 'タカサキ',
      givenKana: 'ハナコ',
      birthday: '--02-29',
      company: '山下商店',
      department: '総務部 第一課',
      tags: ['常連', '紅茶'],
      note: '窓ぎわが, お好き。\n犬の名は ポチ。とても長い覚え書きなので、電話はこの行を折り返して書きます',
    })
    expect(phones(hanako)).toEqual(['090-0000-0001', '011-000-0009 会社', '011-000-0008 FAX'])
    expect(places(hanako)).toEqual([`${HOME} 北一条西0-1 みどり荘101`, `${WORK} 中尾町1-2-3`])
    expect(hajime).toMatchObject({ familyName: '𠮷野', familyKana: 'ヨシノ', honorific: '様', birthday: '1950-04-01' })
    expect(places(hajime)).toEqual(['home 1540017 東京都世田谷区世田谷 0-12-81'])
    expect(nameOf(sakura)).toBe('田中 桜')
  })

  test('of vCard 4', () => {
    const { people, ...rest } = takeIn('vcard-4.vcf')
    expect(rest).toEqual({ told: told('vcard', 'vcard', 'utf-8', 1), rejects: [] })
    const [hanako] = people as [PersonOnFile]
    expect(hanako).toMatchObject({ familyKana: 'タカサキ', givenKana: 'ハナコ', birthday: '--04-05' })
    expect(phones(hanako)).toEqual(['+81-90-0000-0001', '+81-11-000-0009 会社'])
  })

  test('of an old phone (vCard 2.1): CP932 as numbers, words without a name, the reading as a sound', () => {
    const { people, ...rest } = takeIn('old-phone.vcf')
    expect(rest).toEqual({ told: told('vcard', 'vcard', 'cp932', 1), rejects: [] })
    const [hanako] = people as [PersonOnFile]
    expect(hanako).toMatchObject({
      familyName: '髙﨑',
      givenName: '花子',
      familyKana: 'タカサキ',
      birthday: '1970-04-05',
    })
    expect(places(hanako)).toEqual([`${HOME} 北一条西0-1`])
  })

  test('of a postcard program (ContactXML): the preferred address first, 連名 with their forms of address', () => {
    const { people, ...rest } = takeIn('contact.xml')
    const rejects = [3, 4].map((line) => [line, 'unreadable', ''])
    expect(rest).toEqual({ told: told('contact-xml', 'contact-xml', 'utf-8', 4, 2), rejects })
    const [hanako, hajime] = people as [PersonOnFile, PersonOnFile]
    expect(places(hanako)).toEqual([`${HOME} 北一条西0-1 A&B荘101`, 'work 3700001 群馬県高崎市中尾町 1-2-3'])
    expect(hanako.relatives.map(({ givenName, honorific }) => givenName + honorific)).toEqual([
      '太郎くん',
      'さくらちゃん',
    ])
    expect(hanako).toMatchObject({
      familyKana: 'たかさき',
      note: '窓ぎわ',
      tags: ['常連'],
      companyKana: 'やましたしょうてん',
    })
    expect([hajime.familyName, hajime.givenName, hajime.familyKana]).toEqual(['𠮷野', '一', 'よしの'])
  })

  test('is the same under any name, in any encoding, and with line ends of any kind', () => {
    const phone = readFileSync(join(FOLDER, 'phone.vcf'), 'utf8')
    const { people } = takeIn('phone.vcf')
    const others = [
      Buffer.from(`\uFEFF${phone}`, 'utf16le'),
      Buffer.from(`\uFEFF${phone.replaceAll('\r\n', '\n')}`),
      Buffer.from(phone.replaceAll('\r\n', '\r')),
    ]
    for (const bytes of others) expect(takeIn('名簿.csv', bytes).people).toEqual(people)
  })
})

test('what was not taken of an address book can be mended as a table and taken in', () => {
  const { session, folder } = openTestDb()
  const { rejects } = take(session, named(join(FOLDER, 'phone.vcf')))
  const { columns } = preview(session, named(join(FOLDER, 'phone.vcf')))
  const mended = rejects.map(({ text }) => text.replace(/^,/, '渡邉,'))
  const table = [columns.map(({ header }) => header).join(), ...mended].join('\r\n')
  expect(take(session, aFile(folder, table))).toMatchObject({ added: 1, rejected: 0 })
  expect(onFile(session).people.at(-1)).toMatchObject({ familyName: '渡邉', phones: [{ number: '03-0000-0004' }] })
})
