import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Birthday } from '#domain/day.ts'
import { cellsOf } from '#domain/exchange/cells.ts'
import { FIELDS } from '#domain/exchange/fields.ts'
import { type Damage, REJECTIONS } from '#domain/exchange/import.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import { readPerson } from '#domain/exchange/read-person.ts'
import type { DamageSeen } from '#domain/exchange/read.ts'
import { TODAY } from './arbitrary.ts'
import { anAddress, aPersonOnFile, aRelative } from '../../support/people-on-file.ts'
import { faultOf, how, under, valueOf } from './lines.ts'

const REASONS: ReadonlySet<string> = new Set(REJECTIONS)

type Line = Readonly<Record<string, string>>

/** A line of somebody's list, with the name of 髙﨑 花子 where it says no other. */
function person(line: Line, ...repairs: readonly Damage[]): PersonOnFile {
  const name = ['姓', '氏名', '会社名', '名'].some((header) => header in line) ? {} : { 氏名: '髙﨑 花子' }
  return valueOf(readPerson(under('people', { ...name, ...line }), how(...repairs)))
}

function fault(line: Line, ...repairs: readonly Damage[]): string {
  return faultOf(readPerson(under('people', { 氏名: '髙﨑 花子', ...line }), how(...repairs)))
}

function damages(line: Line): readonly DamageSeen[] {
  return readPerson(under('people', { 氏名: '髙﨑 花子', ...line }), how()).damages
}

const named = ({ kind, familyName, givenName, honorific, company }: PersonOnFile): string =>
  [kind, familyName, givenName, honorific, company].join('|')

