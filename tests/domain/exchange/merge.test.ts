import { expect, test } from 'vitest'
import type { Birthday } from '#domain/day.ts'
import { lackingOn } from '#domain/exchange/merge.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import { day } from '../../support/clock.ts'
import { aPersonOnFile } from '../../support/people-on-file.ts'

const born = (text: string): Birthday => text as Birthday

const noted = (card: PersonOnFile, coming: PersonOnFile): readonly string[] =>
  lackingOn(card, coming, day('2026-11-21')).notes.map(({ text }) => text)

test('what stands otherwise on the card is neither lost nor put in its place', () => {
  const card = aPersonOnFile({ birthday: born('1970-04-01'), company: '花の谷', number: '7' })
  const coming = aPersonOnFile({ birthday: born('1971-04-01'), company: '花の谷商店', number: '0007', title: '店長' })
  expect(noted(card, coming)).toEqual(['誕生日：1971-04-01', '会社名：花の谷商店', '番号：0007'])
  expect(lackingOn(card, coming, day('2026-11-21')).own).toEqual({ title: '店長' })
})

test('a name written with another character is kept beside it', () => {
  expect(noted(aPersonOnFile(), aPersonOnFile({ familyName: '高崎' }))).toEqual(['お名前：高崎 花子'])
})

test('the same in other width, or split otherwise, says nothing new', () => {
  const card = aPersonOnFile({ company: 'ﾊﾅﾉﾀﾆ' })
  expect(noted(card, aPersonOnFile({ familyName: '髙﨑　花子', givenName: '', company: 'ハナノタニ' }))).toEqual([])
})

test('a note that stands already is not written again', () => {
  const notes = [{ kind: 'note', source: null, day: day('2026-01-05'), text: '誕生日：1971-04-01' }]
  const card = aPersonOnFile({ birthday: born('1970-04-01'), notes })
  expect(noted(card, aPersonOnFile({ birthday: born('1971-04-01') }))).toEqual([])
})
