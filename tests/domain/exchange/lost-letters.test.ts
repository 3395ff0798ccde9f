import { expect, test } from 'vitest'
import { cellsWithLostLetters } from '#domain/exchange/lost-letters.ts'
import { under } from './lines.ts'

const lost = (line: Readonly<Record<string, string>>) => cellsWithLostLetters(under('people', line))

test.each([
  ['before a kanji', '?野 一'],
  ['behind one', '森 鷗?'],
  ['two of them for one that is written as a pair', '大?? 葵'],
  ['beside kana', 'カフェ?るく'],
])('a lost character is seen %s', (_, name) => {
  expect(lost({ 氏名: name })).toEqual([name])
})

test.each([
  ['alone', '?'],
  ['beside what is no Japanese letter', 'Who? 3?'],
  ['of full width, as people type it', '山田？'],
])('a question mark is no lost character %s', (_, name) => {
  expect(lost({ 氏名: name })).toEqual([])
})

test('names and addresses are looked at, and nothing in which people ask', () => {
  const line = {
    姓: '?野',
    名: '一',
    連名1: '?子様',
    会社名: '?商店',
    市区町村: '?城市',
    番地: '1-2',
    建物名: '?荘',
    様方: '?野',
  }
  expect(lost({ ...line, 備考: 'お茶がお好き?', お好み: '紅茶?', フリガナ: 'ヨシノ?' })).toEqual([
    '?野',
    '?子様',
    '?商店',
    '?城市',
    '?荘',
  ])
})