describe('a name', () => {
  test('and nothing else makes a card', () => {
    expect(person({ 氏名: '髙﨑 花子' })).toEqual(aPersonOnFile())
  })

  test.each([
    ['髙﨑 花子', 'person|髙﨑|花子|様|'],
    ['髙﨑　花子', 'person|髙﨑|花子|様|'],
    ['髙﨑花子', 'person|髙﨑花子||様|'],
    ['𠮷野 春', 'person|𠮷野|春|様|'],
    ['ジョン ポール スミス', 'person|ジョン|ポール スミス|様|'],
    ['髙﨑 花子様', 'person|髙﨑|花子|様|'],
    ['髙﨑 花子 様', 'person|髙﨑|花子|様|'],
    ['髙﨑様', 'person|髙﨑||様|'],
    ['髙﨑 花子さま', 'person|髙﨑|花子|様|'],
    ['青木先生', 'person|青木||先生|'],
    ['青木 健 殿', 'person|青木|健|殿|'],
    ['鵜殿', 'person|鵜殿||様|'],
    ['鵜殿 健', 'person|鵜殿|健|様|'],
    ['先生', 'person|先生||様|'],
    ['山下商店 御中', 'organisation|||御中|山下商店'],
    ['株式会社 山下', 'organisation|||御中|株式会社 山下'],
    ['(有)山下商店', 'organisation|||御中|(有)山下商店'],
    ['㈱山下', 'organisation|||御中|㈱山下'],
    ['医療法人 春風会', 'organisation|||御中|医療法人 春風会'],
    ['<b>山</b> & "谷"', 'person|<b>山</b>|& "谷"|様|'],
    ['髙﨑\n花子', 'person|髙﨑|花子|様|'],
  ])('%j in one cell is %s', (cell, expected) => {
    expect(named(person({ 氏名: cell }))).toBe(expected)
  })

  test.each<[Line, string]>([
    [{ 姓: '髙﨑', 名: '花子様' }, 'person|髙﨑|花子|様|'],
    [{ 姓: '髙﨑', 名: '花子', 敬称: '先生' }, 'person|髙﨑|花子|先生|'],
    [{ 姓: '山下商店', 名: '', 敬称: '御中' }, 'organisation|||御中|山下商店'],
    [{ 姓: '', 名: '', 会社名: '山下商店' }, 'organisation|||御中|山下商店'],
    [{ 姓: '青木', 名: '健', 会社名: '山下商店' }, 'person|青木|健|様|山下商店'],
    [{ 姓: '青木', 名: '健', 会社名: '山下商店', 敬称: '御中' }, 'person|青木|健|御中|山下商店'],
    [{ 氏名: '青木 健', 姓: '髙﨑', 名: '花子' }, 'person|髙﨑|花子|様|'],
    [{ 氏名: '髙﨑 花子', 姓: '髙﨑', 名: '' }, 'person|髙﨑|花子|様|'],
    [{ 氏名: '', 姓: '', 名: '花子' }, 'person||花子|様|'],
    [{ 姓: '青木', 種別: '会社・団体' }, 'organisation|青木||御中|'],
  ])('%j is %s', (line, expected) => {
    expect(named(person(line))).toBe(expected)
  })

  test('an organisation in the column of names beside its company is the department', () => {
    const { company, department, familyName } = person({ 氏名: '総務部御中', 会社名: '山下商店' })
    expect({ company, department, familyName }).toEqual({ company: '山下商店', department: '総務部', familyName: '' })
  })

  test('the reading is parted like the name, and half-width kana get full width', () => {
    const { familyKana, givenKana } = person({ フリガナ: 'ﾀｶｻｷ ﾊﾅｺ' })
    expect([familyKana, givenKana]).toEqual(['タカサキ', 'ハナコ'])
    expect(person({ セイ: 'たかさき', メイ: 'ﾊﾞﾝ' }).givenKana).toBe('バン')
  })

  test('the reading of a company is the company’s', () => {
    expect(person({ 氏名: '山下商店御中', フリガナ: 'ヤマシタ ショウテン' })).toMatchObject({
      companyKana: 'ヤマシタショウテン',
      familyKana: '',
    })
  })

  test.each<[Line, string]>([
    [{ 氏名: '' }, 'name-missing name'],
    [{ 氏名: '　' }, 'name-missing name'],
    [{ 氏名: 'あ'.repeat(101) }, 'too-long name'],
    [{ 氏名: '髙\u0000﨑' }, 'control-character name'],
    [{ メモ: 'あ'.repeat(4_001) }, 'too-long note'],
    [{ 番号: '1'.repeat(41) }, 'too-long number'],
    [{ 種別: 'その他' }, 'value-unknown kind'],
    [{ 大切な方: 'たぶん' }, 'value-unknown dear'],
    [{ ご希望の連絡方法: '伝書鳩' }, 'value-unknown preferred-channel'],
  ])('%j is rejected: %s', (line, expected) => {
    expect(fault(line)).toBe(expected)
  })

  test('of sixty characters is taken', () => {
    expect(person({ 姓: '寿限無'.repeat(20) }).familyName).toHaveLength(60)
  })
})

