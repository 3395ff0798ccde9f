import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { REASON_DEFAULTS, type WeekFacts } from '#domain/week/facts.ts'
import { addMonths, type OwnRuleKnown } from '#domain/week/own-rule.ts'
import { lookAgain, mailKindOf, reasonsOf } from '#domain/week/reasons.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { day } from '../../support/clock.ts'
import { inDays, nobody, TODAY, WEEK } from './support.ts'

const trial: OwnRuleKnown = {
  rule: 1,
  name: 'お試しのその後',
  kind: 'after-tag',
  tag: 'お試し',
  count: 30,
  template: null,
  since: day('2026-01-01'),
  wornSince: inDays(-30),
  last: null,
  isTemplateGone: false,
  mail: 'greeting',
}

const yearly: OwnRuleKnown = {
  ...trial,
  rule: 2,
  name: '会員の方へ',
  kind: 'every',
  tag: '会員',
  count: 3,
  since: day('2026-08-20'),
  wornSince: null,
}

const found = (rule: OwnRuleKnown, some: Partial<WeekFacts> = {}, today = TODAY) =>
  reasonsOf({ ...nobody, ...some, ownRules: [rule] }, REASON_DEFAULTS, today)

const look = (rule: OwnRuleKnown | null, sentence: ReturnType<typeof found>[number] | undefined) => {
  if (sentence === undefined) throw new Error('no reason')
  return lookAgain({ ...nobody, ownRules: rule === null ? [] : [rule] }, REASON_DEFAULTS, sentence)
}

describe('so many days after a label', () => {
  test('it comes in its week, and for a month after', () => {
    expect(found(trial)).toMatchObject([{ reason: 'own-rule', rule: 1, from: inDays(-30), dueOn: TODAY }])
    expect(found({ ...trial, wornSince: inDays(-28) })).toHaveLength(1)
    expect(found({ ...trial, wornSince: inDays(-27) })).toEqual([])
    expect(found({ ...trial, wornSince: inDays(-60) })).toHaveLength(1)
    expect(found({ ...trial, wornSince: inDays(-61) })).toEqual([])
  })

  test('nothing is owed for what was due before the rule was switched on, nor for a label that came with a list', () => {
    expect(found({ ...trial, since: inDays(1) })).toEqual([])
    expect(found({ ...trial, since: TODAY })).toHaveLength(1)
    expect(found({ ...trial, wornSince: null })).toEqual([])
  })

  test('it comes once: said or skipped it is over, until the label is put on anew', () => {
    const [sentence] = found(trial)
    expect(found({ ...trial, last: { day: inDays(-1), contact: 8 } })).toEqual([])
    expect(look({ ...trial, last: { day: TODAY, contact: 8 } }, sentence)).toEqual({
      kind: 'met',
      by: { table: 'contacts', key: 8 },
    })
    if (sentence === undefined) return
    const skipped = [{ week: WEEK, sentence }]
    expect(found(trial, { skipped })).toEqual([])
    expect(
      found({ ...trial, wornSince: inDays(-29), last: { day: inDays(-40), contact: 8 } }, { skipped }),
    ).toHaveLength(1)
  })

  test('it is void once the rule is deleted or switched off, or the label taken off', () => {
    const [sentence] = found(trial)
    expect(look(trial, sentence)).toEqual({ kind: 'holds', sentence })
    expect(look(null, sentence)).toEqual({ kind: 'void' })
    expect(look({ ...trial, kind: 'every' }, sentence)).toEqual({ kind: 'void' })
  })
})

describe('every so many months for a label', () => {
  test('the months begin when the rule is switched on, and anew with each time it was answered or skipped', () => {
    expect(found(yearly)).toMatchObject([{ from: '2026-08-20', dueOn: '2026-11-20' }])
    expect(found({ ...yearly, since: day('2026-08-23') })).toEqual([])
    expect(found({ ...yearly, wornSince: inDays(-5) })).toEqual([])
    const [sentence] = found(yearly)
    expect(look({ ...yearly, last: { day: TODAY, contact: 4 } }, sentence)).toMatchObject({
      kind: 'met',
    })
    expect(found({ ...yearly, last: { day: inDays(-10), contact: 4 } })).toEqual([])
    if (sentence === undefined) return
    expect(found(yearly, { skipped: [{ week: WEEK, sentence }] })).toEqual([])
  })

  test('a month that is shorter ends on its last day', () => {
    expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28')
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28')
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28')
    expect(addMonths(day('2026-01-15'), -12)).toBe('2025-01-15')
  })
})

test('whatever its words are for, the gate takes it for that; of a template that is gone the sentence says so', () => {
  const [plain] = found({ ...trial, template: 'birthday' as TemplateCode, mail: 'congratulation' })
  if (plain === undefined) throw new Error('no reason')
  expect(mailKindOf(plain)).toBe('congratulation')
  const [gone] = found({ ...trial, isTemplateGone: true })
  if (gone === undefined) throw new Error('no reason')
  expect(sentenceText(gone, TODAY, 'ja', 'ご来店')).toBe(
    'お試しのその後：目印「お試し」を付けてから30日たちました。決めてあったひな形は、もうありません',
  )
  expect(sentenceText(gone, TODAY, 'en', 'visit')).toBe(
    'お試しのその後: 30 days since the label “お試し”; its template is gone',
  )
})

test.each([
  ['ja', '会員の方へ：目印「会員」の方に3か月ごと。8月20日から92日たちました'],
  ['en', '会員の方へ: every 3 months for the label “会員”; 92 days since August 20'],
] as const)('the list says what the owner decided (%s)', (language, text) => {
  const [sentence] = found(yearly)
  if (sentence === undefined) throw new Error('no reason')
  expect(sentenceText(sentence, TODAY, language, 'ご来店')).toBe(text)
})

test('a rule that speaks holds when it is looked at again, on the day it speaks', () => {
  const days = fc.integer({ min: -400, max: 10 }).map((count): Day => addDays(TODAY, count))
  const rule = fc.record({
    kind: fc.constantFrom('after-tag' as const, 'every' as const),
    count: fc.integer({ min: 1, max: 24 }),
    since: days,
    wornSince: fc.option(days),
    last: fc.option(days.map((on) => ({ day: on, contact: 1 }))),
  })
  fc.assert(
    fc.property(rule, (some) => {
      const known = { ...trial, ...some }
      for (const sentence of found(known)) expect(look(known, sentence)).toEqual({ kind: 'holds', sentence })
    }),
  )
})
