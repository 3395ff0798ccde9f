import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import type { NewYearCards } from '#domain/letters/new-year.ts'
import { nothingKnown } from '#domain/letters/new-year.ts'
import { type FromUs, REASON_DEFAULTS, type ReasonSettings, type WeekFacts } from '#domain/week/facts.ts'
import { countsAsMailing } from '#domain/week/mail-kinds.ts'
import { lookAgain, mailKindOf, reasonsOf } from '#domain/week/reasons.ts'
import { WINDOW_DEFAULTS, windowsIn } from '#domain/letters/windows.ts'
import { type Season, SEASONS } from '#domain/week/seasons.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import type { ReasonCode, Sentence } from '#domain/week/week.ts'
import { day } from '../../support/clock.ts'
import { nobody } from './support.ts'

const IN_JANUARY = day('2027-01-05')

const cards = (year: number, some: Partial<NewYearCards> = {}): NewYearCards => ({ ...nothingKnown(year), ...some })
const received = cards(2027, { receivedOn: day('2027-01-04') })

const settings = (some: Partial<ReasonSettings> = {}): ReasonSettings => ({ ...REASON_DEFAULTS, off: [], ...some })

function found(reason: ReasonCode, today: Day, facts: Partial<WeekFacts>, some: Partial<ReasonSettings> = {}) {
  return reasonsOf({ ...nobody, asOf: today, zone: 'near', ...facts }, settings(some), today).filter(
    (sentence) => sentence.reason === reason,
  )
}

const aContact = (some: Partial<FromUs>): FromUs => ({
  key: 7,
  day: IN_JANUARY,
  channel: 'postcard',
  reason: 'nenga-received',
  receipt: 'posted',
  sells: false,
  ...some,
})

describe('a 年賀 that came from somebody who was sent none', () => {
  const answered = (today: string, some: Partial<ReasonSettings> = {}, facts: Partial<WeekFacts> = {}) =>
    found('nenga-received', day(today), { newYears: [received], ...facts }, some)

  test.each([
    ['2027-01-04', 7, 'new-year', '2027-01-07'],
    ['2027-01-07', 7, 'new-year', '2027-01-07'],
    ['2027-01-08', 7, 'mid-winter', '2027-02-03'],
    ['2027-01-08', 15, 'new-year', '2027-01-15'],
    ['2027-01-16', 15, 'mid-winter', '2027-02-03'],
    ['2027-02-03', 7, 'mid-winter', '2027-02-03'],
  ] as const)('on %s, 松の内 to the %i th, is answered as %s until %s', (today, endOfMatsunouchi, as, until) => {
    expect(answered(today, { customs: { endOfMatsunouchi, obon: 'august' } })).toMatchObject([
      { as, until, year: 2027 },
    ])
  })

  test('has its last day of post, which knows Saturdays and Sundays', () => {
    expect(answered('2027-01-04')).toMatchObject([{ dueOn: '2027-01-05' }])
    expect(answered('2027-01-12')).toMatchObject([{ dueOn: '2027-02-01' }])
  })

  test('is no longer spoken of from 立春 on, nor before the year itself', () => {
    expect(answered('2027-02-04')).toEqual([])
    expect(answered('2026-12-31')).toEqual([])
  })

  test('is an answer first and a 寒中見舞い afterwards, for a house in mourning at once; no mailing either way', () => {
    const kinds = ['2027-01-05', '2027-01-09'].map((today) => answered(today).map(mailKindOf))
    expect(kinds).toEqual([['answer'], ['seasonal']])
    expect(kinds.flat().some((kind) => countsAsMailing(kind, 'postcard'))).toBe(false)
    const mourning = answered('2027-01-05', {}, { bereavedOn: day('2026-09-01') })
    expect(mourning).toMatchObject([{ as: 'mourning', until: '2027-02-03' }])
  })

  test('is settled by a 年賀 that went after all, and by what was said for it', () => {
    const sent = [{ ...received, sentOn: IN_JANUARY }]
    expect(answered('2027-01-05', {}, { newYears: sent })).toEqual([])
    expect(answered('2027-01-05', {}, { fromUs: [aContact({})] })).toEqual([])
    expect(answered('2027-01-05', {}, { fromUs: [aContact({ day: day('2026-01-09') })] })).toHaveLength(1)
    expect(answered('2027-01-05', {}, { fromUs: [aContact({ receipt: 'no-answer' })] })).toHaveLength(1)
  })

  test('is not asked again in a year in which it was passed over, and can be switched off', () => {
    const [sentence] = answered('2027-01-05')
    if (sentence === undefined) throw new Error('not found')
    expect(answered('2027-01-12', {}, { skipped: [{ week: day('2027-01-04'), sentence }] })).toEqual([])
    expect(answered('2027-01-12', { off: ['nenga-received'] })).toEqual([])
  })

  test('that was listed as a 年賀 stays on the list as a 寒中見舞い, and is gone when its mark is taken off', () => {
    const [sentence] = answered('2027-01-05')
    if (sentence === undefined) throw new Error('not found')
    const later = { ...nobody, asOf: day('2027-01-09'), newYears: [received] }
    expect(lookAgain(later, settings(), sentence)).toMatchObject({ kind: 'holds', sentence: { as: 'mid-winter' } })
    expect(lookAgain({ ...later, newYears: [] }, settings(), sentence)).toEqual({ kind: 'void' })
  })
})

