import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { usualOf } from '#domain/timeline/usual.ts'
import { type Drifted, REASON_DEFAULTS, type WeekFacts } from '#domain/week/facts.ts'
import { inOrder } from '#domain/week/order.ts'
import type { Outlook } from '#domain/week/outlook.ts'
import { lookAgain, reasonsOf } from '#domain/week/reasons.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import type { Sentence, SentenceOf } from '#domain/week/week.ts'
import { aPerson, inDays, nobody, TODAY, WEEK } from './support.ts'

const LAST = inDays(-70)

const drifting: Outlook = { chance: 0.34, tier: 'drifting', since: inDays(-9), outOfTen: 3, loss: 3_300 }
const nearlyGone: Outlook = { chance: 0.2, tier: 'nearlyGone', since: inDays(-2), outOfTen: 2, loss: 4_000 }

const facts = (some: Partial<WeekFacts> = {}): WeekFacts => {
  return { ...nobody, usual: usualOf({ gaps: [42, 40, 44], last: LAST }), outlook: drifting, ...some }
}

const due = (some: Partial<WeekFacts> = {}, today: Day = TODAY) => reasonsOf(facts(some), REASON_DEFAULTS, today)

const listed: SentenceOf<'drifting'> = {
  reason: 'drifting',
  everyDays: 42,
  lastOn: LAST,
  dueOn: inDays(2),
  said: { tier: 'drifting', outOfTen: 3 },
}

const weeksAgo = (weeks: number, sentence: SentenceOf<'drifting'> = listed): readonly Drifted[] => [
  { week: addDays(WEEK, -7 * weeks), sentence },
]

const said = (on: Day, some: Partial<WeekFacts['fromUs'][number]> = {}): WeekFacts['fromUs'][number] => {
  return { key: 5, day: on, channel: 'postcard', reason: null, receipt: 'posted', sells: false, ...some }
}

describe('P27 coming less often, where the model may speak', () => {
  test('is listed with the word of the tier and how many like her come again, due in the week of today', () => {
    expect(due()).toEqual([listed])
    expect(due({ outlook: nearlyGone })).toMatchObject([{ said: { tier: 'nearlyGone', outOfTen: 2 } }])
    expect(due({ outlook: { ...drifting, outOfTen: null } })).toMatchObject([{ said: { outOfTen: null } }])
  })

  test('is not listed while she is only late, nor once she is gone for long, whatever facts alone would say', () => {
    expect(due({ outlook: null })).toHaveLength(1)
    expect(due({ outlook: { ...drifting, tier: 'late' } })).toEqual([])
    expect(due({ outlook: { ...drifting, tier: 'away' } })).toEqual([])
    expect(due({ outlook: { ...drifting, since: null } })).toEqual([])
  })

  test('is nothing to those who have booked, or who only give presents', () => {
    expect(due({ isExpected: true })).toEqual([])
    expect(due({ givesOnly: true })).toEqual([])
  })

  test('is one entry in a silence, whatever came of it, until the tier is another or the silence is', () => {
    expect(due({ drifted: weeksAgo(1) })).toEqual([])
    expect(due({ drifted: weeksAgo(3) })).toEqual([])
    expect(due({ drifted: weeksAgo(1), outlook: nearlyGone })).toHaveLength(1)
    expect(due({ drifted: weeksAgo(20, { ...listed, lastOn: inDays(-200) }) })).toHaveLength(1)
    // The week is not over yet: the row of today is this very entry.
    expect(due({ drifted: weeksAgo(0) })).toHaveLength(1)
  })

  test('is not listed where the shop has reached her since she fell into the tier', () => {
    expect(due({ fromUs: [said(inDays(-9))] })).toEqual([])
    expect(due({ fromUs: [said(inDays(-10))] })).toHaveLength(1)
    expect(due({ fromUs: [said(inDays(-3), { receipt: 'no-answer' })] })).toHaveLength(1)
    expect(due({ fromUs: [said(inDays(-9))], outlook: nearlyGone })).toHaveLength(1)
  })

  test('skipped while facts alone spoke, it stays skipped for this silence', () => {
    const { said: _, ...byFacts } = listed
    expect(due({ skipped: [{ week: addDays(WEEK, -7), sentence: byFacts }] })).toEqual([])
    expect(
      due({ skipped: [{ week: addDays(WEEK, -7), sentence: { ...byFacts, lastOn: inDays(-200) } }] }),
    ).toHaveLength(1)
  })
})

describe('P27 a row that was listed by the model', () => {
  const again = (some: Partial<WeekFacts> = {}) => lookAgain(facts(some), REASON_DEFAULTS, listed)

  test('stands as it was said, though the chance is another by now or the model is gone', () => {
    const holds = { kind: 'holds', sentence: listed }
    expect(again()).toEqual(holds)
    expect(again({ outlook: nearlyGone })).toEqual(holds)
    expect(again({ outlook: { ...drifting, tier: 'away' } })).toEqual(holds)
    expect(again({ outlook: null })).toEqual(holds)
  })

  test('is met by a visit, a booking, or a word since its week began; the card of the tier before does not count', () => {
    expect(again({ usual: usualOf({ gaps: [40, 44, 70], last: TODAY }) })).toEqual({ kind: 'met', by: null })
    expect(again({ isExpected: true })).toEqual({ kind: 'met', by: null })
    expect(again({ fromUs: [said(WEEK)] })).toEqual({ kind: 'met', by: { table: 'contacts', key: 5 } })
    expect(again({ fromUs: [said(addDays(WEEK, -1), { reason: 'drifting' })] })).toMatchObject({ kind: 'holds' })
  })

  test('is void where the visit it counts from was taken back', () => {
    expect(again({ usual: usualOf({ gaps: [42, 40, 44], last: inDays(-120) }) })).toEqual({ kind: 'void' })
  })
})

test('P14 the sentence has the word of the tier, and from thirty gaps on how many like her come again', () => {
  const ja = (sentence: Sentence) => sentenceText(sentence, TODAY, 'ja', 'ご来店')
  const facts = 'いつもはおよそ42日ごと。前回のご来店から70日たちました'
  expect(ja(listed)).toBe(`${facts}。足が遠のいています。同じような方は、10人におよそ3人が90日以内にまたお見えです`)
  expect(ja({ ...listed, said: { tier: 'nearlyGone', outOfTen: null } })).toBe(`${facts}。そろそろお声がけを`)
  const { said: _, ...byFacts } = listed
  expect(ja(byFacts)).toBe(facts)
  expect(sentenceText(listed, TODAY, 'en', 'visit')).toBe(
    'Usually about every 42 days; 70 days since the last visit. Coming less often. About 3 in 10 like this return in 90 days',
  )
})

test('P27 of equal due day and stage, whoever may be lost with more stands first, then kana', () => {
  const row = (sort: string, loss: number, stage: 'best' | 'regular' = 'regular') => {
    return { ...aPerson(sort), sort, loss, stage, sentence: listed }
  }
  const rows = [row('う', 1_000), row('い', 9_000), row('え', 0), row('あ', 1_000), row('お', 0, 'best')]
  expect(inOrder(rows).map(({ sort }) => sort)).toEqual(['お', 'い', 'あ', 'う', 'え'])
})
