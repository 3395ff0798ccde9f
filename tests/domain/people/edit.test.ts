import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Birthday } from '#domain/day.ts'
import type { CardFields } from '#domain/people/card.ts'
import { editOf, isNewAddress, isSamePlace } from '#domain/people/edit.ts'

const place = (street: string) => ({
  postalCode: '3700001',
  prefecture: '群馬県',
  city: '高崎市中尾町',
  street,
  building: '',
  careOf: '',
})

const address = (key: number | null, street: string) => ({ key, kind: 'home' as const, ...place(street) })

const CARD: CardFields = {
  familyName: '髙﨑',
  givenName: '花子',
  familyKana: 'タカサキ',
  givenKana: 'ハナコ',
  number: '12',
  kind: 'person',
  honorific: '様',
  title: '',
  company: '',
  companyKana: '',
  department: '',
  known: 'first-timer',
  birthday: null,
  dear: false,
  likes: '',
  caution: '',
  usual: '',
  note: '',
  lineName: '',
  preferredChannel: null,
  cadenceDays: null,
  introducerName: '',
  phones: [{ key: 1, number: '090-0000-0001', note: '' }],
  emails: [],
  addresses: [address(1, '1-2-3')],
  relatives: [],
  tags: ['常連', '花'],
}

describe('what of a form is written', () => {
  test('nothing, where nothing was changed, whatever stands in the file by now', () => {
    const stored = { ...CARD, note: 'お茶がお好き', phones: [] }
    expect(editOf(CARD, CARD, stored)).toEqual({ kind: 'edit', changed: [] })
  })

  test('the fields that the owner changed, and no others', () => {
    const after = { ...CARD, note: 'お茶がお好き', dear: true, birthday: '--04-01' as Birthday }
    expect(editOf(CARD, after, { ...CARD, usual: 'カット' })).toEqual({
      kind: 'edit',
      changed: ['birthday', 'dear', 'note'],
    })
  })

  test('nothing at all where somebody else changed one of them meanwhile', () => {
    const after = { ...CARD, likes: '紅茶', note: '甘いもの' }
    expect(editOf(CARD, after, { ...CARD, note: 'お茶がお好き' })).toEqual({ kind: 'changed-meanwhile', field: 'note' })
  })

  test('the same form sent twice is no quarrel, also with rows that were new', () => {
    const after = {
      ...CARD,
      note: '甘いもの',
      phones: [...CARD.phones, { key: null, number: '0270-00-0002', note: 'ご実家' }],
    }
    const stored = { ...after, phones: [...CARD.phones, { key: 7, number: '0270-00-0002', note: 'ご実家' }] }
    expect(editOf(CARD, after, stored)).toEqual({ kind: 'edit', changed: [] })
  })

  test('two forms that each add another phone are a quarrel about the phones', () => {
    const added = (key: number | null, number: string): CardFields => ({
      ...CARD,
      phones: [...CARD.phones, { key, number, note: '' }],
    })
    expect(editOf(CARD, added(null, '1'), added(7, '2'))).toEqual({ kind: 'changed-meanwhile', field: 'phones' })
    expect(editOf(CARD, { ...CARD, phones: [] }, added(7, '2'))).toEqual({ kind: 'changed-meanwhile', field: 'phones' })
  })

  test('spaces around a name and the order of the tags are no change', () => {
    const after = { ...CARD, familyName: '髙﨑 ', tags: ['花', '常連', '花'] }
    expect(editOf(CARD, after, CARD)).toEqual({ kind: 'edit', changed: [] })
    const stored = { ...CARD, givenName: ' 花子' }
    expect(editOf(CARD, { ...CARD, givenName: '花' }, stored)).toEqual({ kind: 'edit', changed: ['givenName'] })
  })

  test('another order of the addresses is a change: letters go to the first', () => {
    const two = { ...CARD, addresses: [address(1, '1-2-3'), address(2, '4-5-6')] }
    const turned = { ...CARD, addresses: two.addresses.toReversed() }
    expect(editOf(two, turned, two)).toEqual({ kind: 'edit', changed: ['addresses'] })
  })
})

const words = fc.constantFrom('', 'あ', '𠮷', '髙')
const card: fc.Arbitrary<CardFields> = fc
  .record({
    note: words,
    likes: words,
    dear: fc.boolean(),
    number: fc.constantFrom(null, '1', '2'),
    tags: fc.subarray(['常連', '花', '犬']),
    phones: fc.array(fc.record({ key: fc.constantFrom(1, 2), number: words, note: words }), { maxLength: 2 }),
  })
  .map((some) => Object.assign({}, CARD, some))

const FIELDS = ['note', 'likes', 'dear', 'number', 'phones', 'tags'] as const

test('an edit lets every field be that the owner did not touch, and never loses what another saved', () => {
  const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)
  fc.assert(
    fc.property(card, card, card, (before, after, stored) => {
      const touched = FIELDS.filter((field) => differ(before[field], after[field]))
      const quarrels = touched.filter(
        (field) => differ(stored[field], before[field]) && differ(stored[field], after[field]),
      )
      const edit = editOf(before, after, stored)
      expect(edit.kind).toBe(quarrels.length > 0 ? 'changed-meanwhile' : 'edit')
      const named = edit.kind === 'edit' ? [] : [edit.field]
      expect(quarrels).toEqual(expect.arrayContaining(named))
      const changed = edit.kind === 'edit' ? edit.changed : []
      const saved = { ...stored, ...Object.fromEntries(changed.map((field) => [field, after[field]])) }
      for (const field of FIELDS) {
        const isWritten = quarrels.length === 0 && touched.includes(field)
        expect(saved[field]).toEqual(isWritten ? after[field] : stored[field])
      }
    }),
  )
})

test('saving twice is saving once', () => {
  fc.assert(
    fc.property(card, card, (before, after) => {
      expect(editOf(before, after, before).kind).toBe('edit')
      expect(editOf(before, after, after)).toEqual({ kind: 'edit', changed: [] })
    }),
  )
})

test('an address is the same place while it reads the same', () => {
  expect(isSamePlace(place('1-2-3'), { ...place(' 1-2-3 ') })).toBe(true)
  expect(isSamePlace(place('1-2-3'), place('1-2-4'))).toBe(false)
  expect(isSamePlace(place('1-2-3'), { ...place('1-2-3'), careOf: '山下' })).toBe(false)
})

test('a new address is another first one; one that goes, or a second one, is none', () => {
  const one = [address(1, '1-2-3')]
  expect(isNewAddress([], [address(null, '1-2-3')])).toBe(true)
  expect(isNewAddress(one, [address(1, '4-5-6')])).toBe(true)
  expect(isNewAddress(one, [address(null, '4-5-6'), ...one])).toBe(true)
  expect(isNewAddress(one, [])).toBe(false)
  expect(isNewAddress(one, [...one, address(null, '4-5-6')])).toBe(false)
  expect(isNewAddress(one, [{ ...address(1, '1-2-3'), kind: 'work' }])).toBe(false)
})
