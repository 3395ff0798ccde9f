import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { type FromUs, REASON_DEFAULTS, type ReasonSettings, type WeekFacts } from '#domain/week/facts.ts'
import { lookAgain, mailKindOf, reasonsOf } from '#domain/week/reasons.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import { waysOf } from '#domain/week/ways.ts'
import { free, inDays, nobody, SAMPLES, TODAY, WEEK } from './support.ts'

const ON: ReasonSettings = { ...REASON_DEFAULTS, off: [] }
const ALL = { preferred: null, phones: ['090-0000-0001'], emails: 1, lineName: 'はな', last: null } as const

const first = (some: Partial<FromUs> = {}): FromUs => {
  return { key: 3, day: inDays(-21), channel: 'postcard', reason: 'drifting', receipt: 'posted', sells: true, ...some }
}

const found = (some: Partial<WeekFacts>, settings = ON, today = TODAY) =>
  reasonsOf({ ...nobody, ...some }, settings, today)

describe('P43 a second step', () => {
  test('is off at first', () => {
    expect(found({ fromUs: [first()] }, REASON_DEFAULTS)).toEqual([])
    expect(found({ fromUs: [first()] })).toMatchObject([
      { reason: 'second-step', first: 3, by: 'postcard', dueOn: TODAY },
    ])
  })

  test('comes three weeks after the first message, in its week, and not once it is long ago', () => {
    expect(found({ fromUs: [first({ day: inDays(-18) })] })).toEqual([])
    expect(found({ fromUs: [first({ day: inDays(-19) })] })).toHaveLength(1)
    expect(found({ fromUs: [first({ day: inDays(-49) })] })).toHaveLength(1)
    expect(found({ fromUs: [first({ day: inDays(-50) })] })).toEqual([])
    expect(found({ fromUs: [first()] }, { ...ON, secondStepAfter: 28 })).toEqual([])
  })

  test.each<[string, Partial<FromUs>, boolean]>([
    ['a mailing of the owner’s own that sells', { reason: null }, true],
    ['asking after a purchase', { reason: 'purchase-followup', sells: false }, true],
    ['a reminder of a gift', { reason: 'gift-again', sells: true }, false],
    ['thanks for a first visit', { reason: 'first-visit-thanks', sells: false }, false],
    ['birthday wishes', { reason: 'birthday' }, false],
    ['a word that sells nothing', { reason: null, sells: false }, false],
    ['a call', { channel: 'phone', receipt: 'talked' }, false],
  ])('follows %s: %s', (_, some, follows) => {
    expect(found({ fromUs: [first(some)] })).toHaveLength(follows ? 1 : 0)
  })

  test('stops when the person came, got in touch or has booked, and once more was said', () => {
    const [sentence] = found({ fromUs: [first()] })
    if (sentence === undefined) throw new Error('no reason')
    const look = (some: Partial<WeekFacts>) => lookAgain({ ...nobody, fromUs: [first()], ...some }, ON, sentence)
    expect(look({})).toEqual({ kind: 'holds', sentence })
    expect(look({ lastHeard: inDays(-22) })).toMatchObject({ kind: 'holds' })
    expect(look({ lastHeard: inDays(-20) })).toEqual({ kind: 'met', by: null })
    expect(look({ isExpected: true })).toEqual({ kind: 'met', by: null })
    const call = first({ key: 4, day: TODAY, channel: 'phone', reason: 'second-step', receipt: 'talked', sells: false })
    expect(look({ fromUs: [first(), call] })).toEqual({ kind: 'met', by: { table: 'contacts', key: 4 } })
    expect(look({ fromUs: [first(), { ...call, receipt: 'no-answer' }] })).toMatchObject({ kind: 'holds' })
    expect(look({ fromUs: [] })).toEqual({ kind: 'void' })
    expect(found({ fromUs: [first()], lastHeard: inDays(-3) })).toEqual([])
    expect(found({ fromUs: [first()], skipped: [{ week: WEEK, sentence }] })).toEqual([])
  })

  test('is no third: two messages without an answer are enough, and after an answer it begins anew', () => {
    const before = first({ key: 2, day: inDays(-60), channel: 'line' })
    expect(found({ fromUs: [before, first()] })).toEqual([])
    expect(found({ fromUs: [before, first()], lastHeard: inDays(-40) })).toHaveLength(1)
    expect(found({ fromUs: [{ ...before, day: addDays(TODAY, -120) }, first()] })).toHaveLength(1)
  })

  test('goes by another way than the first: a letter after a card is no other', () => {
    const ways = (by: FromUs['channel'], reach: Parameters<typeof waysOf>[1] = ALL) =>
      waysOf({ ...SAMPLES['second-step'], by }, reach, free, TODAY)
    expect(ways('postcard')).toMatchObject({ way: 'phone', ways: ['phone', 'line', 'sms', 'mail', 'at-next-visit'] })
    expect(ways('line')).toMatchObject({
      way: 'phone',
      ways: ['postcard', 'letter', 'phone', 'sms', 'mail', 'at-next-visit'],
    })
    expect(ways('line', { ...ALL, preferred: 'line', phones: [] })).toMatchObject({ way: 'mail' })
    expect(ways('letter', { ...ALL, phones: [], emails: 0, lineName: '', last: null })).toMatchObject({
      way: 'at-next-visit',
    })
  })

  test('is of the kind of the first', () => {
    expect(mailKindOf({ ...SAMPLES['second-step'], about: 'purchase-followup' })).toBe('follow-up')
    expect(mailKindOf({ ...SAMPLES['second-step'], about: 'gift-again' })).toBe('gift-again')
    expect(mailKindOf(SAMPLES['second-step'])).toBe('greeting')
  })
})

test.each([
  ['ja', '10月30日にはがきをお出しして21日。ご来店もお返事もまだです。別の方法でいかがでしょうか'],
  ['en', '21 days since a postcard on October 30, and no visit or answer; try another way'],
] as const)('P43 the list says what was sent and when (%s)', (language, text) => {
  const sentence = { ...SAMPLES['second-step'], by: 'postcard', saidOn: inDays(-21) } as const
  expect(sentenceText(sentence, TODAY, language, language === 'ja' ? 'ご来店' : 'visit')).toBe(text)
})
