import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Birthday, Day } from '#domain/day.ts'
import { lastDayOf } from '#domain/week/calendar.ts'
import { REASON_DEFAULTS, type WeekFacts } from '#domain/week/facts.ts'
import { isSettled, itemNow, type WeekItem } from '#domain/week/item.ts'
import type { NextVisits } from '#domain/week/next-visits.ts'
import { inOrder } from '#domain/week/order.ts'
import { type ItemToWrite, planWeek, type WeekKnown, type WeekPerson } from '#domain/week/plan.ts'
import { isDuty, isSame, lookAgain, nextDateOf, reasonsOf } from '#domain/week/reasons.ts'
import { isByPost, waysOf } from '#domain/week/ways.ts'
import type { Sentence } from '#domain/week/week.ts'
import { aPerson, aPromiseDue, inDays, TODAY, WEEK } from './support.ts'

/** Every rule is on, for a long time. */
const SETTINGS = { ...REASON_DEFAULTS, off: [], onSince: { anniversary: inDays(-400) } }
const NEXT: NextVisits = { afterFirst: 50, afterSecond: null }

const known = (people: readonly WeekPerson[], some: Partial<WeekKnown> = {}): WeekKnown => {
  return {
    today: TODAY,
    settings: SETTINGS,
    aWeek: { letters: 10, calls: 10 },
    next: NEXT,
    people,
    items: [],
    earlier: [],
    ...some,
  }
}

/** What the file holds once the plan is written. */
const written = (items: readonly WeekItem[], plan: readonly ItemToWrite[]): readonly WeekItem[] => {
  const changed = new Map(plan.map((row) => [row.customer, row]))
  const kept = items.map((item) => {
    const row = changed.get(item.customer)
    return row === undefined ? item : asItem(row, item.key)
  })
  return [...kept, ...plan.flatMap((row, at) => (row.item === null ? [asItem(row, items.length + at + 1)] : []))]
}

const asItem = ({ customer, sentences, state, setAside, waitUntil }: ItemToWrite, key: number): WeekItem => {
  return { key, week: WEEK, customer, sentences, state, setAside, waitUntil, why: '', contact: null }
}

const thanks = (name: string, days: number, sort = name) =>
  aPerson(name, { facts: { firstVisit: inDays(days) }, person: { sort } })

test('P26 thanks beyond the room of the week wait, the earlier first', () => {
  const people = [thanks('c', 0), thanks('a', -1), thanks('b', -1), thanks('d', -7)]
  const { write, waiting } = planWeek(known(people, { aWeek: { letters: 2, calls: 0 } }))
  expect(write.map(({ customer }) => customer)).toEqual(['d', 'a'])
  expect(waiting.map(({ person }) => person.customer)).toEqual(['b', 'c'])
})

test('P26 who needs no letter takes no room', () => {
  const byLine = aPerson('line', {
    facts: { firstVisit: TODAY },
    person: { reach: { preferred: 'line', phones: [], emails: 0, lineName: 'はな', last: null } },
  })
  const { write, waiting } = planWeek(known([byLine, thanks('a', 0)], { aWeek: { letters: 1, calls: 1 } }))
  expect(write).toHaveLength(2)
  expect(waiting).toEqual([])
})

test('P41 a card posted this week keeps its room, although a call would be proposed next', () => {
  const silent = { cadenceDays: 60, lastTouch: { day: inDays(-61), contact: null } }
  const plan = (people: readonly WeekPerson[], items: readonly WeekItem[]) =>
    planWeek(known(people, { items, aWeek: { letters: 1, calls: 0 } }))
  const { write } = plan([aPerson('a', { facts: silent })], [])
  const [item] = written([], write)
  if (item === undefined) throw new Error('nobody was listed')
  const card = { key: 1, day: TODAY, channel: 'postcard', reason: 'cadence', receipt: 'posted', sells: false } as const
  const posted = aPerson('a', {
    facts: { ...silent, lastTouch: { day: TODAY, contact: 1 }, fromUs: [card] },
    person: { reach: { preferred: null, phones: ['027-000-0001'], emails: 0, lineName: '', last: 'postcard' } },
  })
  const other = aPerson('b', { facts: silent })
  expect(plan([posted, other], [{ ...item, state: 'done', contact: 1 }])).toMatchObject({
    write: [],
    waiting: [{ person: { customer: 'b' } }],
  })
})

