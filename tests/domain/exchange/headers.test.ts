import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '#domain/exchange/fields.ts'
import { FIELDS, OF_SECOND, OF_THIRD } from '#domain/exchange/fields.ts'
import { faultsOfColumns, headerAmong, recognise } from '#domain/exchange/headers.ts'
import { OWN_COLUMNS } from '#domain/exchange/own-format.ts'
import { CONTENTS } from '#domain/exchange/table.ts'

const HAGAKI = (
  '氏名(姓),氏名(名),フリガナ(姓),フリガナ(名),敬称,郵便番号(自宅欄),自宅住所(都道府県),自宅住所(市区町村),' +
  '自宅住所(番地等),自宅住所(建物名),会社名(会社欄),部署名(会社欄),役職(会社欄),' +
  [1, 2, 3, 4, 5].map((n) => `連名${n}(姓:自宅欄),連名${n}(名:自宅欄),連名${n}(敬称:自宅欄)`).join(',')
).split(',')

/** 'header → field' by line, those that mean nothing left out. */
function meanings(headers: readonly string[], content: 'people' | 'visits' | 'contacts' | null = null): string {
  const { columns } = recognise(headers, content)
  return columns.flatMap((field, at) => (field === null ? [] : [`${headers[at]} → ${field}`])).join('\n')
}

describe('our own headers', () => {
  test.each(CONTENTS)('all columns of %s are known again, and what the file holds', (content) => {
    const { columns, ...rest } = recognise(
      OWN_COLUMNS[content].map(({ header }) => header),
      null,
    )
    expect(rest).toEqual({ content, format: 'own' })
    expect(columns).toEqual(OWN_COLUMNS[content].map(({ field }) => field))
  })

  test.each(CONTENTS)('the columns of %s are in any order, spaces and width, and any may be missing', (content) => {
    const some = fc.shuffledSubarray([...OWN_COLUMNS[content]], { minLength: 1 })
    const dressed = (header: string): fc.Arbitrary<string> =>
      fc.constantFrom(header, ` ${header}　`, `\uFEFF${header}`, header.normalize('NFKD'), wide(header))
    fc.assert(
      fc.property(
        some.chain((columns) =>
          fc.tuple(fc.constant(columns), fc.tuple(...columns.map((each) => dressed(each.header)))),
        ),
        ([columns, headers]) => {
          const found = recognise(headers, content)
          expect(found).toEqual({ content, format: 'own', columns: columns.map(({ field }) => field) })
        },
      ),
    )
  })

  test('the columns of the specification stand first, word for word', () => {
    const first = (content: (typeof CONTENTS)[number]): string =>
      OWN_COLUMNS[content].map(({ header }) => header).join()
    expect(first('people')).toMatch(
      /^番号,姓,名,セイ,メイ,敬称,連名,郵便番号,都道府県,市区町村,番地,建物,電話,携帯,メール,LINEの表示名,誕生日,目印,メモ,ご案内不要,/,
    )
    expect(first('visits')).toMatch(/^番号,日付,金額,内容,/)
    expect(first('contacts')).toMatch(/^番号,日時,手段,どちらから,件名,本文,/)
  })

  test('older names of the same are read', () => {
    expect(recognise(['姓', 'DM停止', 'タグ'], null)).toEqual({
      content: 'people',
      format: 'own',
      columns: ['family-name', 'no-promotion', 'tag'],
    })
  })

  test('with a column more it is no longer ours, and still means the same', () => {
    const { format, columns } = recognise(['姓', '名', 'きっかけ', '電話（このソフト用）'], null)
    expect({ format, columns }).toEqual({
      format: 'other',
      columns: ['family-name', 'given-name', null, 'more-phones'],
    })
  })

  test.each(CONTENTS)('no field of %s is without a column, but those that take a whole apart', (content) => {
    const whole = new Set<Field>([
      'name',
      'kana',
      'address',
      'joint-family-name',
      'joint-given-name',
      'joint-honorific',
      'joint-kana',
      'joint-birthday',
      'phone-label',
      'letters-to',
      'address-kind',
      ...OF_SECOND,
      ...OF_THIRD,
      'time',
    ])
    // A visit of ours names its person in one cell; of people, each part has a column.
    const parts: readonly Field[] = ['family-name', 'given-name', 'family-kana', 'given-kana']
    if (content !== 'people') for (const part of parts) whole.add(part)
    const written = new Set<Field>(OWN_COLUMNS[content].map(({ field }) => field))
    expect(FIELDS[content].filter((field) => !written.has(field) && !whole.has(field))).toEqual([])
  })
})