describe('連名', () => {
  test.each<[string, readonly PersonOnFile['relatives'][number][]]>([
    ['花子様;太郎様', [aRelative('花子'), aRelative('太郎')]],
    ['花子様；太郎様', [aRelative('花子'), aRelative('太郎')]],
    ['花子、太郎', [aRelative('花子'), aRelative('太郎')]],
    ['花子様・太郎くん', [aRelative('花子'), aRelative('太郎', { honorific: 'くん' })]],
    ['マリア・テレサ様', [aRelative('マリア・テレサ')]],
    ['鈴木 一郎先生', [aRelative('一郎', { familyName: '鈴木', honorific: '先生' })]],
    ['髙﨑 春ちゃん', [aRelative('春', { honorific: 'ちゃん' })]],
    ['髙﨑 ', [aRelative('髙﨑')]],
    ['', []],
    [';', []],
  ])('%j', (cell, relatives) => {
    expect(person({ 姓: '髙﨑', 連名: cell }).relatives).toEqual(relatives)
  })

  test('of はがきデザインキット stands in parts, and the family’s own name is not said again', () => {
    const line = {
      '氏名(姓)': '髙﨑',
      '氏名(名)': '花子',
      '連名1(姓:自宅欄)': '髙﨑',
      '連名1(名:自宅欄)': '太郎',
      '連名1(敬称:自宅欄)': '様',
      '連名2(姓:自宅欄)': '',
      '連名2(名:自宅欄)': '',
      '連名2(敬称:自宅欄)': '',
      '連名3(姓:自宅欄)': '鈴木',
      '連名3(名:自宅欄)': '春',
      '連名3(敬称:自宅欄)': 'ちゃん',
      '連名4(姓:自宅欄)': '髙﨑',
      '連名4(名:自宅欄)': '',
      '連名4(敬称:自宅欄)': '様',
    }
    expect(valueOf(readPerson(under('people', line), how())).relatives).toEqual([
      aRelative('太郎'),
      aRelative('春', { familyName: '鈴木', honorific: 'ちゃん' }),
    ])
  })

  test('beside a column of forms of address', () => {
    expect(person({ 姓: '髙﨑', 連名: '太郎', 連名敬称: 'くん' }).relatives).toEqual([
      aRelative('太郎', { honorific: 'くん' }),
    ])
  })
})

