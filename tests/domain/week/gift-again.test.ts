import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { addDays, type Day } from '#domain/day.ts'
import { OCCASIONS } from '#domain/timeline/delivery.ts'
import { type Gift, REASON_DEFAULTS, type WeekFacts } from '#domain/week/facts.ts'
import { nextYearsDay } from '#domain/week/feasts.ts'
import { clear } from '#domain/week/gate.ts'
import { countsAsMailing } from '#domain/week/mail-kinds.ts'
import { isDuty, lookAgain, mailKindOf, reasonsOf } from '#domain/week/reasons.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import { waysOf } from '#domain/week/ways.ts'
import type { SentenceOf } from '#domain/week/week.ts'
import { day } from '../../support/clock.ts'
import { free, nobody, SAMPLES } from './support.ts'

const gift = (some: Partial<Gift> = {}): Gift => {
  const sent = { occasion: 'mothers-day', day: day('2025-05-11'), isAsked: false }
  return { delivery: 7, recipient: 3, to: '𠮷野 ハル様', ...sent, ...some }
}

const found = (gifts: readonly Gift[], today: Day, some: Partial<WeekFacts> = {}) =>
  reasonsOf({ ...nobody, ...some, gifts }, REASON_DEFAULTS, today)

/** A Monday, twenty days before 母の日 of 2026, which is on 10 May. */
const TODAY = day('2026-04-20')
const REACHED = { reach: { preferred: null, phones: ['090-0000-0001'], emails: 1, lineName: 'はな', last: null } }

describe('P13 last year’s delivery', () => {
  test.each([
    ['mothers-day', '2025-05-11', '2026-05-10'],
    ['mothers-day', '2025-05-10', '2026-05-09'],
    ['fathers-day', '2025-06-15', '2026-06-21'],
    ['respect-day', '2025-09-15', '2026-09-21'],
    ['お彼岸', '2025-03-20', '2026-03-20'],
    ['秋のお彼岸', '2025-09-23', '2026-09-23'],
    ['midyear', '2025-07-08', '2026-07-08'],
    ['year-end', '2025-12-10', '2026-12-10'],
    ['birthday', '2024-02-29', '2025-02-28'],
    ['mothers-day', '2025-11-01', '2026-11-01'],
  ])('of %s on %s comes round on %s', (occasion, sent, next) => {
    expect(nextYearsDay(day(sent), occasion)).toBe(next)
  })

  test('is spoken of from three weeks before, and not once its day is over', () => {
    expect(found([gift()], day('2026-04-12'))).toEqual([])
    expect(found([gift()], day('2026-04-13'))).toMatchObject([
      { reason: 'gift-again', on: '2026-05-10', dueOn: '2026-04-19' },
    ])
    expect(found([gift()], day('2026-05-10'))).toHaveLength(1)
    expect(found([gift()], day('2026-05-11'))).toEqual([])
  })

  test('is spoken of where it is given every year; once in a life only where it was asked for', () => {
    const yearly = [...OCCASIONS, '春のお彼岸', '新盆のお盆', '引っ越し', ''].filter(
      (occasion) => found([gift({ occasion })], TODAY).length > 0,
    )
    expect(yearly).toEqual([
      'birthday',
      'anniversary',
      'mothers-day',
      'fathers-day',
      'respect-day',
      'midyear',
      'year-end',
      '春のお彼岸',
      '新盆のお盆',
    ])
    for (const occasion of ['offering', 'memorial', 'opening', 'celebration', 'get-well', '']) {
      expect(found([gift({ occasion })], TODAY)).toEqual([])
      expect(found([gift({ occasion, isAsked: true })], TODAY)).toMatchObject([{ occasion, isAsked: true }])
    }
  })

  test('for a feast of a family that mourns since is left out, and where it was asked for the owner asks first', () => {
    const bereavedOn = day('2025-09-01')
    expect(found([gift()], TODAY, { bereavedOn })).toEqual([])
    expect(found([gift({ occasion: 'year-end' })], day('2026-04-20'), { bereavedOn })).toHaveLength(1)
    const [asked] = found([gift({ isAsked: true })], TODAY, { bereavedOn })
    expect(asked).toMatchObject({ isGrieving: true })
    if (asked === undefined) return
    expect(waysOf(asked, REACHED.reach, free, TODAY)).toMatchObject({ way: 'phone' })
    expect(sentenceText(asked, TODAY, 'ja', 'ご注文')).toContain('先にお確かめください')
    expect(found([gift()], TODAY, { bereavedOn: day('2025-01-01') })).toHaveLength(1)
  })

  test('to several for one occasion is one sentence', () => {
    const many = [1, 2, 3].map((key) =>
      gift({
        delivery: key,
        recipient: key,
        to: `𠮷野 ${key}様`,
        occasion: 'midyear',
        day: addDays(day('2025-05-08'), key),
      }),
    )
    expect(found(many, TODAY)).toMatchObject([{ delivery: 1, more: 2 }])
    const far = gift({ delivery: 4, recipient: 4, occasion: 'midyear', day: day('2025-05-17') })
    expect(found([...many, far], day('2026-05-01'))).toHaveLength(2)
    // Who was ordered for is no more spoken of, the others are; what was skipped was skipped for all of them.
    const [together] = found(many, TODAY)
    if (together === undefined) throw new Error('no reason')
    const ordered = gift({ delivery: 9, recipient: 1, to: '𠮷野 1様', occasion: 'midyear', day: day('2026-05-08') })
    expect(found([...many, ordered], TODAY)).toMatchObject([{ delivery: 2, more: 1 }])
    expect(found([...many, ordered], TODAY, { skipped: [{ week: TODAY, sentence: together }] })).toEqual([])
  })

  test('is met by what was said for it and by ordering again, gone with its purchase, and skipped once for all', () => {
    const [sentence] = found([gift()], TODAY)
    if (sentence === undefined) throw new Error('no reason')
    const look = (some: Partial<WeekFacts>) =>
      lookAgain({ ...nobody, gifts: [gift()], ...some }, REASON_DEFAULTS, sentence)
    const said = {
      key: 5,
      day: TODAY,
      channel: 'phone',
      reason: 'gift-again',
      receipt: 'talked',
      sells: false,
    } as const
    expect(look({})).toEqual({ kind: 'holds', sentence })
    expect(look({ fromUs: [said] })).toEqual({ kind: 'met', by: { table: 'contacts', key: 5 } })
    expect(look({ fromUs: [{ ...said, receipt: 'no-answer' }] })).toMatchObject({ kind: 'holds' })
    expect(look({ gifts: [gift(), gift({ delivery: 8, day: day('2026-05-09') })] })).toEqual({ kind: 'met', by: null })
    const other = { recipient: 4, to: '髙﨑 ツル様' }
    expect(look({ gifts: [gift(), gift({ delivery: 8, day: day('2026-05-09'), ...other })] }).kind).toBe('holds')
    const anew = { delivery: 8, recipient: 9, day: day('2026-05-09') }
    expect(look({ gifts: [gift(), gift(anew)] })).toEqual({ kind: 'met', by: null })
    // A birthday in April is not 母の日; a day so near is, whatever it was called.
    expect(look({ gifts: [gift(), gift({ ...anew, day: day('2026-04-25'), occasion: 'birthday' })] }).kind).toBe(
      'holds',
    )
    expect(look({ gifts: [gift(), gift({ ...anew, occasion: '' })] }).kind).toBe('met')
    expect(look({ gifts: [] })).toEqual({ kind: 'void' })
    expect(found([gift()], TODAY, { skipped: [{ week: TODAY, sentence }] })).toEqual([])
  })
})

