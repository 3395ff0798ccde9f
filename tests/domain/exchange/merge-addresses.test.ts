import { expect, test } from 'vitest'
import { addressesLacking } from '#domain/exchange/merge-addresses.ts'
import { day } from '../../support/clock.ts'
import { anAddress } from '../../support/people-on-file.ts'

const STANDING = anAddress({ prefecture: '', street: '9-1' })

test.each([
  ['with other signs for the number', anAddress({ prefecture: '', street: '9番地1' })],
  ['in full width', anAddress({ prefecture: '', street: '９－１' })],
  ['parted elsewhere', anAddress({ prefecture: '', city: '高崎市', street: '中尾町9-1' })],
  ['without its postal code', anAddress({ postalCode: '', prefecture: '', street: '9-1' })],
])('an address written %s is no second one', (_, coming) => {
  expect(addressesLacking([STANDING], [coming])).toEqual({ filled: [], added: [] })
})

test('what the address of a card leaves out is filled in, and its own writing stays', () => {
  const coming = anAddress({ street: '9番地1', building: 'メゾン高崎201', returnedOn: day('2026-03-03') })
  const now = { ...STANDING, prefecture: '群馬県', building: 'メゾン高崎201', returnedOn: '2026-03-03' }
  expect(addressesLacking([STANDING], [coming])).toEqual({ filled: [{ at: 0, now }], added: [] })
})

test('a prefecture that stands before the town is not said twice', () => {
  const standing = anAddress({ prefecture: '', city: '群馬県高崎市中尾町' })
  expect(addressesLacking([standing], [anAddress()])).toEqual({ filled: [], added: [] })
})

test.each([
  ['another room', anAddress({ prefecture: '', street: '9-1', building: '202' })],
  ['another postal code', anAddress({ postalCode: '3700002', street: '9-1' })],
  ['another street', anAddress({ street: '9-2' })],
  ['with somebody else', anAddress({ street: '9-1', careOf: '山本' })],
])('%s is another address', (_, coming) => {
  const standing = { ...STANDING, building: '201' }
  expect(addressesLacking([standing], [coming])).toEqual({ filled: [], added: [coming] })
})

test('two rooms that come in are two, and the one that stands is filled in once', () => {
  const rooms = ['201', '202'].map((building) => anAddress({ prefecture: '', street: '9-1', building }))
  expect(addressesLacking([STANDING], rooms)).toEqual({
    filled: [{ at: 0, now: { ...STANDING, building: '201' } }],
    added: [rooms[1]],
  })
})
