import { expect, test } from 'vitest'
import { toneOf } from '#domain/letters/tone.ts'
import { OCCASIONS } from '#domain/timeline/delivery.ts'

test('お供え and 法事 are solemn, every other occasion with a name of its own is bright', () => {
  expect(OCCASIONS.filter((code) => toneOf(code) === 'solemn')).toEqual(['offering', 'memorial'])
})

test.each([
  'お供え花',
  '三回忌',
  '四十九日',
  'お盆のお花',
  '新盆',
  'お彼岸',
  'お通夜',
  '命日',
  'お墓参り',
  '枕花・弔問',
])('the owner’s own word %s is solemn', (word) => expect(toneOf(word)).toBe('solemn'))

test.each(['', '盆栽のお祝い', '発表会', '退職祝い', 'ご結婚', 'お見舞い', '仲直り'])(
  'the owner’s own word %s is bright',
  (word) => expect(toneOf(word)).toBe('bright'),
)
