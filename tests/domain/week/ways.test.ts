import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS } from '#domain/timeline/contact.ts'
import type { GateFacts } from '#domain/week/gate.ts'
import { type Reach, waysOf } from '#domain/week/ways.ts'
import { REASONS } from '#domain/week/week.ts'
import { free, SAMPLES, TODAY } from './support.ts'

const NONE: Reach = { preferred: null, phones: [], emails: 0, lineName: '', last: null }
const ALL: Reach = { preferred: null, phones: ['０９０－０００００００１'], emails: 1, lineName: 'はな', last: null }
const NO_ADDRESS = { ...free, mail: null }

test('P26 who can be reached by nothing is told at the next visit', () => {
  for (const reason of REASONS) {
    expect(waysOf(SAMPLES[reason], NONE, NO_ADDRESS, TODAY)).toEqual({
      kind: 'open',
      way: 'at-next-visit',
      ways: ['at-next-visit'],
      unlike: null,
    })
  }
})

test('P26 thanks go by card, a promise by phone, unless another way is preferred', () => {
  const way = (reason: (typeof REASONS)[number], preferred: Reach['preferred']) =>
    waysOf(SAMPLES[reason], { ...ALL, preferred }, free, TODAY)
  expect(way('first-visit-thanks', null)).toMatchObject({ way: 'postcard' })
  expect(way('promise-due', null)).toMatchObject({ way: 'phone' })
  expect(way('promise-due', 'letter')).toMatchObject({ way: 'letter' })
  expect(way('first-visit-thanks', 'in-shop')).toMatchObject({ way: 'at-next-visit' })
})

test('P26 a preferred way that the person lacks is passed over', () => {
  expect(waysOf(SAMPLES['first-visit-thanks'], { ...NONE, preferred: 'line' }, free, TODAY)).toMatchObject({
    way: 'postcard',
  })
})

test.each([
  ['090-0000-0001', true],
  ['+81 90 0000 0001', true],
  ['０８０（００００）０００１', true],
  ['027-000-0001', false],
  ['03-0000-0001', false],
])('P26 a message can be sent to %s: %s', (phone, can) => {
  const found = waysOf(SAMPLES['promise-due'], { ...NONE, phones: [phone] }, free, TODAY)
  expect(found.kind === 'open' && found.ways.includes('sms')).toBe(can)
})

test('P26 a way that the gate closes is not proposed', () => {
  const noLetters: GateFacts = {
    ...free,
    refused: [{ scope: 'promotion', channel: 'postcard', since: TODAY, howAsked: '' }],
  }
  const found = waysOf(SAMPLES['first-visit-thanks'], NONE, noLetters, TODAY)
  expect(found).toMatchObject({ way: 'letter', ways: ['letter', 'at-next-visit'] })
  expect(waysOf(SAMPLES['promise-due'], NONE, noLetters, TODAY)).toMatchObject({ way: 'postcard' })
})

test('P41 the way differs from the last one, and says from which', () => {
  const after = (last: Reach['last'], some: Partial<Reach> = {}) =>
    waysOf(SAMPLES.drifting, { ...ALL, ...some, last }, free, TODAY)
  expect(after(null)).toMatchObject({ way: 'postcard', unlike: null })
  expect(after('postcard')).toMatchObject({ way: 'phone', unlike: 'postcard' })
  expect(after('phone')).toMatchObject({ way: 'postcard', unlike: null })
  expect(waysOf(SAMPLES.birthday, { ...ALL, last: 'postcard' }, free, TODAY)).toMatchObject({ way: 'letter' })
})

test('P41 the way that was asked for stays, also twice running, and so does the only one there is', () => {
  const twice = waysOf(SAMPLES.drifting, { ...ALL, preferred: 'postcard', last: 'postcard' }, free, TODAY)
  expect(twice).toMatchObject({ way: 'postcard', unlike: null })
  const phoneOnly = { ...NONE, phones: ['027-000-0001'], last: 'phone' } as const
  expect(waysOf(SAMPLES.cadence, phoneOnly, NO_ADDRESS, TODAY)).toMatchObject({ way: 'phone', unlike: null })
})

const reach = fc.record({
  preferred: fc.option(fc.constantFrom(...CHANNELS)),
  phones: fc.array(fc.constantFrom('090-0000-0001', '027-000-0001'), { maxLength: 2 }),
  emails: fc.nat(1),
  lineName: fc.constantFrom('', 'はな'),
  last: fc.option(fc.constantFrom(...CHANNELS)),
})

test('P26 somebody always has a way, or is held back by name', () => {
  const states = fc.record({
    diedOn: fc.constantFrom(null, TODAY),
    quietUntil: fc.constantFrom(null, TODAY),
    movedOn: fc.constantFrom(null, TODAY),
    mail: fc.constantFrom(null, free.mail),
  })
  fc.assert(
    fc.property(fc.constantFrom(...REASONS), reach, states, (reason, known, some) => {
      const found = waysOf(SAMPLES[reason], known, { ...free, ...some }, TODAY)
      const lacks: ReadonlySet<string> = new Set([
        ...(known.phones.length === 0 ? ['phone'] : []),
        ...(known.phones.includes('090-0000-0001') ? [] : ['sms']),
        ...(known.emails === 0 ? ['mail'] : []),
        ...(known.lineName === '' ? ['line'] : []),
        ...(some.mail === null || some.movedOn !== null ? ['postcard', 'letter'] : []),
      ])
      const open = found.kind === 'open' ? [found.way, ...found.ways] : []
      const told = found.kind === 'held-back' ? [found.leftOut.name] : []
      expect(open.filter((way) => lacks.has(way))).toEqual([])
      expect(open.length > 0 || told.length > 0).toBe(true)
      const others = open.filter((way) => way !== known.last && way !== 'at-next-visit')
      const isTwice = found.kind === 'open' && found.way === known.last && found.way !== known.preferred
      // To whom something is owed is spoken, however the last word went.
      const isSpokenTo = ['complaint-open', 'complaint-checkup', 'low-score'].includes(reason)
      expect(isTwice && !isSpokenTo ? others : []).toEqual([])
      // What was promised, and an answer to a card or a voice that came, also go to whoever is left in peace.
      const isOwed = isSpokenTo || ['promise-due', 'nenga-received', 'feedback-unanswered'].includes(reason)
      expect(open.length === 0).toBe(some.diedOn !== null || (some.quietUntil !== null && !isOwed))
    }),
  )
})