describe('はがきデザインキット', () => {
  test('is known by its headers, and each has its place', () => {
    const { columns, ...rest } = recognise(HAGAKI, null)
    expect(rest).toEqual({ content: 'people', format: 'hagaki-design-kit' })
    expect(columns).toEqual([
      'family-name',
      'given-name',
      'family-kana',
      'given-kana',
      'honorific',
      'postal-code',
      'prefecture',
      'city',
      'street',
      'building',
      'company',
      'department',
      'title',
      ...Array.from({ length: 5 }, () => ['joint-family-name', 'joint-given-name', 'joint-honorific']).flat(),
    ])
    expect(faultsOfColumns('people', columns)).toEqual({ doubled: [], lacking: [] })
  })

  test('written twice beside each other, each header keeps its meaning and the doubles are named', () => {
    const { columns, format } = recognise([...HAGAKI, ...HAGAKI], null)
    const { columns: once } = recognise(HAGAKI, null)
    expect(format).toBe('hagaki-design-kit')
    expect(columns).toEqual([...once, ...once])
    expect(faultsOfColumns('people', columns).doubled).toContain('family-name')
    expect(faultsOfColumns('people', columns).doubled).not.toContain('joint-given-name')
  })
})

describe('the lists of other programs', () => {
  test('Google', () => {
    const headers =
      'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Value'
    expect(meanings(headers.split(','))).toMatchInlineSnapshot(`
      "First Name → given-name
      Last Name → family-name
      Phonetic First Name → given-kana
      Phonetic Last Name → family-kana
      Organization Name → company
      Organization Title → title
      Organization Department → department
      Birthday → birthday
      Notes → note
      Labels → tag
      E-mail 1 - Value → email
      E-mail 2 - Value → email
      Phone 1 - Label → phone-label
      Phone 1 - Value → phone
      Phone 2 - Label → phone-label
      Phone 2 - Value → phone
      Address 1 - Label → address-kind
      Address 1 - Street → street
      Address 1 - City → city
      Address 1 - Region → prefecture
      Address 1 - Postal Code → postal-code
      Address 1 - Extended Address → building"
    `)
  })

  test('Outlook in Japanese', () => {
    const headers =
      '敬称,名,ミドル ネーム,姓,サフィックス,会社名,部署,役職,番地 (会社),番地 2 (会社),市区町村 (会社),都道府県 (会社),郵便番号 (会社),国/地域 (会社),番地 (自宅),番地 2 (自宅),番地 3 (自宅),市町村 (自宅),都道府県 (自宅),郵便番号 (自宅),国/地域 (自宅),会社 FAX,会社の電話,会社の電話 2,自宅の電話,自宅電話 2,携帯電話,ほかの電話,分類項目,メモ,性別,誕生日,電子メール アドレス,電子メールの種類,電子メールの表示名,電子メール 2 アドレス,会社名フリガナ,姓フリガナ,名フリガナ'
    expect(meanings(headers.split(','))).toMatchInlineSnapshot(`
      "敬称 → honorific
      名 → given-name
      姓 → family-name
      会社名 → company
      部署 → department
      役職 → title
      番地 (会社) → second-street
      番地 2 (会社) → second-street
      市区町村 (会社) → second-city
      都道府県 (会社) → second-prefecture
      郵便番号 (会社) → second-postal-code
      番地 (自宅) → street
      番地 2 (自宅) → street
      番地 3 (自宅) → street
      市町村 (自宅) → city
      都道府県 (自宅) → prefecture
      郵便番号 (自宅) → postal-code
      会社の電話 → phone
      会社の電話 2 → phone
      自宅の電話 → phone
      自宅電話 2 → phone
      携帯電話 → phone
      分類項目 → tag
      メモ → note
      誕生日 → birthday
      電子メール アドレス → email
      電子メール 2 アドレス → email
      会社名フリガナ → company-kana
      姓フリガナ → family-kana
      名フリガナ → given-kana"
    `)
  })

  test('宛名職人', () => {
    const headers =
      '姓,名,姓かな,名かな,姓名,姓名かな,ミドルネーム,旧姓,宛先,自宅状態,会社状態,ニックネーム,敬称,敬称区分,自宅〒,自宅住所1,自宅住所2,自宅住所3,自宅カスタマ,自宅電話,自宅IP電話,自宅FAX,自宅E-mail,自宅URL,会社〒,会社住所1,会社住所2,会社住所3,会社電話,会社FAX,会社E-mail,会社名かな,会社名,部署名1,部署名2,役職名,連名,連名ふりがな,連名敬称,連名誕生日,メモ1,メモ2,備考1,備考2,備考3,誕生日,性別,血液型,趣味,性格'
    expect(meanings(headers.split(','))).toMatchInlineSnapshot(`
      "姓 → family-name
      名 → given-name
      姓かな → family-kana
      名かな → given-kana
      姓名 → name
      姓名かな → kana
      宛先 → letters-to
      敬称 → honorific
      自宅〒 → postal-code
      自宅住所1 → address
      自宅住所2 → street
      自宅住所3 → street
      自宅電話 → phone
      自宅E-mail → email
      会社〒 → second-postal-code
      会社住所1 → second-address
      会社住所2 → second-street
      会社住所3 → second-street
      会社電話 → phone
      会社E-mail → email
      会社名かな → company-kana
      会社名 → company
      部署名1 → department
      部署名2 → department
      役職名 → title
      連名 → joint-name
      連名ふりがな → joint-kana
      連名敬称 → joint-honorific
      連名誕生日 → joint-birthday
      メモ1 → note
      メモ2 → note
      備考1 → note
      備考2 → note
      備考3 → note
      誕生日 → birthday"
    `)
  })

  test('年賀家族', () => {
    const headers =
      'お名前（姓）※必須,お名前（名）※必須,敬称※必須,フリガナ（セイ）,フリガナ（メイ）,自宅郵便番号※必須,自宅住所１※必須,自宅住所２,自宅住所３,自宅住所４,様方,連名１（姓）,連名１（名）,連名１敬称,連名２（姓）,連名２（名）,連名２敬称'
    expect(meanings(headers.split(','))).toMatchInlineSnapshot(`
      "お名前（姓）※必須 → family-name
      お名前（名）※必須 → given-name
      敬称※必須 → honorific
      フリガナ（セイ） → family-kana
      フリガナ（メイ） → given-kana
      自宅郵便番号※必須 → postal-code
      自宅住所１※必須 → address
      自宅住所２ → street
      自宅住所３ → street
      自宅住所４ → street
      様方 → care-of
      連名１（姓） → joint-family-name
      連名１（名） → joint-given-name
      連名１敬称 → joint-honorific
      連名２（姓） → joint-family-name
      連名２（名） → joint-given-name
      連名２敬称 → joint-honorific"
    `)
  })

  test('a list of a shop itself', () => {
    const headers = 'No,お客様名,ふりがな,ご住所,お電話番号,携帯,生年月日,最終来店日,来店回数,ランク,備考,DM不要'
    expect(meanings(headers.split(','))).toMatchInlineSnapshot(`
      "No → number
      お客様名 → name
      ふりがな → kana
      ご住所 → address
      お電話番号 → phone
      携帯 → phone
      生年月日 → birthday
      ランク → tag
      備考 → note
      DM不要 → no-promotion"
    `)
  })

  test('sales of a till', () => {
    const headers = '会計日時,伝票番号,会員番号,顧客名,メニュー,担当者,数量,金額,税込金額,支払方法'
    expect(recognise(headers.split(','), null).content).toBe('visits')
    expect(meanings(headers.split(','))).toMatchInlineSnapshot(`
      "会計日時 → day
      会員番号 → number
      顧客名 → name
      メニュー → item
      税込金額 → amount"
    `)
  })

  test('a book of calls', () => {
    const headers = '対応日,顧客コード,お客様名,連絡方法,受発信,件名,対応内容,担当'
    expect(recognise(headers.split(','), null).content).toBe('contacts')
    expect(meanings(headers.split(','))).toMatchInlineSnapshot(`
      "対応日 → day
      顧客コード → number
      お客様名 → name
      連絡方法 → channel
      受発信 → direction
      件名 → subject
      対応内容 → body"
    `)
  })

  test('the address of the company counts where there is none of the home', () => {
    expect(meanings('会社名,会社〒,会社住所1,会社住所2,会社電話'.split(','))).toMatchInlineSnapshot(`
      "会社名 → company
      会社〒 → postal-code
      会社住所1 → address
      会社住所2 → street
      会社電話 → phone"
    `)
  })
})