describe('a greeting of the season', () => {
  const greeted = (season: Season, today: string, facts: Partial<WeekFacts> = {}, some: Partial<ReasonSettings> = {}) =>
    found('seasonal', day(today), { isDear: true, ...facts }, { seasons: [season], ...some })

  test('is off at first', () => {
    expect(REASON_DEFAULTS.off).toContain('seasonal')
    expect(found('seasonal', day('2026-07-20'), { isDear: true }, { off: REASON_DEFAULTS.off })).toEqual([])
  })

  test.each([
    ['mid-winter', '2027-01-08', '2027-02-03'],
    ['late-winter', '2027-02-04', '2027-02-28'],
    ['higan', '2027-03-18', '2027-03-24'],
    ['mid-summer', '2026-07-07', '2026-08-06'],
    ['obon', '2026-08-13', '2026-08-16'],
    ['late-summer', '2026-08-07', '2026-08-31'],
    ['new-year', '2026-12-15', '2026-12-25'],
  ] as const)('%s has its days, from %s to %s', (season, from, until) => {
    expect(windowsIn(season, Number(from.slice(0, 4)), WINDOW_DEFAULTS)).toContainEqual({ from, until })
  })

  test('goes to 大切な方 and お得意様, and never to everybody', () => {
    const at = '2026-07-20'
    expect(greeted('mid-summer', at)).toHaveLength(1)
    expect(greeted('mid-summer', at, { isDear: false, isBest: true })).toHaveLength(1)
    expect(greeted('mid-summer', at, { isDear: false, isBest: true }, { seasonalTo: 'dear' })).toEqual([])
    expect(greeted('mid-summer', at, { isDear: false })).toEqual([])
  })

  test('of 年賀 goes to those whom the table proposes, and to nobody else', () => {
    const at = '2026-12-10'
    const last = { newYears: [cards(2026, { receivedOn: day('2026-01-02') })] }
    expect(greeted('new-year', at, { isDear: false, ...last })).toMatchObject([
      { why: 'received', dueOn: '2026-12-25' },
    ])
    expect(greeted('new-year', at)).toEqual([])
    expect(greeted('new-year', at, { ...last, bereavedOn: day('2026-04-01') })).toEqual([])
  })

  test('is a 年賀 for the gate only as a 年賀, and never a mailing that sells', () => {
    const [summer] = greeted('mid-summer', '2026-07-20')
    const last = { newYears: [cards(2026, { sentOn: day('2025-12-20') })] }
    const [winter] = greeted('new-year', '2026-12-10', last)
    expect([summer, winter].map((each) => each && mailKindOf(each))).toEqual(['seasonal', 'new-year'])
  })

  test('is settled by the greeting itself; 残暑 by 暑中, 寒中 by a 年賀 that was sent', () => {
    const summer = [aContact({ reason: 'seasonal', day: day('2026-07-15') })]
    expect(greeted('mid-summer', '2026-07-20', { fromUs: summer })).toEqual([])
    expect(greeted('late-summer', '2026-08-10', { fromUs: summer })).toEqual([])
    expect(greeted('higan', '2026-09-18', { fromUs: summer })).toHaveLength(1)
    const sent = { newYears: [cards(2027, { sentOn: day('2026-12-20') })] }
    expect(greeted('mid-winter', '2027-01-12', sent)).toEqual([])
    expect(greeted('mid-winter', '2027-01-12')).toHaveLength(1)
  })

  test('that was passed over does not come back in its season, and does in the next', () => {
    const [sentence] = greeted('higan', '2027-03-15')
    if (sentence === undefined) throw new Error('not found')
    const skipped = [{ week: day('2027-03-15'), sentence }]
    expect(greeted('higan', '2027-03-18', { skipped })).toEqual([])
    expect(greeted('higan', '2027-09-18', { skipped })).toHaveLength(1)
  })

  test('is void once the owner chooses other seasons', () => {
    const [sentence] = greeted('mid-summer', '2026-07-20')
    if (sentence === undefined) throw new Error('not found')
    const facts = { ...nobody, asOf: day('2026-07-21'), isDear: true }
    expect(lookAgain(facts, settings({ seasons: ['higan'] }), sentence)).toEqual({ kind: 'void' })
    expect(lookAgain(facts, settings({ seasons: ['mid-summer'] }), sentence)).toMatchObject({ kind: 'holds' })
  })

  test('is never listed when no card could be there in its days any more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEASONS), fc.integer({ min: 0, max: 730 }), (season, days) => {
        const today = addDays(day('2026-01-01'), days)
        const newYears = [2026, 2027].map((year) => cards(year, { receivedOn: day(`${year}-01-02`) }))
        for (const sentence of greeted(season, today, { newYears })) {
          if (sentence.reason !== 'seasonal') throw new Error('another reason')
          expect(today <= sentence.dueOn && sentence.dueOn <= sentence.until).toBe(true)
        }
      }),
    )
  })
})

