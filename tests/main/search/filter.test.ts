import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CustomerWhere, EVERYONE, FILTER_STATES, LAST_VISITS, type Spent } from '#domain/people/filter.ts'
import type { Why } from '#domain/people/search-order.ts'
import { STAGES } from '#domain/timeline/stage.ts'
import { undoChange } from '#main/service/changes.ts'
import { listChoices, listCustomers } from '#main/service/list-customers.ts'
import { countFound } from '#main/service/meant.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { getCustomerByKey, putInTrash } from '#main/store/customers.ts'
import { query, type WriteDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { write, writeInSteps } from '#main/store/write.ts'
import { AN_ADDRESS, aCustomer, aSale, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { Cards } from './filter-oracle.ts'

const TODAY = '2026-11-20'
const PEOPLE = 240

const ALL_KEYS = query<{ key: number }>('SELECT key FROM customers ORDER BY key', ['key'])

/** A made-up shop in which every state is common, at its edges too. */
function variedShop(): Session {
  const { session } = openTestDb(TODAY)
  fillWithSample(session, { customers: PEOPLE, events: 2_400, seed: 5, today: day(TODAY) })
  const keys = session.db.many(ALL_KEYS).map(({ key }) => key)
  write(session, 'varied', (db) => {
    for (const [at, customer] of keys.entries()) vary(db, customer, at)
    shareHomes(db, keys)
    complain(db, keys)
  })
  return session
}

/** Three at home, two at home who want a card each, one whose other went to the trash, and one alone. */
function shareHomes(db: WriteDb, keys: readonly number[]): void {
  const [a, b, c, d, e, f, g] = keys.slice(62)
  const homes = [[a, b, c], [d, e], [f, keys[31]], [g]]
  for (const [at, home] of homes.entries()) {
    const key = db.insert('INSERT INTO households (id, card_each) VALUES (?, ?)', [`home ${at}`, at === 1 ? 1 : 0])
    for (const customer of home) db.run('UPDATE customers SET household = ? WHERE key = ?', [key, customer ?? null])
  }
}

/** One at each of the four steps, one closed before the last, and one who is the other of two. */
function complain(db: WriteDb, keys: readonly number[]): void {
  const [a, b, c, d, e, f] = keys.slice(100)
  const [solved, checked] = [`'2026-02-03'`, `'2026-02-20'`]
  const [none, closed] = ['NULL', `'2026-02-04'`]
  for (const [customer, other, ...days] of [
    [a, null, none, none, none],
    [b, f, solved, none, none],
    [c, null, solved, checked, none],
    [d, null, none, none, closed],
    [e, null, solved, none, closed],
  ] as const)
    db.run(
      `INSERT INTO complaints (customer, other, received_on, received, solved_on, checked_on, closed_on, closed_why)
      VALUES (?, ?, '2026-02-01', 'お花がしおれていた', ${days.join(', ')}, iif(${days[2]} IS NULL, '', '転居'))`,
      [customer ?? null, other ?? null],
    )
}

const OWN = [
  'dear = 1',
  `known = 'known-before'`,
  `quiet_until = '2026-11-20'`,
  `quiet_until = '2026-11-19'`,
  `moved_on = '2026-01-01'`,
  `died_on = '2026-01-01'`,
  `birthday = '--03'`,
  `birthday = '--03-29'`,
  `birthday = '1960-03-01'`,
  `birthday = '2003-11-03'`,
]
const BY_MAIL = [
  `returned_on = '2026-02-01'`,
  `refused_on = '2026-02-01'`,
  `returned_on = '2026-02-01', prefecture = '', city = '', street = '', building = '　'`,
  `position = 1`,
  `street = '番外地'`,
  `prefecture = '', city = '　', street = '世田谷1-2'`,
  `city = '9丁目', street = ''`,
]
const REFUSED = ["'promotion', 'all'", "'promotion', 'line'", "'everything', 'all'"]
const DEATHS = ["'family', '2026-10-02'", "'family', '2026-10-01'", "'pet', '2026-11-01'", "'family', '2026-11-01'"]
const RELATIVES = [
  `kind, birthday) VALUES (?, '太郎', 'person', '--03')`,
  `kind, birthday) VALUES (?, 'ポチ', 'pet', '2020-11-30')`,
  `died_on, birthday) VALUES (?, '花', '2025-01-01', '1950-03-03')`,
  `kind) VALUES (?, 'タマ', 'pet')`,
]
const MAILED = `INSERT INTO contacts (customer, day, direction, channel, sells) VALUES (?, ?, 'from-us', 'postcard', ?)`
const ADDED = `INSERT INTO addresses (customer, position, city, street) VALUES (?, 0, '鎌倉市', '1-1')`

function vary(db: WriteDb, customer: number, at: number): void {
  const pick = (all: readonly string[], every: number): string | undefined =>
    at % every === 0 ? all[(at / every) % all.length] : undefined
  const own = pick(OWN, 2)
  if (own !== undefined) db.run(`UPDATE customers SET ${own} WHERE key = ?`, [customer])
  const mail = pick(BY_MAIL, 3)
  if (mail !== undefined) db.run(`UPDATE addresses SET ${mail} WHERE customer = ?`, [customer])
  if (at % 9 === 0) db.run(ADDED, [customer])
  const refused = pick(REFUSED, 5)
  const until = at % 2 === 0 ? 'NULL' : `'2026-10-01'`
  if (refused !== undefined) {
    const put = `INSERT INTO refusals (customer, scope, channel, since, withdrawn_on) VALUES (?, ${refused}, ?, ${until})`
    db.run(put, [customer, '2026-09-01'])
  }
  if (at % 4 === 0) db.run(MAILED, [customer, at % 8 === 0 ? '2026-11-01' : '2025-11-21', at % 12 === 0 ? 0 : 1])
  if (at % 16 === 0) db.run(MAILED, [customer, '2026-03-01', 1])
  const relative = pick(RELATIVES, 6)
  if (relative !== undefined) db.run(`INSERT INTO relatives (customer, given_name, ${relative}`, [customer])
  const death = pick(DEATHS, 7)
  if (death !== undefined) db.run(`INSERT INTO bereavements (customer, who, died_on) VALUES (?, ${death})`, [customer])
  if (at % 31 === 0) putInTrash(db, customer, day('2026-11-01'))
}

const SPENT: readonly Spent[] = [
  { within: 'year', least: 10_000, most: null },
  { within: 'year', least: null, most: 30_000 },
  { within: 'year', least: 0, most: 0 },
  { within: 'ever', least: 30_000, most: 100_000 },
  { within: 'ever', least: null, most: 50_000 },
  { within: 'ever', least: 1, most: null },
]

const TEXTS = ['', '', '', 'か', '田', '東京', '0', '090', '佐藤 東京', '犬', 'の']
const text = fc.constantFrom(...TEXTS)

function someWhere(session: Session): fc.Arbitrary<CustomerWhere> {
  const { tags, towns } = listChoices(session)
  const one = <T>(all: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...all), { freq: 2 })
  return fc.record({
    stages: fc.subarray([...STAGES]),
    lastVisit: one(LAST_VISITS),
    spent: one(SPENT),
    birthdayMonth: one([3, 11, 12]),
    familyMonth: one([3, 11, 12]),
    tag: one([...tags.map(({ name }) => name), '誰も付けていない目印']),
    town: one([...towns.slice(0, 3).map(({ name }) => name), '鎌倉市', 'どこでもない町']),
    states: fc.subarray([...FILTER_STATES]),
    // Tried in tests/main/rights/unseen.test.ts.
    unseenYears: fc.constant(null),
  })
}

/** Some of it left out, so that somebody is found. */
function loosened(where: CustomerWhere, kept: readonly (keyof CustomerWhere)[]): CustomerWhere {
  return { ...EVERYONE, ...Object.fromEntries(kept.map((key) => [key, where[key]])) }
}

/** Names of the family and of お届け先 stand in the tier of the notes. */
function tierOf(why: Why | null): Why | null {
  return why === 'family' || why === 'recipient' ? 'note' : why
}

function found(session: Session, typed: string, where: CustomerWhere, page = 100): readonly unknown[] {
  const rows: unknown[] = []
  for (let offset = 0; ; offset += page) {
    const { rows: some, total } = listCustomers(session, { text: typed, where, offset, limit: page })
    rows.push(...some.map(({ id, why }) => ({ id, why: tierOf(why) })))
    if (offset + page >= total) return rows
  }
}

describe('a filter', () => {
  test('finds whom looking through every card finds, in the same order, with and without words', () => {
    const session = variedShop()
    const cards = new Cards(session)
    const keys = fc.subarray(Object.keys(EVERYONE) as (keyof CustomerWhere)[], { minLength: 1, maxLength: 3 })
    let some = 0
    fc.assert(
      fc.property(text, someWhere(session), keys, (typed, where, kept) => {
        const asked = loosened(where, kept)
        const should = cards.find(typed, asked)
        expect(found(session, typed, asked)).toEqual(should)
        expect(countFound(session, { text: typed, where: asked })).toBe(should.length)
        if (should.length > 0) some += 1
      }),
      { numRuns: 400 },
    )
    // Most of them found somebody, so that they said something.
    expect(some).toBeGreaterThan(150)
  })

  test('each state alone finds somebody and not everybody', () => {
    const session = variedShop()
    const cards = new Cards(session)
    for (const state of FILTER_STATES) {
      const should = cards.find('', { ...EVERYONE, states: [state] })
      expect(should.length, state).toBeGreaterThan(0)
      expect(should.length, state).toBeLessThan(PEOPLE)
      expect(found(session, '', { ...EVERYONE, states: [state] }), state).toEqual(should)
    }
  })

  test('each sum alone finds somebody and not everybody', () => {
    const session = variedShop()
    const cards = new Cards(session)
    for (const spent of SPENT) {
      const should = cards.find('', { ...EVERYONE, spent })
      expect(should.length, JSON.stringify(spent)).toBeGreaterThan(0)
      expect(should.length, JSON.stringify(spent)).toBeLessThan(PEOPLE)
      expect(found(session, '', { ...EVERYONE, spent }), JSON.stringify(spent)).toEqual(should)
    }
  })

  test('a sum counts sales up to today, and who bought nothing has spent nothing', () => {
    const { session } = openTestDb(TODAY)
    const spender = aCustomer(session, { familyName: '青木' })
    const nobody = aCustomer(session, { familyName: '石井' })
    aSale(session, spender.key, '2025-11-20', { amount: 7_000 })
    aSale(session, spender.key, '2026-11-20', { amount: 3_000 })
    // As a clock that ran ahead wrote it down.
    aSale(session, spender.key, '2026-12-01', { amount: 90_000 })
    const who = (spent: Spent) => found(session, '', { ...EVERYONE, spent }).length
    expect(who({ within: 'ever', least: 10_000, most: 10_000 })).toBe(1)
    expect(who({ within: 'year', least: 3_000, most: 3_000 })).toBe(1)
    expect(found(session, '', { ...EVERYONE, spent: { within: 'ever', least: null, most: 0 } })).toEqual([
      { id: nobody.id, why: null },
    ])
  })

  test('is never answered from before a change, whatever was changed, undone or given up', () => {
    const { session, clock } = openTestDb(TODAY)
    fillWithSample(session, { customers: 40, events: 400, seed: 3, today: day(TODAY) })
    const keys = session.db.many(ALL_KEYS).map(({ key }) => key)
    const asked: readonly CustomerWhere[] = [
      { ...EVERYONE, states: ['no-address', 'dear'] },
      { ...EVERYONE, lastVisit: 'within-30' },
      { ...EVERYONE, stages: ['former'] },
      { ...EVERYONE, stages: ['regular', 'best'] },
      { ...EVERYONE, spent: { within: 'year', least: 20_000, most: null } },
      { ...EVERYONE, spent: { within: 'ever', least: null, most: 40_000 } },
    ]
    let last: number | null = null
    const customer = fc.constantFrom(...keys)
    const act = fc.oneof(
      fc.record({ kind: fc.constant('visit' as const), customer, amount: fc.integer({ min: 0, max: 90_000 }) }),
      fc.record({ kind: fc.constant('trash' as const), customer }),
      fc.record({ kind: fc.constant('undo' as const) }),
      fc.record({ kind: fc.constant('job given up' as const) }),
      fc.record({ kind: fc.constant('day' as const) }),
    )
    fc.assert(
      fc.property(act, (one) => {
        if (one.kind === 'visit') last = aSale(session, one.customer, session.today(), { amount: one.amount }).change
        else if (one.kind === 'trash' && isListed(session, one.customer)) last = trashed(session, one.customer)
        else if (one.kind === 'undo' && last !== null) {
          undoChange(session, { change: last })
          last = null
        } else if (one.kind === 'job given up') giveUp(session, keys, asked)
        else if (one.kind === 'day') clock.pass(1)
        const cards = new Cards(session)
        for (const where of asked) expect(found(session, '', where)).toEqual(cards.find('', where))
      }),
      { numRuns: 60 },
    )
  })
})

function trashed(session: Session, customer: number): number {
  return write(session, 'customer-trashed', (db, change) => {
    putInTrash(db, customer, session.today())
    return change
  })
}

function isListed(session: Session, customer: number): boolean {
  return getCustomerByKey(session.db, customer)?.deletedOn === null
}

/** Everyone goes to the trash in steps, the list is looked at meanwhile, and then it is given up. */
function giveUp(session: Session, keys: readonly number[], asked: readonly CustomerWhere[]): void {
  const steps = writeInSteps(session, 'given-up', function* (db) {
    for (const key of keys) putInTrash(db, key, session.today())
    yield { done: 0, total: 1, what: 'saving' }
  })
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    for (const where of asked) listCustomers(session, { text: '', where, offset: 0, limit: 10 })
    if (step.value.what === 'listing' && step.value.done > 0) break
  }
  steps.return(undefined)
}

