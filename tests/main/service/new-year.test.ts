import { describe, expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import { EVERYONE } from '#domain/people/filter.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { postBatch } from '#main/service/batches.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { previewLetters } from '#main/service/letters.ts'
import { recordDelivered } from '#main/service/deliveries.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { findNewYear, newYearList } from '#main/service/new-year.ts'
import { receive } from '#main/service/receipts.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { addRefused } from '#main/service/states.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { AN_ADDRESS, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { aBatch, aRequest, aShopThatWrites, change, CONTACTS, posting } from '../../support/letters.ts'
import { openTestDb } from '../../support/db.ts'
import { aCouple, hanako, homeOf, marked, type Person, yoshino } from '../../support/new-year.ts'
import { rowOf, rowsOf } from '../../support/week.ts'

const IN_DECEMBER = '2026-12-10'
const IN_JANUARY = '2027-01-04'

const ADDRESS_SIDE = { ...aRequest([]).options, sides: 'address' } as const

const ROWS = query<Record<string, number | string | null>>(
  'SELECT customer, year, sent_on, received_on, mourning, returned FROM new_year_cards ORDER BY key',
  ['customer', 'year', 'sent_on', 'received_on', 'mourning', 'returned'],
)

const HARU = { name: '𠮷野 ハル', kana: '', honorific: '様', relation: '母', phone: '', ...AN_ADDRESS }

function anOffering(session: Session, { id }: Person): void {
  recordDelivered(session, {
    customer: id,
    sale: { day: day('2026-08-20'), status: 'done', charge: 'paid', amount: 5_000, item: '花かご' },
    delivery: {
      recipient: { key: null, ...HARU },
      day: day('2026-08-21'),
      occasion: 'offering',
      nameOnCard: '',
      cardText: '',
      remindNextYear: false,
    },
  })
}

describe('the list of a year', () => {
  test('proposes those with whom a card was exchanged last year, in kana order, with what they are known by', () => {
    const { session } = openTestDb(IN_DECEMBER)
    const [haru, one] = [yoshino(session), hanako(session)]
    marked(session, haru, 2026, 'received')
    marked(session, one, 2026, 'sent')
    const { homes } = newYearList(session, { year: 2027 })
    expect(homes.map(({ people, why }) => [people[0]?.called.name, why])).toEqual([
      ['髙﨑 花子', 'sent'],
      ['𠮷野 ハル', 'received'],
    ])
    expect(homes[1]?.years.map(({ year, receivedOn }) => [year, receivedOn])).toEqual([
      [2025, null],
      [2026, IN_DECEMBER],
      [2027, null],
    ])
  })

  test('has one row for a household, whichever of them a card came from', () => {
    const { session } = openTestDb(IN_DECEMBER)
    const [makoto, wife] = aCouple(session)
    marked(session, makoto, 2026, 'sent')
    marked(session, wife, 2026, 'received')
    const { homes } = newYearList(session, { year: 2027 })
    expect(homes).toHaveLength(1)
    expect(homes[0]).toMatchObject({ customer: makoto.id, why: 'both' })
    expect(homes[0]?.people.map(({ called }) => called.name)).toEqual(['髙﨑 誠', '髙﨑 花子'])
  })

  test('names the first of a household who may be written to', () => {
    const { session } = openTestDb(IN_DECEMBER)
    const [makoto, wife] = aCouple(session)
    marked(session, wife, 2026, 'received')
    addRefused(session, {
      customer: makoto.id,
      scope: 'everything',
      channel: 'all',
      since: day('2026-05-01'),
      howAsked: 'お電話',
    })
    expect(homeOf(session, wife)).toMatchObject({ customer: wife.id, against: null })
    change(session, 'UPDATE customers SET died_on = ? WHERE key = ?', '2026-11-11', wife.key)
    expect(homeOf(session, makoto)).toMatchObject({ against: 'no-contact' })
  })

  test('sets a house in mourning apart, by a death that is known and by 欠礼 that was told, for all who live there', () => {
    const { session } = openTestDb(IN_DECEMBER)
    const [haru, [makoto, wife]] = [yoshino(session), aCouple(session)]
    for (const person of [haru, makoto]) marked(session, person, 2026, 'sent')
    addBereavement(session, {
      customer: haru.id,
      who: 'family',
      relative: null,
      diedOn: day('2026-06-01'),
      heardFrom: '',
      writeTo: null,
    })
    marked(session, wife, 2027, 'mourning')
    expect(homeOf(session, haru)).toMatchObject({ why: null, isMourning: true, against: null })
    expect(homeOf(session, makoto)).toMatchObject({ why: null, isMourning: true })
    expect(cardOf(session, makoto).blocks).toContain('no-new-year')
    // A year later they are thought of again.
    expect(homeOf(session, makoto, 2028)).toMatchObject({ why: 'before-mourning', isMourning: false })
  })

  test('is over once 松の内 is', () => {
    const { session, clock } = openTestDb('2027-01-07')
    expect(newYearList(session, { year: 2027 }).isOver).toBe(false)
    clock.pass(1)
    expect(newYearList(session, { year: 2027 }).isOver).toBe(true)
    expect(newYearList(session, { year: 2028 }).isOver).toBe(false)
  })

  test('asks by name about those who ordered お供え in the year before, and never sets them in mourning by itself', () => {
    const { session } = openTestDb(IN_DECEMBER)
    const [one, haru] = [hanako(session), yoshino(session)]
    for (const person of [one, haru]) marked(session, person, 2026, 'sent')
    anOffering(session, haru)
    expect(homeOf(session, haru)).toMatchObject({ isToAsk: true, isMourning: false, why: 'sent' })
    expect(homeOf(session, one)).toMatchObject({ isToAsk: false })
    marked(session, haru, 2027, 'mourning')
    expect(homeOf(session, haru)).toMatchObject({ isToAsk: false, isMourning: true })
  })
})

describe('a mark', () => {
  test('stands in the year it was made for, on the day, and goes with its undo', () => {
    const { session } = openTestDb(IN_JANUARY)
    const one = hanako(session)
    const { change: made } = marked(session, one, 2027, 'received')
    const row = { customer: one.key, year: 2027, sent_on: null, received_on: IN_JANUARY, mourning: 0, returned: 0 }
    expect(session.db.many(ROWS)).toEqual([row])
    undoChange(session, { change: made })
    expect(session.db.many(ROWS)).toEqual([])
  })

  test('of mourning is the whole house’s, also where each of them gets a card, and so is its end', () => {
    const { session } = aShopThatWrites(IN_DECEMBER)
    const [makoto, wife] = aCouple(session)
    for (const person of [makoto, wife]) marked(session, person, 2026, 'sent')
    change(session, 'UPDATE households SET card_each = 1')
    marked(session, makoto, 2027, 'mourning')
    expect(homeOf(session, wife)).toMatchObject({ customer: wife.id, isMourning: true, why: null })
    const request = aRequest([wife.id], { template: null, reason: 'seasonal', options: ADDRESS_SIDE })
    expect(previewLetters(session, request).leftOut).toMatchObject([{ why: 'no-new-year' }])
    marked(session, wife, 2027, 'mourning', false)
    expect(homeOf(session, makoto)).toMatchObject({ isMourning: false, why: 'sent' })
    expect(previewLetters(session, request).leftOut).toEqual([])
  })

  test('is taken off of whoever of the household had it', () => {
    const { session } = openTestDb(IN_JANUARY)
    const [makoto, wife] = aCouple(session)
    marked(session, wife, 2027, 'received')
    marked(session, makoto, 2027, 'received', false)
    expect(newYearList(session, { year: 2027 }).homes).toEqual([])
  })
})

describe('the pile of January', () => {
  test('a few letters find a household once, and say what is known of it this year', () => {
    const { session } = openTestDb(IN_JANUARY)
    const [makoto] = aCouple(session)
    yoshino(session)
    marked(session, makoto, 2027, 'sent')
    const found = findNewYear(session, { text: 'たか', year: 2027 })
    expect(found.map(({ people, marks }) => [people.map(({ called }) => called.name), marks])).toEqual([
      [['髙﨑 誠', '髙﨑 花子'], ['sent']],
    ])
    expect(findNewYear(session, { text: '吉野', year: 2027 })).toMatchObject([{ marks: [] }])
    expect(findNewYear(session, { text: ' ', year: 2027 })).toEqual([])
  })
})

describe('the posting question fills the list', () => {
  const NEW_YEAR = {
    template: null,
    reason: 'seasonal',
    options: ADDRESS_SIDE,
  } as const

  test('with the day on which a 年賀 was posted, for the coming year, and its undo takes that back', () => {
    const { session } = aShopThatWrites(IN_DECEMBER)
    const one = hanako(session)
    const { id } = aBatch(session, [one.id], NEW_YEAR)
    expect(session.db.many(ROWS)).toEqual([])
    const { change: posted } = postBatch(session, posting(id, { on: day(IN_DECEMBER) }))
    expect(homeOf(session, one).years.at(-1)).toMatchObject({ year: 2027, sentOn: IN_DECEMBER })
    undoChange(session, { change: posted })
    expect(session.db.many(ROWS)).toEqual([])
  })

  test('also by an answer to a card that came, and not by a 寒中見舞い that answers it', () => {
    const { session, clock } = aShopThatWrites(IN_JANUARY)
    const [one, haru] = [hanako(session), yoshino(session)]
    for (const person of [one, haru]) marked(session, person, 2027, 'received')
    expect(rowOf(session, one)).toMatchObject({ state: 'open' })
    const answer = { ...NEW_YEAR, reason: 'nenga-received' } as const
    const { id } = aBatch(session, [one.id], answer)
    expect(rowOf(session, one)).toMatchObject({ state: 'to-post' })
    postBatch(session, posting(id, { on: day(IN_JANUARY) }))
    clock.pass(5)
    const late = aBatch(session, [haru.id], answer)
    postBatch(session, posting(late.id, { on: day('2027-01-09') }))
    expect(homeOf(session, one).years.at(-1)).toMatchObject({ sentOn: IN_JANUARY })
    expect(homeOf(session, haru).years.at(-1)).toMatchObject({ sentOn: null })
    expect([one, haru].map((person) => rowOf(session, person).state)).toEqual(['done', 'done'])
  })

  test('but not by a card that is no 年賀', () => {
    const { session } = aShopThatWrites(IN_DECEMBER)
    const { id } = aBatch(session, [hanako(session).id])
    postBatch(session, posting(id, { on: day(IN_DECEMBER) }))
    expect(session.db.many(ROWS)).toEqual([])
  })

  test('a house in mourning is left out of a mailing of 年賀, also where 欠礼 alone was told', () => {
    const { session } = aShopThatWrites(IN_DECEMBER)
    const [makoto, wife] = aCouple(session)
    marked(session, makoto, 2027, 'mourning')
    const { leftOut } = previewLetters(session, aRequest([wife.id], NEW_YEAR))
    expect(leftOut).toMatchObject([{ why: 'no-new-year', on: '2027-01-31', instead: 'seasonal' }])
    expect(
      listCustomers(session, { text: '', where: { ...EVERYONE, states: ['mourning'] }, offset: 0, limit: 9 }).total,
    ).toBe(2)
  })
})

describe('on the list of the week', () => {
  test('who wrote in January and was sent nothing waits for an answer, once for a household', () => {
    const { session, clock } = aShopThatWrites(IN_JANUARY)
    const [makoto, wife] = aCouple(session)
    marked(session, wife, 2027, 'received')
    expect(rowOf(session, makoto)).toMatchObject({
      sentence: { reason: 'nenga-received', as: 'new-year' },
      way: 'postcard',
      template: 'new-year-late',
      mailings: null,
    })
    expect(rowsOf(session, wife)).toEqual([])
    clock.pass(4)
    expect(rowOf(session, makoto)).toMatchObject({ sentence: { as: 'mid-winter' }, template: 'mid-winter' })
  })

  test('a card posted by hand settles it, and stands in the list of the year', () => {
    const { session } = aShopThatWrites(IN_JANUARY)
    const one = hanako(session)
    marked(session, one, 2027, 'received')
    receive(session, { item: rowOf(session, one).item, receipt: 'posted', channel: null, word: '' })
    expect(rowOf(session, one)).toMatchObject({ state: 'done' })
    expect(homeOf(session, one).years.at(-1)).toMatchObject({ sentOn: IN_JANUARY, receivedOn: IN_JANUARY })
  })

  test('a 年賀 that was posted to the household settles it too', () => {
    const { session } = aShopThatWrites(IN_JANUARY)
    const [makoto, wife] = aCouple(session)
    marked(session, wife, 2027, 'received')
    expect(rowsOf(session, makoto)).toHaveLength(1)
    marked(session, wife, 2027, 'sent')
    expect(rowOf(session, makoto)).toMatchObject({ state: 'done' })
  })

  test('the greetings of a season come once the owner chose them, for 大切な方 alone if so chosen', () => {
    const { session } = aShopThatWrites('2026-07-20')
    const [one, haru] = [hanako(session), yoshino(session)]
    edited(session, one, { dear: true, known: 'known-before' })
    edited(session, haru, { known: 'known-before' })
    expect(rowsOf(session, one)).toEqual([])
    const settings = shopSettings(session)
    const rules = { ...settings.rules, off: [], seasons: ['mid-summer'] as const, seasonalTo: 'dear' as const }
    saveSettings(session, { ...settings, rules })
    expect(rowOf(session, one)).toMatchObject({ sentence: { season: 'mid-summer' }, template: 'mid-summer' })
    expect(rowsOf(session, haru)).toEqual([])
  })

  test('and for お得意様 as well unless told otherwise, by their visits of the last twelve months', () => {
    const { session } = aShopThatWrites('2026-07-20')
    const [often, once] = [hanako(session), yoshino(session)]
    for (const person of [often, once]) edited(session, person, { known: 'known-before' })
    const days = ['2025-08-01', '2025-10-01', '2025-12-01', '2026-02-01', '2026-04-01', '2026-07-01']
    for (const on of days) aSale(session, often.key, on)
    for (const on of days.slice(1)) aSale(session, once.key, on)
    const settings = shopSettings(session)
    saveSettings(session, { ...settings, rules: { ...settings.rules, off: [], seasons: ['mid-summer'] } })
    const greeted = (person: TestCustomer) =>
      rowsOf(session, person).flatMap(({ sentence, others }) => [sentence, ...others].map(({ reason }) => reason))
    expect(greeted(often)).toContain('seasonal')
    expect(greeted(once)).not.toContain('seasonal')
  })

  test('a house in mourning that was sent its 寒中見舞い is greeted no second time that winter', () => {
    const { session, clock } = aShopThatWrites('2027-01-12')
    const one = hanako(session)
    edited(session, one, { dear: true, known: 'known-before' })
    marked(session, one, 2027, 'mourning')
    const settings = shopSettings(session)
    saveSettings(session, {
      ...settings,
      rules: { ...settings.rules, off: [], seasons: ['mid-winter', 'late-winter'] },
    })
    expect(rowOf(session, one)).toMatchObject({ state: 'open', sentence: { season: 'mid-winter' } })
    const { id } = aBatch(session, [one.id], { template: 'mid-winter-mourning' as TemplateCode })
    expect(rowOf(session, one)).toMatchObject({ state: 'to-post' })
    postBatch(session, posting(id, { on: day('2027-01-12') }))
    expect(session.db.many(CONTACTS)).toMatchObject([{ reason: 'seasonal' }])
    expect(rowOf(session, one)).toMatchObject({ state: 'done' })
    clock.pass(23)
    expect(rowsOf(session, one)).toEqual([])
  })

  test('年賀 is proposed there from December on to those of the list', () => {
    const { session } = aShopThatWrites(IN_DECEMBER)
    const [one, haru] = [hanako(session), yoshino(session)]
    marked(session, one, 2026, 'received')
    marked(session, haru, 2026, 'received')
    marked(session, haru, 2027, 'mourning')
    const settings = shopSettings(session)
    saveSettings(session, { ...settings, rules: { ...settings.rules, off: [] } })
    expect(rowOf(session, one)).toMatchObject({ sentence: { season: 'new-year', why: 'received' } })
    expect(rowsOf(session, haru)).toEqual([])
  })

  test('the day on which 松の内 ends is the owner’s to choose', () => {
    const { session } = aShopThatWrites('2027-01-10')
    const one = hanako(session)
    marked(session, one, 2027, 'received')
    expect(rowOf(session, one)).toMatchObject({ sentence: { as: 'mid-winter' } })
    saveSettings(session, { ...shopSettings(session), customs: { endOfMatsunouchi: 15, obon: 'august' } })
    expect(rowOf(session, one)).toMatchObject({ sentence: { as: 'new-year', until: '2027-01-15' } })
  })
})
