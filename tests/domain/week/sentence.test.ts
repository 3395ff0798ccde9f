import { expect, test } from 'vitest'
import { sentenceText } from '#domain/week/sentence.ts'
import { day } from '../../support/clock.ts'
import { inDays, TODAY } from './support.ts'

const thanks = (days: number, language: 'ja' | 'en') =>
  sentenceText(
    { reason: 'first-visit-thanks', visitedOn: inDays(-days), dueOn: inDays(3 - days) },
    TODAY,
    language,
    language === 'ja' ? 'ご来店' : 'visit',
  )

const promise = (dueOn: string, language: 'ja' | 'en') =>
  sentenceText(
    { reason: 'promise-due', promise: 1, text: '見本の生地をお見せする', dueOn: day(dueOn) },
    day('2026-11-22'),
    language,
    'ご来店',
  )

test.each([
  [0, 'きょう、初めてのご来店でした。お礼がまだです'],
  [1, '初めてのご来店から1日。お礼がまだです'],
  [3, '初めてのご来店から3日。お礼がまだです'],
  [6, '初めてのご来店から6日。お礼がまだです'],
])('P38 %i days after a first visit the list says so with the numbers used', (days, text) => {
  expect(thanks(days, 'ja')).toBe(text)
})

test.each([
  [0, 'First visit today; no thanks yet'],
  [1, '1 day since the first visit; no thanks yet'],
  [6, '6 days since the first visit; no thanks yet'],
])('P38 %i days after a first visit the list says so in English', (days, text) => {
  expect(thanks(days, 'en')).toBe(text)
})

test.each([
  ['2026-11-22', 'お約束「見本の生地をお見せする」が、きょう11月22日です'],
  ['2026-11-23', 'お約束「見本の生地をお見せする」が、あす11月23日です'],
  ['2026-11-24', 'お約束「見本の生地をお見せする」が、あさって11月24日です'],
  ['2026-11-27', 'お約束「見本の生地をお見せする」が、5日後の11月27日です'],
  ['2026-11-20', 'お約束「見本の生地をお見せする」は11月20日でした。2日すぎています'],
])('P10 a promise for %s says when it is due', (dueOn, text) => {
  expect(promise(dueOn, 'ja')).toBe(text)
})

test.each([
  ['2026-11-22', 'Promise “見本の生地をお見せする” is due today, November 22'],
  ['2026-11-23', 'Promise “見本の生地をお見せする” is due tomorrow, November 23'],
  ['2026-11-24', 'Promise “見本の生地をお見せする” is due in 2 days, November 24'],
  ['2026-11-21', 'Promise “見本の生地をお見せする” was due on November 21, 1 day ago'],
])('P10 a promise for %s says when it is due in English', (dueOn, text) => {
  expect(promise(dueOn, 'en')).toBe(text)
})

test('the word for a visit follows the kind of shop', () => {
  const sentence = { reason: 'first-visit-thanks', visitedOn: inDays(-2), dueOn: inDays(1) } as const
  expect(sentenceText(sentence, TODAY, 'ja', 'ご注文')).toContain('初めてのご注文から2日')
})