test.each<[Sentence, string, string]>([
  [
    { reason: 'nenga-received', year: 2027, as: 'new-year', until: day('2027-01-07'), dueOn: day('2027-01-05') },
    '年賀状をいただきました。お返しがまだです。松の内（1月7日まで）に届くよう、1月5日までに投函してください',
    'Sent a New Year card; no answer to it yet. To be there by January 7, post it by January 5',
  ],
  [
    { reason: 'nenga-received', year: 2027, as: 'mid-winter', until: day('2027-02-03'), dueOn: day('2027-01-04') },
    '年賀状をいただきました。お返しがまだです。松の内を過ぎましたので寒中見舞いで、お早めに',
    'Sent a New Year card; no answer to it yet. The New Year days are over: a midwinter card instead; post one soon',
  ],
  [
    {
      reason: 'seasonal',
      season: 'mid-summer',
      from: day('2026-07-07'),
      until: day('2026-08-06'),
      why: null,
      dueOn: day('2027-08-04'),
    },
    '暑中見舞いの時期です（7月7日から8月6日まで）。8月4日までに投函してください',
    'Time for midsummer cards (July 7 to August 6); post it by August 4',
  ],
  [
    {
      reason: 'seasonal',
      season: 'new-year',
      from: day('2026-12-15'),
      until: day('2026-12-25'),
      why: 'received',
      dueOn: day('2027-12-25'),
    },
    'この前の年賀状をいただいた方です。年賀状は、12月25日までに投函してください',
    'A card came from them last time. New Year card: post it by December 25',
  ],
])('the list says why, with the days used: %o', (sentence, ja, en) => {
  expect(sentenceText(sentence, IN_JANUARY, 'ja', 'ご来店')).toBe(ja)
  expect(sentenceText(sentence, IN_JANUARY, 'en', 'visit')).toBe(en)
})
