import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS } from '#domain/timeline/contact.ts'
import { type FromUs, REASON_DEFAULTS, type WeekFacts } from '#domain/week/facts.ts'
import { lookAgain, reasonsOf } from '#domain/week/reasons.ts'
import { aPromiseDue, inDays, nobody, TODAY, WEEK } from './support.ts'

const reasons = (some: Partial<WeekFacts>, today = TODAY) => reasonsOf({ ...nobody, ...some }, REASON_DEFAULTS, today)

const contact = (some: Partial<FromUs> = {}): FromUs => {
  return { key: 9, day: TODAY, channel: 'postcard', reason: null, receipt: null, sells: false, ...some }
}

test.each([
  [0, true],
  [-3, true],
  [-7, true],
  [-8, false],
  [1, false],
])('P38 a first visit %i days from today asks for thanks: %s', (days, asks) => {
  const found = reasons({ firstVisit: inDays(days) })
  expect(found).toEqual(
    asks ? [{ reason: 'first-visit-thanks', visitedOn: inDays(days), dueOn: inDays(days + 3) }] : [],
  )
})

test('P32 somebody known before, without a visit or skipped once is not thanked for a first visit', () => {
  expect(reasons({ firstVisit: TODAY, known: 'known-before' })).toEqual([])
  expect(reasons({ firstVisit: null })).toEqual([])
  expect(
    reasons({
      firstVisit: TODAY,
      skipped: [{ week: WEEK, sentence: { reason: 'first-visit-thanks', visitedOn: TODAY, dueOn: TODAY } }],
    }),
  ).toEqual([])
})

test.each(CHANNELS)('P32 something written from us on the day of the visit is thanks: %s', (channel) => {
  const isWritten = !['phone', 'in-shop', 'visit'].includes(channel)
  expect(reasons({ firstVisit: TODAY, fromUs: [contact({ channel })] })).toHaveLength(isWritten ? 0 : 1)
  expect(reasons({ firstVisit: TODAY, fromUs: [contact({ channel, day: inDays(-1) })] })).toHaveLength(1)
  expect(reasons({ firstVisit: TODAY, fromUs: [contact({ channel, reason: 'first-visit-thanks' })] })).toEqual([])
})

test.each([
  [aPromiseDue(inDays(2)), true],
  [aPromiseDue(inDays(3)), false],
  [aPromiseDue(inDays(-400)), true],
  [aPromiseDue(null), false],
  [aPromiseDue(TODAY, { keptOn: TODAY }), false],
  [aPromiseDue(TODAY, { droppedOn: TODAY }), false],
] as const)('P10 %j stands on the list of this week: %s', (promise, stands) => {
  expect(reasons({ promises: [promise] })).toHaveLength(stands ? 1 : 0)
})

test('P10 of several promises the earliest is the main reason, and thanks come after them', () => {
  const promises = [aPromiseDue(TODAY, { key: 1 }), aPromiseDue(inDays(-9), { key: 3 }), aPromiseDue(TODAY, { key: 2 })]
  expect(reasons({ promises, firstVisit: TODAY })).toMatchObject([
    { promise: 3 },
    { promise: 1 },
    { promise: 2 },
    { reason: 'first-visit-thanks' },
  ])
})

test('a reason given before is told with the day and the words that it has now', () => {
  const sentence = { reason: 'promise-due', promise: 1, text: '古い', dueOn: TODAY } as const
  const look = (...promises: WeekFacts['promises']) => lookAgain({ ...nobody, promises }, REASON_DEFAULTS, sentence)
  expect(look(aPromiseDue(inDays(30)))).toEqual({
    kind: 'holds',
    sentence: { ...sentence, text: '見本の生地をお見せする', dueOn: inDays(30) },
  })
  expect(look(aPromiseDue(TODAY, { keptOn: TODAY }))).toEqual({ kind: 'met', by: { table: 'promises', key: 1 } })
  expect(look(aPromiseDue(TODAY, { droppedOn: TODAY }))).toEqual({ kind: 'void' })
  expect(look()).toEqual({ kind: 'void' })
})

const facts = fc.record({
  known: fc.constantFrom('first-timer' as const, 'known-before' as const),
  firstVisit: fc.option(fc.integer({ min: -20, max: 2 }).map(inDays)),
  promises: fc
    .array(
      fc.record({
        dueOn: fc.option(fc.integer({ min: -20, max: 20 }).map(inDays)),
        keptOn: fc.option(fc.constant(TODAY)),
        droppedOn: fc.option(fc.constant(TODAY)),
      }),
      { maxLength: 4 },
    )
    .map((all) => all.map((each, at) => aPromiseDue(each.dueOn, { ...each, key: at + 1 }))),
  fromUs: fc.array(
    fc.record({
      key: fc.nat(),
      day: fc.integer({ min: -20, max: 0 }).map(inDays),
      channel: fc.constantFrom(...CHANNELS),
      reason: fc.constantFrom('first-visit-thanks' as const, 'promise-due' as const, null),
      receipt: fc.constantFrom('posted' as const, 'no-answer' as const, null),
      sells: fc.constant(false),
    }),
    { maxLength: 3 },
  ),
  thanksSkipped: fc.boolean(),
})

test('a reason that arises holds when it is looked at again, and the same facts give the same reasons', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const known = { ...nobody, ...some }
      const found = reasonsOf(known, REASON_DEFAULTS, TODAY)
      expect(reasonsOf(known, REASON_DEFAULTS, TODAY)).toEqual(found)
      for (const sentence of found) {
        expect(lookAgain(known, REASON_DEFAULTS, sentence)).toEqual({ kind: 'holds', sentence })
      }
    }),
  )
})

test('P32 a card posted today ends the thanks, whatever else is known', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const thanked = { ...nobody, ...some, fromUs: [...some.fromUs, contact({ reason: 'first-visit-thanks' })] }
      const later = reasonsOf(thanked, REASON_DEFAULTS, inDays(1))
      const isAhead = thanked.firstVisit !== null && thanked.firstVisit > TODAY
      expect(later.filter(({ reason }) => reason === 'first-visit-thanks' && !isAhead)).toEqual([])
    }),
  )
})