describe('an address', () => {
  const inParts = (line: Line): string => {
    const [address] = person(line).addresses
    return address === undefined
      ? 'none'
      : [address.postalCode, address.prefecture, address.city, address.street, address.building].join('|')
  }

  test.each<[Line, string]>([
    [{ 住所: '群馬県高崎市中尾町1-2-3' }, '|群馬県|高崎市中尾町|1-2-3|'],
    [{ 住所: '群馬県高崎市中尾町１－２－３　ハイツ中尾２０２' }, '|群馬県|高崎市中尾町|１－２－３|ハイツ中尾２０２'],
    [{ 住所: '群馬県 高崎市 中尾町 1-2-3' }, '|群馬県|高崎市中尾町|1-2-3|'],
    [{ 住所: '高崎市中尾町1-2-3\nハイツ202' }, '||高崎市中尾町|1-2-3|ハイツ202'],
    [{ 住所: '〒370-0001 群馬県高崎市中尾町1-2-3' }, '3700001|群馬県|高崎市中尾町|1-2-3|'],
    [{ 住所: '北海道札幌市中央区南1条西2丁目3-4' }, '|北海道|札幌市中央区南1条西|2丁目3-4|'],
    [{ 住所: '京都府京都市中京区烏丸通御池上る' }, '|京都府|京都市中京区烏丸通御池上る||'],
    [{ 住所: '京都市中京区1丁目 2番3号' }, '||京都市中京区|1丁目 2番3号|'],
    [{ 住所1: '群馬県高崎市中尾町', 住所2: '1-2-3', 住所3: 'ハイツ202' }, '|群馬県|高崎市中尾町|1-2-3|ハイツ202'],
    [{ 住所1: '群馬県高崎市中尾町', 住所2: 'ハイツ202' }, '|群馬県|高崎市中尾町||ハイツ202'],
    [{ 住所1: '北海道虻田郡', 住所2: 'ニセコ町字曽我12' }, '|北海道|虻田郡ニセコ町字曽我|12|'],
    [{ 住所1: '群馬県高崎市', 住所2: '中尾町1-2-3', 住所3: '' }, '|群馬県|高崎市中尾町|1-2-3|'],
    [{ 住所1: '群馬県高崎市中尾町1-2-3', 住所2: 'ハイツ202' }, '|群馬県|高崎市中尾町|1-2-3|ハイツ202'],
    [{ 都道府県: '群馬県', 住所1: '高崎市中尾町1-2-3', 建物名: 'ハイツ202' }, '|群馬県|高崎市中尾町|1-2-3|ハイツ202'],
    [{ 都道府県: '群馬県', 住所: '群馬県高崎市中尾町1-2-3' }, '|群馬県|高崎市中尾町|1-2-3|'],
    [{ 都道府県: '東京都', 住所: '群馬県高崎市中尾町1-2-3' }, '|東京都|群馬県高崎市中尾町|1-2-3|'],
    [{ 都道府県: '群馬県', 市区町村: '高崎市', 番地: '中尾町1-2-3 ハイツ' }, '|群馬県|高崎市|中尾町1-2-3 ハイツ|'],
    [{ 市区町村: '群馬県高崎市', 番地: '中尾町1-2-3' }, '|群馬県|高崎市|中尾町1-2-3|'],
    [{ 市区町村: '高崎市', 住所: '高崎市中尾町1-2-3' }, '||高崎市|中尾町1-2-3|'],
    [{ 市区町村: '高崎市', 住所: '高崎市中尾町' }, '||高崎市|中尾町|'],
    [
      { '番地 (自宅)': '中尾町1-2-3', '番地 2 (自宅)': 'ハイツ202', '市町村 (自宅)': '高崎市' },
      '||高崎市|中尾町1-2-3|ハイツ202',
    ],
    [{ 'Address 1 - Street': '群馬県高崎市中尾町1-2-3' }, '|群馬県|高崎市中尾町|1-2-3|'],
    [{ 郵便番号: '〒370-0001' }, '3700001||||'],
    [{ 郵便番号: '３７０ー０００１' }, '3700001||||'],
    [{ 住所: '', 郵便番号: '' }, 'none'],
    [{ 住所: '不明' }, 'none'],
  ])('%j is %s', (line, expected) => {
    expect(inParts(line)).toBe(expected)
  })

  test('loses no character but spaces, whatever it is', () => {
    const piece = fc.constantFrom(
      '群馬県',
      '高崎市',
      '中尾町',
      '1',
      '２',
      '-',
      '丁目',
      ' ',
      '　',
      'ハイツ',
      '(A)',
      '南1条',
      '\n',
      '〒',
      '3700001',
    )
    const cell = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))
    const bare = (text: string): string => text.replace(/[\s〒-]/g, '')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
        const line = Object.fromEntries(cells.map((each, at) => [`住所${at + 1}`, each]))
        expect(bare(inParts(line).replaceAll('|', '').replace('none', ''))).toBe(bare(cells.join('')))
      }),
    )
  })

  test.each(['12-345', '370-001', '37-0001', '〒60001', 'あ', '37000012', '999-99999', '1234'])(
    'the postal code %j is none',
    (cell) => {
      expect(fault({ 郵便番号: cell })).toBe('postal-code-impossible postal-code')
    },
  )
})

describe('telephone and mail', () => {
  test('all columns, several in a cell, and the same number once', () => {
    const line = {
      電話: '027-000-0000;090-0000-1234（奥様）',
      携帯: '09000001234',
      TEL2: '03-0000-0000 / 03-0000-0001',
      自宅電話: 'なし',
    }
    expect(person(line).phones).toEqual([
      { number: '027-000-0000', note: '' },
      { number: '090-0000-1234', note: '奥様' },
      { number: '03-0000-0000', note: '' },
      { number: '03-0000-0001', note: '' },
    ])
  })

  test.each([
    ['090-0000-1234（奥様）', '090-0000-1234', '奥様'],
    ['090-0000-1234 妻', '090-0000-1234', '妻'],
    ['携帯 090-0000-1234', '090-0000-1234', '携帯'],
    ['ご主人：０９０－００００－１２３４', '０９０－００００－１２３４', 'ご主人'],
    ['内線 12', '内線 12', ''],
    ['090 0000 1234', '090 0000 1234', ''],
  ])('%s is a number with a word beside it, where there is one', (cell, number, note) => {
    expect(person({ 電話: cell }).phones).toEqual([{ number, note }])
  })

  test('values that Google put into one cell', () => {
    const line = {
      'Phone 1 - Value': '027-000-0000 ::: 090-0000-1234',
      'E-mail 1 - Value': 'a@example.com ::: b@example.com',
      Labels: '常連 ::: * myContacts',
    }
    const { phones, emails, tags } = person(line)
    expect(phones.map(({ number }) => number)).toEqual(['027-000-0000', '090-0000-1234'])
    expect(emails).toEqual([{ address: 'a@example.com' }, { address: 'b@example.com' }])
    expect(tags).toEqual(['常連'])
  })

  test('a number stands as it was written, with its brackets', () => {
    expect(person({ 電話: '（０３）００００ー００００' }).phones).toEqual([
      { number: '（０３）００００ー００００', note: '' },
    ])
    expect(person({ 電話: '(03)0000-0000' }).phones).toEqual([{ number: '(03)0000-0000', note: '' }])
  })
})