describe('a filter and words together', () => {
  test('a narrow filter over a common word finds its people, however many others the word finds', () => {
    const { session } = openTestDb(TODAY)
    fillWithSample(session, { customers: 3_000, events: 0, seed: 2, today: day(TODAY) })
    const rare = aCustomer(session, {
      familyName: '渡',
      familyKana: 'わた',
      address: { ...AN_ADDRESS, city: '渡嘉敷村' },
    })
    edited(session, rare, { note: '赤ワインがお好き', tags: ['めずらしい'] })
    for (const typed of ['わ', 'が', '0', '090']) {
      expect(listCustomers(session, { text: typed, offset: 0, limit: 1 }).total, typed).toBe(200)
      for (const some of [{ tag: 'めずらしい' }, { town: '渡嘉敷村' }]) {
        const { rows, total } = listCustomers(session, {
          text: typed,
          where: { ...EVERYONE, ...some },
          offset: 0,
          limit: 10,
        })
        expect([total, rows[0]?.id], typed).toEqual([1, rare.id])
      }
    }
  })

  test('counts to its limit only after narrowing, and has its pages', () => {
    const { session } = openTestDb(TODAY)
    fillWithSample(session, { customers: 3_000, events: 0, seed: 2, today: day(TODAY) })
    const where: CustomerWhere = { ...EVERYONE, stages: ['none'] }
    const all = listCustomers(session, { text: 'か', where, offset: 0, limit: 500 })
    expect(all.total).toBe(200)
    expect(listCustomers(session, { text: 'か', where, offset: 150, limit: 20 }).rows).toEqual(all.rows.slice(150, 170))
    expect(listCustomers(session, { text: '', where, offset: 0, limit: 1 }).total).toBe(3_000)
  })
})

