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

test.each([
  [
    { reason: 'milestone', what: 'visits', count: 3, on: inDays(-2), dueOn: inDays(5) },
    '11月18日のご来店が、3回目でした。節目のお礼がまだです',
    'November 18 was visit number 3; no thanks for it yet',
  ],
  [
    { reason: 'milestone', what: 'introduced', people: 1, on: inDays(-2), dueOn: inDays(5) },
    '11月18日に、ご紹介いただいた方の初めてのご来店がありました。お礼がまだです',
    'Somebody they introduced had a first visit on November 18; no thanks yet',
  ],
  [
    { reason: 'milestone', what: 'introduced', people: 2, on: TODAY, dueOn: inDays(7) },
    '11月20日に、ご紹介いただいた方2名の初めてのご来店がありました。お礼がまだです',
    '2 people they introduced had a first visit on November 20; no thanks yet',
  ],
  [
    { reason: 'anniversary', years: 1, on: TODAY, dueOn: TODAY },
    '11月20日で、初めてのご来店から1年です',
    'November 20 is 1 year after the first visit',
  ],
  [
    { reason: 'anniversary', years: 10, on: inDays(-1), dueOn: inDays(-1) },
    '11月19日で、初めてのご来店から10年になりました',
    'November 19 was 10 years after the first visit',
  ],
  [
    { reason: 'came-once', lastOn: inDays(-75), afterDays: 54, isOwn: true, dueOn: TODAY },
    '初めてのご来店から75日。2回目がまだです（2回目のあった方は、4人に3人が54日以内でした）',
    '75 days since the first visit, and no second one yet (of those who had a second one, 3 in 4 did within 54 days)',
  ],
  [
    { reason: 'came-twice', lastOn: inDays(-75), afterDays: 60, isOwn: false, dueOn: TODAY },
    '2回目のご来店から75日。3回目がまだです',
    '75 days since the second visit, and no third one yet',
  ],
] as const)('P32 P38 %j is said with its numbers', (sentence, ja, en) => {
  expect(sentenceText(sentence, TODAY, 'ja', 'ご来店')).toBe(ja)
  expect(sentenceText(sentence, TODAY, 'en', 'visit')).toBe(en)
})
