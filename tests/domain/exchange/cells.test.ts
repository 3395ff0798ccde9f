import { expect, test } from 'vitest'
import { ENTRIES_MAX, HONORIFIC_MAX, LINE_MAX, NAME_MAX, SHORT_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { cellsOf, hasTooManyCells } from '#domain/exchange/cells.ts'
import { cardFields } from '#contract/inputs/people.ts'
import type { CardFields, PhoneEntry, RelativeEntry } from '#domain/people/card.ts'
import * as v from 'valibot'
import { aPersonOnFile } from '../../support/people-on-file.ts'

test('cells come by what their columns mean, in the order of the columns, and a missing one is empty', () => {
  const cells = cellsOf(['phone', null, 'name', 'phone', 'email'], [' 03 ', '?', '花子\r\n様\r', '\u3000090\u3000'])
  expect([...cells]).toEqual([
    ['phone', ['03', '090']],
    ['name', ['花子\n様']],
    ['email', ['']],
  ])
})

test('cells beyond the last column are too many only where something stands in them', () => {
  expect(hasTooManyCells(['name'], ['花子', '', ' '])).toBe(false)
  expect(hasTooManyCells(['name'], ['花子', '', '太郎'])).toBe(true)
  expect(hasTooManyCells(['name', 'phone'], ['花子'])).toBe(false)
})

test('a file may bring what a form takes, and not a sign more', () => {
  // As the form has it, but for what is no part of the form.
  const form = v.object(cardFields.entries)
  const takes = ({ phones = [], relatives = [], ...some }: Partial<CardFields>): boolean =>
    v.is(form, { ...aPersonOnFile(), ...some, phones, relatives })
  const long = (count: number): string => 'あ'.repeat(count)
  const rows = (count: number): readonly PhoneEntry[] => Array.from({ length: count }, () => aPhone('1', ''))
  const bounds: readonly (readonly [number, (count: number) => Partial<CardFields>])[] = [
    [NAME_MAX, (count) => ({ familyName: long(count) })],
    [HONORIFIC_MAX, (count) => ({ honorific: long(count) })],
    [SHORT_MAX, (count) => ({ number: long(count) })],
    [SHORT_MAX, (count) => ({ phones: [aPhone(long(count), '')] })],
    [LINE_MAX, (count) => ({ phones: [aPhone('1', long(count))] })],
    [SHORT_MAX, (count) => ({ tags: [long(count)] })],
    [SHORT_MAX, (count) => ({ relatives: [aRow({ relation: long(count) })] })],
    [TEXT_MAX, (count) => ({ note: long(count) })],
    [ENTRIES_MAX, (count) => ({ phones: rows(count) })],
  ]
  for (const [most, some] of bounds) expect([takes(some(most)), takes(some(most + 1))]).toEqual([true, false])
})

function aPhone(number: string, note: string): PhoneEntry {
  return { key: null, number, note }
}

function aRow(some: Partial<RelativeEntry>): RelativeEntry {
  const row = {
    kind: 'person',
    familyName: '',
    givenName: '春',
    kana: '',
    honorific: '様',
    relation: '',
    species: '',
  } as const
  return { key: null, ...row, birthday: null, onCard: false, note: '', ...some }
}