describe('what is wrong with columns', () => {
  test('the very same header twice is doubled; two words for one thing are not', () => {
    expect(recognise(['氏名', '住所', '氏名'], null).columns).toEqual(['name', 'address', 'name'])
    expect(recognise(['顧客名', '住所', '氏名'], null).columns).toEqual([null, 'address', 'name'])
    expect(faultsOfColumns('people', ['name', 'address', 'name']).doubled).toEqual(['name'])
    expect(faultsOfColumns('people', ['name', 'phone', 'phone']).doubled).toEqual([])
  })

  test('people lack a name; visits whose they are, and a day; contacts also the way and the direction', () => {
    expect(faultsOfColumns('people', ['phone', null]).lacking).toEqual(['name'])
    expect(faultsOfColumns('people', ['company']).lacking).toEqual([])
    expect(faultsOfColumns('visits', ['amount']).lacking).toEqual(['name', 'day'])
    expect(faultsOfColumns('visits', ['number', 'day']).lacking).toEqual([])
    expect(faultsOfColumns('contacts', ['phone', 'day', 'body']).lacking).toEqual(['channel', 'direction'])
  })

  test('any headers at all give a column each, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.constantFrom(null, ...CONTENTS), (headers, content) => {
        expect(recognise(headers, content).columns).toHaveLength(headers.length)
      }),
    )
  })
})

function wide(header: string): string {
  return header.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

describe('the headers stand in the first line', () => {
  const people = ['髙﨑 花子', '090-0000-0001', '会社']
  test.each<readonly [string, number, readonly (readonly string[])[]]>([
    ['as a rule', 0, [['氏名', '電話'], people]],
    [
      'below a title and the day',
      2,
      [['お客様名簿', '', ''], ['令和8年11月現在', '', ''], ['No.', 'お名前', '電話'], people],
    ],
    ['where no line has any', 0, [people, people]],
    ['where they say little, and a row holds such words too', 0, [['だれ', '区分', ''], ['氏名', '電話', ''], people]],
    ['where a row holds one such word', 0, [['だれ', 'どこ', 'なに'], people]],
  ])('%s', (_, at, lines) => {
    expect(headerAmong(lines)).toBe(at)
  })
})
