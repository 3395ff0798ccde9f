import { describe, expect, test } from 'vitest'
import type { WeekFacts } from '#domain/week/facts.ts'
import { inOrder } from '#domain/week/order.ts'
import { isDuty, lookAgain, reasonsOf } from '#domain/week/reasons.ts'
import { REASON_DEFAULTS, type ReasonSettings } from '#domain/week/facts.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import type { ReasonCode, Sentence } from '#domain/week/week.ts'
import type { Id } from '#domain/people/customer.ts'
import { inDays, nobody, SAMPLES, TODAY } from './support.ts'

const ON: ReasonSettings = {
  ...REASON_DEFAULTS,
  off: [],
  onSince: { silent: inDays(-400), 'benefit-gap': inDays(-400) },
}
const found = (some: Partial<WeekFacts>, reason: ReasonCode): readonly Sentence[] =>
  reasonsOf({ ...nobody, ...some }, ON, TODAY).filter((each) => each.reason === reason)
const again = (some: Partial<WeekFacts>, sentence: Sentence) => lookAgain({ ...nobody, ...some }, ON, sentence)

const complaint = (some: Partial<WeekFacts['complaints'][number]> = {}): WeekFacts['complaints'][number] => ({
  key: 1,
  step: 'received',
  since: inDays(-3),
  isClosed: false,
  checkBy: 'days',
  thirdVisit: null,
  ...some,
})

describe('P22 a complaint', () => {
  test.each([
    [{}, [inDays(-1)]],
    [{ step: 'working' }, [inDays(4)]],
    [{ step: 'solved' }, []],
    [{ step: 'checked' }, []],
    [{ isClosed: true }, []],
  ] as const)('as %o asks for its next step by %o', (some, due) => {
    expect(found({ complaints: [complaint(some)] }, 'complaint-open').map(({ dueOn }) => dueOn)).toEqual(due)
  })

  test('that was solved is looked back on in the week in which two weeks are over, and not before', () => {
    const solved = (days: number) => ({ complaints: [complaint({ step: 'solved', since: inDays(-days) })] })
    // The week ends two days from now.
    expect(found(solved(11), 'complaint-checkup')).toEqual([])
    expect(found(solved(12), 'complaint-checkup')).toMatchObject([{ dueOn: inDays(2) }])
    expect(found(solved(40), 'complaint-checkup')).toMatchObject([{ dueOn: inDays(-26) }])
  })

  test('is met by its next step and void once it is closed or gone', () => {
    const [sentence] = found({ complaints: [complaint()] }, 'complaint-open')
    if (sentence === undefined) throw new Error('no reason')
    expect(again({ complaints: [complaint()] }, sentence).kind).toBe('holds')
    expect(again({ complaints: [complaint({ step: 'solved' })] }, sentence)).toEqual({ kind: 'met', by: null })
    expect(again({ complaints: [complaint({ isClosed: true })] }, sentence).kind).toBe('void')
    expect(again({}, sentence).kind).toBe('void')
    const checkup = SAMPLES['complaint-checkup']
    expect(again({ complaints: [complaint({ step: 'checked' })] }, checkup)).toEqual({ kind: 'met', by: null })
    // Opened again: what is looked back on is not solved any more.
    expect(again({ complaints: [complaint({ step: 'working' })] }, checkup).kind).toBe('void')
  })

  test('and an unhappy answer are duties like a promise: the earlier day comes first, and courtesy after all of them', () => {
    const place = { customer: 'c' as Id, stage: 'first', loss: 0, sort: '' } as const
    const rows = [
      SAMPLES.birthday,
      SAMPLES['feedback-unanswered'],
      { ...SAMPLES['promise-due'], dueOn: inDays(1) },
      { ...SAMPLES['low-score'], dueOn: inDays(-1) },
      SAMPLES['complaint-open'],
    ].map((sentence) => Object.assign({ sentence }, place))
    expect(inOrder(rows).map(({ sentence }) => sentence.reason)).toEqual([
      'low-score',
      'complaint-open',
      'promise-due',
      'feedback-unanswered',
      'birthday',
    ])
    expect((['complaint-open', 'complaint-checkup', 'low-score'] as const).every((each) => isDuty(SAMPLES[each]))).toBe(
      true,
    )
  })
})

