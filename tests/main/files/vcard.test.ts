import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCard } from '#main/files/vcard.ts'

const HEAD = ['VERSION:2.1', 'N:髙﨑;花子;;;']
const REST = ['TEL;HOME:027-000-0000', 'NOTE:窓ぎわがお好き']

test('a picture whose lines are not folded is left out, however many they are', () => {
  const picture = [
    'PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQSkZJRg',
    ...Array.from({ length: 2_000 }, () => 'QUJDKEY+'.repeat(9)),
  ]
  expect(readCard([...HEAD, ...picture, '', ...REST])).toEqual(readCard([...HEAD, ...REST]))
  expect(readCard([...HEAD, ...REST])).toMatchObject({ familyName: '髙﨑', phones: ['027-000-0000'] })
})

test('whatever the picture, what stands behind it is read', () => {
  const lines = fc.array(
    fc.uint8Array({ minLength: 1, maxLength: 54 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  )
  const fold = fc.constantFrom('', ' ', '\t')
  fc.assert(
    fc.property(lines, fold, fc.constantFrom('PHOTO', 'item1.LOGO', 'KEY', 'SOUND'), (picture, before, name) => {
      const folded = picture.map((line) => before + line)
      const card = [...HEAD, `${name};ENCODING=BASE64:/9j/`, ...folded, ...REST]
      expect(readCard(card)).toEqual(readCard([...HEAD, ...REST]))
    }),
  )
})
