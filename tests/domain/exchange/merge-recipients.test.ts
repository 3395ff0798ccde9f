import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recipientAmong, recipientFilledIn } from '#domain/exchange/merge-recipients.ts'
import { rowsLacking } from '#domain/exchange/merge-rows.ts'
import type { RecipientTyped } from '#domain/timeline/delivery.ts'
import { aRecipient } from '../../support/people-on-file.ts'

const NOWHERE = { postalCode: '', prefecture: '', city: '', street: '', building: '', careOf: '' }

function lacking(card: readonly RecipientTyped[], coming: readonly RecipientTyped[]) {
  return rowsLacking(card, coming, { placeAmong: recipientAmong, filledIn: recipientFilledIn })
}

test.each([
  ['of the same words', aRecipient()],
  ['with another width of the name', aRecipient({ name: '𠮷野　一' })],
  ['with other signs for the number of the house', aRecipient({ street: '1丁目2番3号' })],
  ['without an address', aRecipient(NOWHERE)],
  ['with another 敬称', aRecipient({ honorific: '先生' })],
])('somebody %s is no second one', (_, coming) => {
  expect(lacking([aRecipient()], [coming])).toEqual({ filled: [], added: [] })
})

test.each([
  ['of another name', aRecipient({ name: '𠮷野 二' })],
  ['in another place', aRecipient({ street: '9-9' })],
  ['with another telephone', aRecipient({ phone: '090-0000-0001' })],
  ['with another ご関係', aRecipient({ relation: '父' })],
])('somebody %s is another one', (_, coming) => {
  const standing = aRecipient({ phone: '090-0000-0009', relation: '母' })
  expect(lacking([standing], [coming])).toEqual({ filled: [], added: [coming] })
})

test('what is not known yet of somebody is filled in, and what stands there stays', () => {
  const coming = aRecipient({ name: '𠮷野一', kana: 'よしの はじめ', relation: '父', phone: '090-0000-0009' })
  const standing = aRecipient({ ...NOWHERE, relation: '父' })
  const now = { ...aRecipient({ kana: 'よしの はじめ', relation: '父', phone: '090-0000-0009' }) }
  expect(lacking([standing], [coming])).toEqual({ filled: [{ at: 0, now }], added: [] })
})

test('of two that may be meant it is the one in these words', () => {
  const bare = aRecipient(NOWHERE)
  expect(recipientAmong([aRecipient(), bare], bare)).toBe(1)
  expect(recipientAmong([bare, aRecipient({ phone: '090-0000-0009' })], aRecipient())).toBe(1)
})

test('whoever came in once brings nothing when coming again', () => {
  const one = fc.record({
    name: fc.constantFrom('𠮷野 一', '森 桜'),
    kana: fc.constantFrom('', 'よしの'),
    relation: fc.constantFrom('', '母', '父'),
    phone: fc.constantFrom('', '1', '2'),
    street: fc.constantFrom('', '1-2-3', '1番地2-3', '9'),
    building: fc.constantFrom('', '101', '102'),
    postalCode: fc.constantFrom('', '3700001'),
  })
  const some = fc.array(
    one.map((each) => aRecipient({ ...NOWHERE, city: '高崎市', ...each })),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(some, some, (card, coming) => {
      const { filled, added } = lacking(card, coming)
      const now = [...card.map((each, at) => filled.find((one) => one.at === at)?.now ?? each), ...added]
      expect(lacking(now, coming)).toEqual({ filled: [], added: [] })
    }),
    { numRuns: 2_000 },
  )
})