describe('P28 a voice', () => {
  const voice = (some: Partial<WeekFacts['feedback'][number]> = {}): WeekFacts['feedback'][number] => ({
    note: 1,
    on: inDays(-2),
    mood: null,
    answeredOn: null,
    ...some,
  })

  test('is one reason for all that waits, and the day counts from the first', () => {
    const feedback = [
      voice(),
      voice({ note: 2, on: inDays(-1), mood: 'unhappy' }),
      voice({ note: 3, answeredOn: TODAY }),
    ]
    expect(found({ feedback }, 'feedback-unanswered')).toEqual([
      {
        reason: 'feedback-unanswered',
        note: 2,
        heardOn: inDays(-2),
        voices: 2,
        isUnhappy: true,
        dueOn: inDays(1),
      },
    ])
  })

  test('is met once nothing waits, and void where it was taken off', () => {
    const sentence = SAMPLES['feedback-unanswered']
    expect(again({ feedback: [voice({ answeredOn: TODAY })] }, sentence)).toEqual({ kind: 'met', by: null })
    expect(again({}, sentence).kind).toBe('void')
    expect(again({ scores: [{ answer: 1, on: TODAY, answeredOn: TODAY }] }, SAMPLES['low-score']).kind).toBe('met')
    expect(again({}, SAMPLES['low-score']).kind).toBe('void')
  })
})

describe('P9 nothing given for long', () => {
  const thanks = (days: number): WeekFacts['fromUs'][number] => ({
    key: 7,
    day: inDays(-days),
    channel: 'postcard',
    reason: 'benefit-gap',
    receipt: 'posted',
    sells: false,
  })

  test('counts from the last benefit, from thanks for it, and never from before the rule was switched on', () => {
    const often = { isOften: true } as const
    expect(found(often, 'benefit-gap')).toMatchObject([{ last: null, dueOn: inDays(-220) }])
    expect(found({ ...often, lastBenefit: inDays(-179) }, 'benefit-gap')).toMatchObject([{ dueOn: inDays(1) }])
    expect(found({ ...often, lastBenefit: inDays(-100) }, 'benefit-gap')).toEqual([])
    expect(found({ ...often, fromUs: [thanks(100)] }, 'benefit-gap')).toEqual([])
    expect(found({ ...often, fromUs: [thanks(185)] }, 'benefit-gap')).toHaveLength(1)
    expect(found({ isOften: false }, 'benefit-gap')).toEqual([])
    expect(reasonsOf({ ...nobody, ...often }, { ...ON, onSince: {} }, TODAY)).toEqual([])
  })

  test('is met by a benefit or by thanks', () => {
    const sentence = { ...SAMPLES['benefit-gap'], dueOn: inDays(-10) }
    expect(again({ isOften: true }, sentence).kind).toBe('holds')
    expect(again({ isOften: true, lastBenefit: TODAY }, sentence)).toEqual({ kind: 'met', by: null })
    expect(again({ isOften: true, fromUs: [thanks(0)] }, sentence)).toEqual({
      kind: 'met',
      by: { table: 'contacts', key: 7 },
    })
    expect(again({ isOften: false }, sentence).kind).toBe('void')
  })
})

describe('P31 one stamp short', () => {
  const near = { stamps: { toGo: 1, reward: 'トリートメント' }, lastVisit: inDays(-3) } as const
  const told: WeekFacts['fromUs'][number] = {
    key: 3,
    day: inDays(-1),
    channel: 'in-shop',
    reason: 'reward-near',
    receipt: 'in-person',
    sells: false,
  }

  test('is told once until the next visit', () => {
    expect(found(near, 'reward-near')).toMatchObject([{ reward: 'トリートメント' }])
    expect(found({ ...near, fromUs: [told] }, 'reward-near')).toEqual([])
    expect(found({ ...near, fromUs: [{ ...told, day: inDays(-9) }] }, 'reward-near')).toHaveLength(1)
    expect(found({ ...near, stamps: { toGo: 2, reward: '' } }, 'reward-near')).toEqual([])
  })

  test('is met by the visit that fills the card, and void where the shop keeps no stamps any more', () => {
    const sentence = SAMPLES['reward-near']
    expect(again({ ...near, stamps: { toGo: 0, reward: '' } }, sentence)).toEqual({ kind: 'met', by: null })
    expect(again({ ...near, stamps: null }, sentence).kind).toBe('void')
  })
})