describe('labels and notes', () => {
  test.each([
    ['常連;犬', ['常連', '犬']],
    ['常連、犬, 猫', ['常連', '犬', '猫']],
    ['常連\n犬', ['常連', '犬']],
    ['常連;常連', ['常連']],
    ['"犬、猫";常連', ['犬、猫', '常連']],
    ['"犬', ['"犬']],
    ['', []],
  ])('%j', (cell, tags) => {
    expect(person({ 目印: cell }).tags).toEqual(tags)
  })

  test('several notes stand below each other, with the line breaks within', () => {
    expect(person({ 備考1: '上\r\n下', 備考2: '', 備考3: '終わり\u000b本当に' }).note).toBe('上\n下\n終わり\n本当に')
  })

  test('more labels than a card takes are too long', () => {
    const many = Array.from({ length: 51 }, (_, at) => `目印${at}`).join(';')
    expect(fault({ 目印: many })).toBe('too-long tag')
    expect(fault({ 電話: Array.from({ length: 51 }, (_, at) => `03-0000-00${at + 10}`).join(';') })).toBe(
      'too-long phone',
    )
  })
})

describe('ご案内不要', () => {
  test.each(['不要', '停止', '○', '◯', '〇', '1', 'TRUE', 'はい', '要停止', 'いらない'])(
    '%j holds from today',
    (cell) => {
      expect(person({ DM停止: cell }).refusals).toEqual([
        { scope: 'promotion', channel: 'all', since: TODAY, howAsked: '' },
      ])
    },
  )

  test.each(['2025-01-10', '2025/1/10', 'R7.1.10'])('%j holds from that day', (cell) => {
    expect(person({ ご案内不要: cell }).refusals).toEqual([
      { scope: 'promotion', channel: 'all', since: '2025-01-10', howAsked: '' },
    ])
  })

  test.each(['', '×', '0', 'FALSE', '送付可', '-'])('%j refuses nothing', (cell) => {
    expect(person({ DM停止: cell }).refusals).toEqual([])
  })

  test.each(['そのうち', '2', '1/10', '希望する', '希望しない', '可', '要', 'OK'])('%j is not guessed', (cell) => {
    expect(fault({ DM停止: cell })).toBe('value-unknown no-promotion')
  })
})