test('P26 within a day the best customers come first, then kana order', () => {
  const row = (customer: string, stage: WeekPerson['stage'], sort: string) => {
    const sentence = { reason: 'promise-due', promise: 1, text: '', dueOn: TODAY } as const
    return { ...aPerson(customer), stage, sort, sentence }
  }
  const rows = [row('a', 'first', 'い'), row('b', 'best', 'ん'), row('c', 'first', 'あ'), row('d', 'regular', 'あ')]
  expect(inOrder(rows).map(({ customer }) => customer)).toEqual(['b', 'd', 'c', 'a'])
})

const aDay = (min: number, max: number) => fc.integer({ min, max }).map(inDays)

const person = (name: string) =>
  fc
    .record({
      firstVisit: fc.option(aDay(-10, 0)),
      dueOn: fc.option(aDay(-5, 5)),
      isKept: fc.boolean(),
      line: fc.boolean(),
      isQuiet: fc.boolean(),
      isDead: fc.constantFrom(false, false, true),
      stage: fc.constantFrom('first' as const, 'best' as const),
      silence: fc.option(fc.tuple(fc.integer({ min: 1, max: 2 }), aDay(-120, 0))),
      third: fc.option(aDay(-20, 0)),
      introduced: fc.option(aDay(-20, 0)),
      year: fc.option(aDay(-372, -355)),
      birthday: fc.option(aDay(-5, 25)),
    })
    .map(({ firstVisit, dueOn, isKept, line, isQuiet, isDead, stage, silence, third, introduced, year, birthday }) => {
      const reach = {
        preferred: line ? ('line' as const) : null,
        phones: [],
        emails: 0,
        lineName: line ? 'はな' : '',
        last: null,
      }
      return aPerson(name, {
        facts: {
          // Whoever has been silent came long ago, or a year ago and since.
          firstVisit: year ?? silence?.[1] ?? firstVisit,
          lastVisit: silence?.[1] ?? (year === null ? firstVisit : inDays(-9)),
          visits: silence?.[0] ?? (third === null ? 0 : 3),
          milestones: third === null ? [] : [{ count: 3, on: third }],
          introductions: introduced === null ? [] : [{ on: introduced, people: 1 }],
          birthday: birthday === null ? null : (`--${birthday.slice(5)}` as Birthday),
          promises: [aPromiseDue(dueOn, { keptOn: isKept ? TODAY : null })],
        },
        gate: { quietUntil: isQuiet ? TODAY : null, diedOn: isDead ? TODAY : null },
        person: { reach, stage },
      })
    })

const people = fc.integer({ min: 0, max: 12 }).chain((n) => {
  return fc.tuple(...Array.from({ length: n }, (_, at) => person(`c${String(at).padStart(2, '0')}`)))
})

const room = fc.integer({ min: 0, max: 5 })
const shop = fc.record({ people, aWeek: fc.record({ letters: room, calls: room }) })

test('P26 nobody with a reason vanishes, and nobody is named twice', () => {
  fc.assert(
    fc.property(shop, ({ people: everyone, aWeek }) => {
      const { write, waiting, heldBack } = planWeek(known(everyone, { aWeek }))
      const named = [
        ...write.map(({ customer }) => customer),
        ...waiting.map(({ person: { customer } }) => customer),
        ...heldBack.map(({ customer }) => customer),
      ]
      const wanted = everyone.filter(({ facts }) => reasonsOf(facts, SETTINGS, TODAY, NEXT).length > 0)
      expect(named.toSorted()).toEqual(wanted.map(({ customer }) => customer).toSorted())
    }),
  )
})