describe('what there is to choose from', () => {
  test('has tags and towns with how many people each, the commonest first, without the trash', () => {
    const { session } = openTestDb(TODAY)
    const first = aCustomer(session, { address: { ...AN_ADDRESS, city: '高崎市' } })
    const second = aCustomer(session, { address: { ...AN_ADDRESS, city: '前橋市' } })
    const third = aCustomer(session, { address: { ...AN_ADDRESS, city: '高崎市' } })
    const gone = aCustomer(session, { address: { ...AN_ADDRESS, city: '太田市' } })
    aCustomer(session, { address: null })
    edited(session, first, { tags: ['犬', '猫'] })
    edited(session, second, { tags: ['猫'] })
    edited(session, gone, { tags: ['鳥'] })
    edited(session, third, {
      addresses: [
        { key: null, kind: 'home', ...AN_ADDRESS, city: '前橋市' },
        { key: null, kind: 'work', ...AN_ADDRESS, city: '渋川市' },
      ],
    })
    trashed(session, gone.key)
    expect(listChoices(session)).toEqual({
      tags: [
        { name: '猫', count: 2 },
        { name: '犬', count: 1 },
      ],
      towns: [
        { name: '前橋市', count: 2 },
        { name: '高崎市', count: 1 },
      ],
    })
  })
})