describe('what Excel did is told, and repaired where the owner says so', () => {
  test.each<[Line, Damage, string, string, string]>([
    [{ 郵便番号: '600061' }, 'postal-zero', '600061', '060-0061', 'postal-code-impossible postal-code'],
    [{ 郵便番号: '10000' }, 'postal-zero', '10000', '001-0000', 'postal-code-impossible postal-code'],
    [{ 携帯: '9000001234' }, 'phone-zero', '9000001234', '09000001234', 'read'],
    [{ 電話: '300000000' }, 'phone-zero', '300000000', '0300000000', 'read'],
    [{ 誕生日: '36982' }, 'date-serial', '36982', '2001-04-01', 'date-impossible birthday'],
    [{ 誕生日: '1-Apr' }, 'date-serial', '1-Apr', '--04-01', 'date-impossible birthday'],
    [{ 登録日: '46113.375' }, 'date-serial', '46113.375', '2026-04-01 09:00', 'date-impossible added-on'],
    [{ 誕生日: '1979年' }, 'year-only', '1979年', '誕生日：1979年', 'date-impossible birthday'],
    [{ 誕生日: 'S54.4' }, 'year-only', 'S54.4', '--04', 'date-impossible birthday'],
  ])('%j: %s', (line, kind, was, becomes, declined) => {
    expect(damages(line)).toEqual([{ kind, was, becomes }])
    expect(fault(line)).toBe(declined)
    expect(fault(line, kind)).toBe('read')
  })

  test('a postal code gets its zeros, a telephone its zero', () => {
    const { addresses, phones } = person({ 郵便番号: '600061', 携帯: '9000001234' }, 'postal-zero', 'phone-zero')
    expect(addresses[0]?.postalCode).toBe('0600061')
    expect(phones).toEqual([{ number: '09000001234', note: '' }])
    expect(person({ 携帯: '9000001234' }).phones).toEqual([{ number: '9000001234', note: '' }])
  })

  test('a year alone goes into the note, as it was written', () => {
    const { birthday, note } = person({ 誕生日: 'S45', メモ: '犬を飼っている' }, 'year-only')
    expect({ birthday, note }).toEqual({ birthday: null, note: '犬を飼っている\n誕生日：S45' })
    expect(person({ 誕生日: '1979年4月' }, 'year-only')).toMatchObject({ birthday: '--04', note: '誕生日：1979年4月' })
  })

  test.each(['03-0000-0000', '9000-1234', '123456', '090-0000-1234', '+819000001234'])(
    'the telephone %s is whole',
    (cell) => {
      expect(damages({ 電話: cell })).toEqual([])
    },
  )

  test('the damages of a line that is rejected are told as well', () => {
    expect(damages({ 郵便番号: '600061', 誕生日: '2/30' })).toHaveLength(1)
    expect(fault({ 郵便番号: '600061', 誕生日: '2/30' }, 'postal-zero')).toBe('date-impossible birthday')
  })
})

describe('whatever stands in the cells', () => {
  const known = fc.constantFrom(
    '髙﨑 花子様',
    '山下商店御中',
    '2001/4/1',
    '36982',
    'S45',
    '9000001234',
    '600061',
    '花子様;太郎様',
    '○',
    '[]',
    '[{}]',
    '群馬県高崎市1-2',
    '=1',
    '\u0000',
    '電話',
  )
  const cell = fc.oneof(known, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

  test('a line is read or rejected with its reason, and what was read is as a form would take it', () => {
    const line = fc.dictionary(fc.constantFrom(...FIELDS.people), cell, { noNullPrototype: true })
    fc.assert(
      fc.property(line, (cells) => {
        const read = readPerson(
          cellsOf(Object.keys(cells) as never, Object.values(cells)),
          how('date-serial', 'phone-zero', 'postal-zero', 'year-only'),
        )
        expect(
          read.kind === 'read' ? untidyIn(read.value) : [read.reason].filter((reason) => !REASONS.has(reason)),
        ).toEqual([])
      }),
    )
  })

  test('a birthday that is known stands as it is kept', () => {
    expect(person({ 誕生日: '--02-29' }).birthday).toBe('--02-29' as Birthday)
    expect(person({ 住所: '高崎市1-1' }).addresses).toEqual([
      anAddress({ postalCode: '', prefecture: '', city: '高崎市', street: '1-1' }),
    ])
  })
})

/** Every text that is not trimmed, or holds what cannot be seen. */
function untidyIn(value: unknown): readonly unknown[] {
  if (typeof value === 'string')
    return value.trim() === value && !/[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/u.test(value) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(untidyIn)
}