test('P10 no week is too full for a promise, and courtesy never takes more letters than there is room', () => {
  fc.assert(
    fc.property(shop, ({ people: everyone, aWeek }) => {
      const { write, waiting } = planWeek(known(everyone, { aWeek }))
      const byId = new Map(everyone.map((each) => [each.customer, each]))
      const letters = write.filter(({ customer, sentences: [sentence] }) => {
        const { reach, gate } = byId.get(customer) ?? aPerson('')
        const found = waysOf(sentence, reach, gate, TODAY)
        return !isDuty(sentence) && found.kind === 'open' && isByPost(found.way)
      })
      expect(letters.length).toBeLessThanOrEqual(aWeek.letters)
      expect(write.filter(({ sentences: [sentence] }) => !isDuty(sentence)).length).toBeLessThanOrEqual(
        aWeek.letters + aWeek.calls,
      )
      expect(waiting.filter(({ sentence }) => isDuty(sentence))).toEqual([])
    }),
  )
})

test('P26 the same people give the same list, in whatever order they come', () => {
  fc.assert(
    fc.property(shop, ({ people: everyone, aWeek }) => {
      const plan = planWeek(known(everyone, { aWeek }))
      const turned = planWeek(known(everyone.toReversed(), { aWeek }))
      expect(turned.write).toEqual(plan.write)
      expect(turned.waiting).toEqual(plan.waiting)
      expect(new Set(turned.heldBack)).toEqual(new Set(plan.heldBack))
    }),
  )
})

test('P26 a written week lacks nothing: planned again it writes nothing', () => {
  fc.assert(
    fc.property(shop, ({ people: everyone, aWeek }) => {
      const first = planWeek(known(everyone, { aWeek }))
      const again = planWeek(known(everyone, { aWeek, items: written([], first.write) }))
      expect(again.write).toEqual([])
      expect(again.waiting).toEqual(first.waiting)
    }),
  )
})

test('P26 a week only gains: whatever becomes of people, every row of it stays, and nobody new is passed over', () => {
  fc.assert(
    fc.property(shop, people, ({ people: before, aWeek }, after) => {
      const items = written([], planWeek(known(before, { aWeek })).write)
      const later = planWeek(known(after, { aWeek, items }))
      const rows = written(items, later.write)
      expect(rows.slice(0, items.length).map(({ key, customer }) => [key, customer])).toEqual(
        items.map(({ key, customer }) => [key, customer]),
      )
      const placed = new Set([
        ...rows.map(({ customer }) => customer),
        ...later.waiting.map(({ person: { customer } }) => customer),
        ...later.heldBack.map(({ customer }) => customer),
      ])
      const wanted = after.filter(({ facts }) => reasonsOf(facts, SETTINGS, TODAY, NEXT).length > 0)
      expect(wanted.filter(({ customer }) => !placed.has(customer))).toEqual([])
    }),
  )
})

test('P26 a row of the list never hides a reason of its person that still holds', () => {
  fc.assert(
    fc.property(shop, people, ({ people: before, aWeek }, after) => {
      const items = written([], planWeek(known(before, { aWeek })).write)
      const rows = written(items, planWeek(known(after, { aWeek, items })).write)
      for (const { customer, facts } of after) {
        const item = rows.find((row) => row.customer === customer)
        if (item === undefined) continue
        const now = itemNow(item, facts, SETTINGS, TODAY)
        const shown = isSettled(now.state) ? [] : now.sentences
        for (const sentence of reasonsOf(facts, SETTINGS, TODAY, NEXT)) expect(shown).toContainEqual(sentence)
      }
    }),
  )
})

/** What is known once a card was posted for this reason today, or the promise was kept. */
const answered = (facts: WeekFacts, sentence: Sentence): WeekFacts => {
  if (sentence.reason === 'promise-due') {
    return { ...facts, promises: facts.promises.map((promise) => ({ ...promise, keptOn: TODAY })) }
  }
  const { reason } = sentence
  const contact = { key: 9, day: TODAY, channel: 'postcard', reason, receipt: 'posted', sells: false } as const
  return { ...facts, fromUs: [...facts.fromUs, contact], lastTouch: { day: TODAY, contact: 9 } }
}

