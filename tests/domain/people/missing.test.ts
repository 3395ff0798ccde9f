import { expect, test } from 'vitest'
import type { Birthday } from '#domain/day.ts'
import { type Known, missingOf } from '#domain/people/missing.ts'
import { AN_ADDRESS } from '../../support/builders.ts'

const known = (some: Partial<Known> = {}): Known => ({
  kind: 'person',
  familyName: '髙﨑',
  givenName: '花子',
  familyKana: 'タカサキ',
  givenKana: 'ハナコ',
  company: '',
  companyKana: '',
  birthday: '--04' as Birthday,
  phones: [''],
  addresses: [AN_ADDRESS],
  ...some,
})

test('nothing is missing on a card that says all, were it but the month of the birthday', () => {
  expect(missingOf(known())).toEqual([])
})

test.each([
  ['kana', { familyKana: '', givenKana: '' }],
  ['kana', { givenKana: '' }],
  ['birthday', { birthday: null }],
  ['address', { addresses: [] }],
  ['address', { addresses: [{ ...AN_ADDRESS, prefecture: '', city: '', street: ' ' }] }],
  ['postal-code', { addresses: [{ ...AN_ADDRESS, postalCode: '' }] }],
  ['phone', { phones: [] }],
] as const)('%s alone is missing with %j', (what, some) => {
  expect(missingOf(known(some))).toEqual([what])
})

test('a name in kana is read as it is written, and a name that is not there is not asked for', () => {
  expect(missingOf(known({ familyName: '𠮷野', familyKana: 'ヨシノ', givenName: 'さくら', givenKana: '' }))).toEqual([])
  expect(missingOf(known({ givenName: '', givenKana: '' }))).toEqual([])
  expect(missingOf(known({ givenName: '乃ノ', givenKana: '' }))).toEqual(['kana'])
})

test('a company is asked for its own reading, and for no birthday', () => {
  const company = known({ kind: 'organisation', company: '山下商店', birthday: null })
  expect(missingOf(company)).toEqual(['kana'])
  expect(missingOf({ ...company, companyKana: 'ヤマシタショウテン' })).toEqual([])
})
