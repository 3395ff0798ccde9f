import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchKeys, type Matchable } from '#domain/exchange/likely.ts'

function someone(some: Partial<Matchable> = {}): Matchable {
  return {
    kind: 'person',
    familyName: '髙﨑',
    givenName: '花子',
    familyKana: 'タカサキ',
    givenKana: 'ハナコ',
    company: '',
    companyKana: '',
    phones: [{ number: '090-0000-1234' }],
    addresses: [{ city: '高崎市中尾町', street: '1-2-3' }],
    ...some,
  }
}

/** By what two people are likely the same; nothing where they are not. */
function likeness(one: Matchable, other: Matchable): readonly string[] {
  const keys = new Map(matchKeys(other).map(({ why, key }) => [key, why]))
  return [...new Set(matchKeys(one).flatMap(({ key }) => keys.get(key) ?? []))].toSorted()
}

describe('who is likely the same', () => {
  test.each<[string, Partial<Matchable>, readonly string[]]>([
    ['written alike in all', {}, ['address', 'phone']],
    [
      'by the reading in hiragana and half width',
      { familyKana: 'たかさき', givenKana: 'ﾊﾅｺ', addresses: [] },
      ['phone'],
    ],
    [
      'by a name of the common form, without a reading',
      { familyName: '高崎', familyKana: '', givenKana: '', addresses: [] },
      ['phone'],
    ],
    [
      'with the name parted elsewhere',
      { familyName: '髙﨑花子', givenName: '', familyKana: '', givenKana: '', addresses: [] },
      ['phone'],
    ],
    ['by a phone without hyphens, abroad', { phones: [{ number: '+81 90 0000 1234' }], addresses: [] }, ['phone']],
    [
      'by a second phone',
      { phones: [{ number: '03-0000-0000' }, { number: '０９０００００１２３４' }], addresses: [] },
      ['phone'],
    ],
    [
      'by the address with its counters',
      { phones: [], addresses: [{ city: '高崎市中尾町', street: '１丁目２番地３号' }] },
      ['address'],
    ],
    [
      'by the address in one text with its prefecture',
      { phones: [], addresses: [{ city: '群馬県高崎市中尾町1-2-3', street: '' }] },
      ['address'],
    ],
  ])('%s', (_, some, why) => {
    expect(likeness(someone(), someone(some))).toEqual(why)
  })

  test.each<[string, Partial<Matchable>]>([
    ['another given name at the same phone and address: the family', { givenName: '太郎', givenKana: 'タロウ' }],
    ['the same name, reached elsewhere', { phones: [{ number: '090-0000-9999' }], addresses: [] }],
    ['the same name in the same town', { phones: [], addresses: [{ city: '高崎市中尾町', street: '' }] }],
    ['the same name with a phone of four digits', { phones: [{ number: '1234' }], addresses: [] }],
    ['nobody named', { familyName: '', givenName: '', familyKana: '', givenKana: '' }],
  ])('not %s', (_, some) => {
    expect(likeness(someone(some), someone())).toEqual([])
    expect(
      likeness(
        someone(some),
        someone({ phones: [{ number: '1234' }], addresses: [{ city: '高崎市中尾町', street: '' }] }),
      ),
    ).toEqual([])
  })

  test('an organisation is known by its own name, whoever is named there', () => {
    const shop = someone({
      kind: 'organisation',
      company: '山下商店',
      familyName: '',
      givenName: '',
      familyKana: '',
      givenKana: '',
    })
    const withContact = someone({ kind: 'organisation', company: '山下商店', familyName: '青木' })
    expect(likeness(shop, withContact)).toEqual(['address', 'phone'])
  })

  test('it goes both ways, and neither spaces, width, hyphens nor name variants matter', () => {
    const name = fc.constantFrom('髙﨑', '高崎', '𠮷野', '吉野', '渡邊', '渡辺', '', '山本')
    const kana = fc.constantFrom('タカサキ', 'たかさき', 'ﾀｶｻｷ', 'ヨシノ', '')
    const phone = fc.constantFrom('090-0000-1234', '09000001234', '+819000001234', '03 0000 0000', '')
    const person = fc
      .record({
        familyName: name,
        givenName: name,
        familyKana: kana,
        givenKana: kana,
        phones: fc.array(phone, { maxLength: 2 }),
      })
      .map(({ phones, ...names }) => someone({ ...names, phones: phones.map((number) => ({ number })) }))
    const dressed = (text: string): string => ` ${text.normalize('NFKC')} `.replaceAll('-', '－').replaceAll('崎', '﨑')
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(likeness(one, other)).toEqual(likeness(other, one))
        const again: Matchable = {
          ...one,
          familyName: dressed(one.familyName),
          givenKana: dressed(one.givenKana),
          phones: one.phones.map(({ number }) => ({ number: dressed(number) })),
          addresses: one.addresses.map(({ city, street }) => ({ city: dressed(city), street: dressed(street) })),
        }
        expect(matchKeys(again)).toEqual(matchKeys(one))
      }),
    )
  })
})