describe('acceptance h: a reminder of a gift', () => {
  const asked = { ...SAMPLES['gift-again'], isAsked: true } satisfies SentenceOf<'gift-again'>

  test('is never proposed as a card, by whatever the person prefers', () => {
    for (const sentence of [asked, SAMPLES['gift-again']]) {
      const found = waysOf(sentence, { ...REACHED.reach, preferred: 'postcard' }, free, TODAY)
      expect(found).toMatchObject({ way: 'letter', ways: ['letter', 'phone', 'line', 'sms', 'mail', 'at-next-visit'] })
    }
  })

  test('passes the gate on no card, whatever reason is given', () => {
    for (const sentence of [asked, SAMPLES['gift-again']]) {
      const overrides = [{ customer: free.customer, why: 'お急ぎのため' }]
      const request = { kind: mailKindOf(sentence), today: TODAY, overrides }
      expect(clear({ ...request, channel: 'postcard' }, [free])).toMatchObject({
        kept: [],
        leftOut: [{ why: 'open-card', mayOverride: false }],
      })
      expect(clear({ ...request, channel: 'letter' }, [free]).kept).toHaveLength(1)
    }
  })

  test('counts as a mailing unless 「来年も知らせて」 was said; then it is a duty', () => {
    expect(countsAsMailing(mailKindOf(SAMPLES['gift-again']), 'letter')).toBe(true)
    expect(countsAsMailing(mailKindOf(asked), 'letter')).toBe(false)
    expect([isDuty(SAMPLES['gift-again']), isDuty(asked)]).toEqual([false, true])
  })
})

test('P13 whatever was sent comes round a year later, give or take the moving of a feast', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(day('2020-01-01'), count))
  fc.assert(
    fc.property(days, fc.constantFrom(...OCCASIONS, 'お彼岸', ''), (sent, occasion) => {
      const next = nextYearsDay(sent, occasion)
      expect(next > addDays(sent, 356) && next < addDays(sent, 374)).toBe(true)
    }),
  )
})

test.each([
  ['ja', '前回は5月11日、𠮷野 ハル様へ「母の日」のお届け。次は5月10日です'],
  ['en', 'Last sent on May 11 to 𠮷野 ハル様 (Mother’s Day); next on May 10'],
] as const)('P13 the list says when it was sent, to whom and when it comes round (%s)', (language, text) => {
  const [sentence = SAMPLES['gift-again']] = found([gift()], TODAY)
  expect(sentenceText(sentence, TODAY, language, 'ご注文')).toBe(text)
})