test('P26 a receipt moves the next date: the reason is met, and does not come again before it', () => {
  fc.assert(
    fc.property(person('a'), fc.integer({ min: 5, max: 60 }), aDay(-90, 0), (drawn, cadenceDays, on) => {
      const facts = { ...drawn.facts, cadenceDays, lastTouch: { day: on, contact: null } }
      const outcomes = reasonsOf(facts, SETTINGS, TODAY, NEXT).map((sentence) => {
        const now = answered(facts, sentence)
        const next = nextDateOf(sentence.reason, now, SETTINGS, TODAY)
        const isListed = reasonsOf(now, SETTINGS, TODAY, NEXT).some((each) => isSame(each, sentence))
        return { sentence, next, isListed, looked: lookAgain(now, SETTINGS, sentence).kind }
      })
      expect(outcomes.filter(({ looked }) => looked !== 'met')).toEqual([])
      // An interval of a few days may be over again before the week is.
      const isOverAgain = (next: Day | null): boolean => next !== null && next <= lastDayOf(WEEK)
      expect(outcomes.filter(({ isListed, next }) => isListed && !isOverAgain(next))).toEqual([])
      const hasMoved = (next: Day | null, { dueOn }: Sentence): boolean =>
        next === null || (next > TODAY && next > dueOn)
      expect(outcomes.filter(({ next, sentence }) => !hasMoved(next, sentence))).toEqual([])
    }),
  )
})

test('P21 somebody told of a silence at the next visit is listed again for the next silence', () => {
  const silent = (from: number, last: number) => ({
    usual: { everyDays: 40, last: inDays(last), lateFrom: inDays(from), lateUntil: inDays(60) },
  })
  const sentence = { reason: 'drifting', everyDays: 40, lastOn: inDays(-250), dueOn: inDays(-180) } as const
  const earlier: WeekItem = {
    key: 1,
    week: inDays(-186),
    customer: aPerson('a').customer,
    sentences: [sentence],
    state: 'at-next-visit',
    setAside: [],
    waitUntil: null,
    why: '',
    contact: null,
  }
  const plan = (facts: ReturnType<typeof silent>) => planWeek(known([aPerson('a', { facts })], { earlier: [earlier] }))
  expect(plan(silent(-180, -250)).write).toEqual([])
  expect(plan(silent(-5, -66)).write).toMatchObject([{ sentences: [{ lastOn: inDays(-66) }] }])
})

test('P12 the birthdays of a month that are seen to on one day never wait for room', () => {
  const people = Array.from({ length: 30 }, (_, at) =>
    aPerson(`c${at}`, { facts: { birthday: `--12-${String(at + 1).padStart(2, '0')}` as Birthday } }),
  )
  const settings = { ...REASON_DEFAULTS, birthdays: 'monthly' as const }
  const { write, waiting } = planWeek(known(people, { settings, aWeek: { letters: 3, calls: 0 } }))
  expect([write.length, waiting.length]).toEqual([30, 0])
})

test('P38 whoever comes for the first time in a full week is thanked in it all the same', () => {
  const settings = REASON_DEFAULTS
  const aWeek = { letters: 3, calls: 0 }
  const born = Array.from({ length: 8 }, (_, at) =>
    aPerson(`b${at}`, { facts: { birthday: '--11-27' as Birthday, known: 'known-before' } }),
  )
  const items = written([], planWeek(known(born, { settings, aWeek })).write)
  expect(items).toHaveLength(3)
  const newcomers = ['a', 'b', 'c', 'd'].map((name) => thanks(name, -1))
  const { write, waiting } = planWeek(known([...born, ...newcomers], { settings, aWeek, items }))
  expect(write.map(({ customer }) => customer)).toEqual(['a', 'b', 'c'])
  expect(waiting.map(({ person }) => person.customer)).toEqual(['d', 'b3', 'b4', 'b5', 'b6', 'b7'])
})