describe('each says why in one sentence with its numbers', () => {
  test.each([
    [{ ...SAMPLES['complaint-open'], since: inDays(-2) }, '11月18日にご不満をうかがって2日。対応がまだです'],
    [SAMPLES['complaint-open'], 'きょう、ご不満をうかがいました。対応がまだです'],
    [{ ...SAMPLES['complaint-open'], step: 'working' }, 'きょうから対応しています。解決がまだです'],
    [SAMPLES['feedback-unanswered'], 'きょう、お声をいただきました。お返事がまだです'],
    [{ ...SAMPLES['complaint-open'], step: 'working', since: inDays(-5) }, '11月15日から対応して5日。解決がまだです'],
    [
      { ...SAMPLES['complaint-checkup'], solvedOn: inDays(-14) },
      'ご不満を11月6日に解決して14日。その後をうかがう時期です',
    ],
    [{ ...SAMPLES['low-score'], on: inDays(-1) }, '11月19日のアンケートに「よくなかった」のお答え。お返事がまだです'],
    [{ ...SAMPLES['feedback-unanswered'], heardOn: inDays(-3) }, '11月17日にお声をいただいて3日。お返事がまだです'],
    [
      { ...SAMPLES['feedback-unanswered'], heardOn: inDays(-3), voices: 2, isUnhappy: true },
      '11月17日に「よくなかった」とのお声をいただいて3日。お返事がまだです（あわせて2件）',
    ],
    [
      { ...SAMPLES.silent, lastOn: inDays(-61) },
      'まだお声をうかがっていない方です。いつもはおよそ42日ごと、前回のご来店から61日たちました',
    ],
    [SAMPLES['benefit-gap'], 'よくお見えの方に、まだ何も差し上げていません'],
    [{ ...SAMPLES['benefit-gap'], last: inDays(-181) }, 'よくお見えの方に、最後に差し上げてから181日たちました'],
    [SAMPLES['reward-near'], '特典「トリートメント」まで、あと1回のご来店です'],
  ] as readonly (readonly [Sentence, string])[])('%o', (sentence, text) => {
    expect(sentenceText(sentence, TODAY, 'ja', 'ご来店')).toBe(text)
  })

  test.each([
    [{ ...SAMPLES['complaint-open'], since: inDays(-1) }, '1 day since a complaint on November 19; nothing done yet'],
    [
      { ...SAMPLES['complaint-open'], step: 'working', since: inDays(-5) },
      '5 days since work on a complaint began on November 15; not solved yet',
    ],
    [SAMPLES['complaint-open'], 'A complaint came today; nothing done yet'],
    [{ ...SAMPLES['complaint-open'], step: 'working' }, 'Work on a complaint began today; not solved yet'],
    [SAMPLES['feedback-unanswered'], 'Gave feedback today; no answer yet'],
    [{ ...SAMPLES['reward-near'], reward: '' }, 'One visit short of a reward'],
    [
      { ...SAMPLES['feedback-unanswered'], heardOn: inDays(-3), voices: 2 },
      '3 days since feedback on November 17; no answer yet (2 in all)',
    ],
    [{ ...SAMPLES['benefit-gap'], last: inDays(-181) }, 'Comes often; 181 days since anything was given'],
  ] as readonly (readonly [Sentence, string])[])('in English: %o', (sentence, text) => {
    expect(sentenceText(sentence, TODAY, 'en', 'visit')).toBe(text)
  })
})
