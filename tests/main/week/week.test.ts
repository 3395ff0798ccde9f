import { expect, test } from 'vitest'
import { undoChange } from '#main/service/changes.ts'
import { receive, skip, snooze, tellAtNextVisit } from '#main/service/receipts.ts'
import { weekView } from '#main/service/week.ts'
import { runThrough } from '#main/service/run-through.ts'
import { writeInSteps } from '#main/store/write.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS, aContact, aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { change } from '../../support/letters.ts'
import { aFirstTimer, aPromise, listed, rowOf } from '../../support/week.ts'

// 2026-11-20 is a Friday; its week begins on the 16th and ends on the 22nd.
const MONDAY = '2026-11-16'

const CHANGES = query<{ n: number }>('SELECT count(*) AS n FROM changes', ['n'])

const changes = (session: Session): number => session.db.one(CHANGES)?.n ?? 0

test('P26 duty comes before courtesy, then the earlier day, then kana order', () => {
  const { session } = openTestDb()
  const thanks = aFirstTimer(session, '2026-11-16', { familyName: '一条', familyKana: 'イチジョウ' })
  const later = aCustomer(session, { familyName: '青木', familyKana: 'アオキ' })
  aPromise(session, later.key, '2026-11-22')
  const earlierB = aCustomer(session, { familyName: '渡辺', familyKana: 'ワタナベ' })
  aPromise(session, earlierB.key, '2026-11-20')
  const earlierA = aCustomer(session, { familyName: '𠮷野', familyKana: 'ヨシノ' })
  aPromise(session, earlierA.key, '2026-11-20')
  expect(listed(session)).toEqual([earlierA.id, earlierB.id, later.id, thanks.id])
})

test('P26 courtesy beyond the letters of a week waits, promises never do', () => {
  const { session } = openTestDb()
  write(session, 'settings', (db) => putSetting(db, 'letters-a-week', 2))
  const people = ['2026-11-20', '2026-11-18', '2026-11-17', '2026-11-19'].map((on) => aFirstTimer(session, on))
  const promised = [aCustomer(session), aCustomer(session), aCustomer(session)]
  for (const { key } of promised) aPromise(session, key, '2026-11-20')
  const { rows, waiting } = weekView(session)
  expect(rows.map(({ customer }) => customer)).toEqual([...promised.map(({ id }) => id), people[2]?.id, people[1]?.id])
  expect(waiting.map(({ customer }) => customer)).toEqual([people[3]?.id, people[0]?.id])
  expect(weekView(session).waiting).toEqual(waiting)
})

test('P26 asking a second time writes nothing', () => {
  const { session, told } = openTestDb()
  aFirstTimer(session, '2026-11-19')
  const first = weekView(session)
  const before = [changes(session), told.length]
  expect(weekView(session)).toEqual(first)
  expect([changes(session), told.length]).toEqual(before)
})

test('P26 while the date is in doubt the week shown last stands and nothing is written', () => {
  const { session, clock } = openTestDb()
  const customer = aFirstTimer(session, '2026-11-19')
  weekView(session)
  aFirstTimer(session, '2026-11-19')
  clock.pass(-3_000)
  const before = changes(session)
  const view = weekView({ ...session, clock: () => 'behind' })
  expect(view).toMatchObject({ weekOf: MONDAY, rows: [{ customer: customer.id }], waiting: [], unthanked: [] })
  expect(changes(session)).toBe(before)
})

test('P26 while a job holds the file the week is shown as it stands, and who is new joins afterwards', () => {
  const { session } = openTestDb()
  const { id } = aFirstTimer(session, '2026-11-19')
  weekView(session)
  const late = aFirstTimer(session, '2026-11-19')
  const job = writeInSteps(session, 'imported', function* () {
    yield { done: 0, total: 1, what: 'saving' }
  })
  job.next()
  expect(listed(session)).toEqual([id])
  runThrough(job)
  expect(listed(session)).toContain(late.id)
})

test('P26 a week is stable: what is done stays, ticked, and what is new joins', () => {
  const { session } = openTestDb()
  const first = aFirstTimer(session, '2026-11-19')
  const { item } = rowOf(session, first)
  const { change } = receive(session, { item, receipt: 'posted', channel: null, word: '' })
  const second = aFirstTimer(session, '2026-11-20')
  expect(new Set(listed(session))).toEqual(new Set([first.id, second.id]))
  expect(rowOf(session, first)).toMatchObject({ item, state: 'done', receipt: 'posted', change })
})

test('P26 what was met on the card is ticked on the list, and open again when that is taken back', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session, '2026-11-19')
  expect(rowOf(session, customer).state).toBe('open')
  const { change } = aContact(session, customer.key, '2026-11-20', { channel: 'line' })
  expect(rowOf(session, customer)).toMatchObject({ state: 'done', receipt: null, change })
  undoChange(session, { change })
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', change: null })
})

test('P26 a row whose visit was taken back is passed over, not vanished', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const { change } = aSale(session, customer.key, '2026-11-19')
  expect(rowOf(session, customer).state).toBe('open')
  undoChange(session, { change })
  expect(rowOf(session, customer)).toMatchObject({ state: 'skipped', change: null })
})

test('P26 adding somebody with a visit can be taken back although the list has shown them, and forth again', () => {
  const { session } = openTestDb()
  const { id, change } = write(session, 'added', (db, now) => {
    const added = session.newId()
    const key = db.insert(
      "INSERT INTO customers (id, family_name, known, added_on) VALUES (?, '髙﨑', 'first-timer', '2026-11-20')",
      [added],
    )
    db.run("INSERT INTO sales (customer, day, amount) VALUES (?, '2026-11-20', 5000)", [key])
    return { id: added, change: now }
  })
  expect(listed(session)).toEqual([id])
  const undone = undoChange(session, { change })
  expect(undone.untouched).toEqual([])
  expect(listed(session)).toEqual([])
  undoChange(session, { change: undone.change })
  expect(listed(session)).toEqual([id])
})

test('P26 whom the gate stops now moves to those held back, with the day, and comes back with a withdrawal', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session, '2026-11-19')
  expect(listed(session)).toEqual([customer.id])
  change(
    session,
    "INSERT INTO refusals (customer, scope, channel, since, how_asked) VALUES (?, 'promotion', 'all', '2026-11-20', 'お電話で')",
    customer.key,
  )
  expect(weekView(session)).toMatchObject({
    rows: [],
    heldBack: [
      {
        customer: customer.id,
        name: '髙﨑 花子',
        why: 'no-promotion',
        on: '2026-11-20',
        said: 'お電話で',
        mayOverride: true,
      },
    ],
  })
  change(session, "UPDATE refusals SET withdrawn_on = '2026-11-20'")
  expect(listed(session)).toEqual([customer.id])
})

test('P26 whom the gate stops from the start is held back by name, and a promise passes', () => {
  const { session } = openTestDb()
  const thanks = aFirstTimer(session, '2026-11-19')
  const promised = aCustomer(session, { familyName: '約束', familyKana: 'ヤクソク' })
  aPromise(session, promised.key, '2026-11-20')
  change(session, "UPDATE customers SET quiet_until = '2026-12-31', quiet_why = 'ご入院'")
  expect(weekView(session)).toMatchObject({
    rows: [{ customer: promised.id }],
    heldBack: [{ customer: thanks.id, why: 'quiet', on: '2026-12-31', said: 'ご入院' }],
  })
})

test('P26 a way that the person lacks is never proposed', () => {
  const { session } = openTestDb()
  const bare = aCustomer(session, { address: null, phone: '' })
  aSale(session, bare.key, '2026-11-19')
  const line = aFirstTimer(session, '2026-11-18')
  change(session, "UPDATE customers SET line_name = 'はな', preferred_channel = 'line' WHERE key = ?", line.key)
  const returned = aFirstTimer(session, '2026-11-17')
  change(session, "UPDATE addresses SET returned_on = '2026-11-10' WHERE customer = ?", returned.key)
  expect(rowOf(session, bare)).toMatchObject({ way: 'at-next-visit', ways: ['at-next-visit'] })
  expect(rowOf(session, line).way).toBe('line')
  expect(rowOf(session, returned).ways).toEqual(['phone', 'sms', 'at-next-visit'])
})

test('P26 who lies in the trash is not on the list', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session, '2026-11-19')
  weekView(session)
  change(session, "UPDATE customers SET deleted_on = '2026-11-20' WHERE key = ?", customer.key)
  expect(weekView(session)).toMatchObject({ rows: [], waiting: [], heldBack: [], unthanked: [] })
})

test('P26 a printed letter that waits makes its row wait to be posted, with the change that printed it', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session, '2026-11-19')
  weekView(session)
  const batch = session.newId()
  const printed = write(session, 'batch', (db, now) => {
    const key = db.insert(
      "INSERT INTO batches (id, kind, paper, made_at) VALUES (?, 'thanks', 'hagaki', '2026-11-20')",
      [batch],
    )
    db.run(
      `INSERT INTO letters (id, batch, customer, position, sheet) VALUES (?, ?, ?, 0, '{"reason":"first-visit-thanks"}')`,
      [session.newId(), key, customer.key],
    )
    return now
  })
  expect(rowOf(session, customer)).toMatchObject({ state: 'to-post', batch, change: printed })
  expect(weekView(session).toPost).toEqual([
    { batch, madeOn: '2026-11-20', template: null, letters: 1, names: ['髙﨑 花子'] },
  ])
  change(session, "UPDATE letters SET state = 'dropped'")
  change(session, "UPDATE batches SET state = 'dropped'")
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', batch: null })
  expect(weekView(session).toPost).toEqual([])
})

test('P26 what was not done comes again next week while its reason holds', () => {
  const { session, clock } = openTestDb('2026-11-20')
  const early = aFirstTimer(session, '2026-11-15')
  const late = aFirstTimer(session, '2026-11-19')
  const promised = aCustomer(session)
  aPromise(session, promised.key, '2026-11-19')
  expect(listed(session)).toHaveLength(3)
  clock.pass(3)
  const view = weekView(session)
  expect(view.weekOf).toBe('2026-11-23')
  expect(view.rows.map(({ customer }) => customer)).toEqual([promised.id, late.id])
  expect(view.unthanked.map(({ customer }) => customer)).toEqual([early.id])
})

test('P26 what was skipped is not asked again this week; thanks never, a promise next week', () => {
  const { session, clock } = openTestDb('2026-11-20')
  const thanks = aFirstTimer(session, '2026-11-19')
  const promised = aCustomer(session)
  aPromise(session, promised.key, '2026-11-19')
  const { change } = skip(session, { item: rowOf(session, thanks).item, why: 'お店の者の家族' })
  skip(session, { item: rowOf(session, promised).item, why: '来週まで入院' })
  expect(rowOf(session, thanks)).toMatchObject({ state: 'skipped', why: 'お店の者の家族', change })
  clock.pass(3)
  expect(listed(session)).toEqual([promised.id])
  clock.pass(10)
  expect(weekView(session).unthanked).toEqual([])
})

test('P26 what was put off until a day comes back on it, also in another week', () => {
  const { session, clock } = openTestDb('2026-11-20')
  const customer = aFirstTimer(session, '2026-11-19')
  const { change } = snooze(session, { item: rowOf(session, customer).item, until: day('2026-12-02') })
  expect(rowOf(session, customer)).toMatchObject({ state: 'snoozed', waitUntil: '2026-12-02', change })
  clock.pass(3)
  expect(listed(session)).toEqual([])
  clock.pass(7)
  expect(rowOf(session, customer)).toMatchObject({ state: 'snoozed', waitUntil: '2026-12-02' })
  clock.pass(2)
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', waitUntil: null, change: null })
})

test('P33 what is told at the next visit waits there and is not asked for again', () => {
  const { session, clock } = openTestDb('2026-11-20')
  const customer = aCustomer(session)
  aPromise(session, customer.key, '2026-11-19')
  const { item } = rowOf(session, customer)
  tellAtNextVisit(session, { item })
  expect(rowOf(session, customer).state).toBe('at-next-visit')
  clock.pass(7)
  expect(listed(session)).toEqual([])
  receive(session, { item, receipt: 'in-person', channel: null, word: '' })
  clock.pass(7)
  expect(listed(session)).toEqual([])
})

test('a name with characters beyond the usual ones stands on the list as typed', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session, { familyName: '𠮷野', givenName: '<b>𩸽</b>', address: AN_ADDRESS })
  aSale(session, customer.key, '2026-11-20')
  expect(rowOf(session, customer).called.name).toBe('𠮷野 <b>𩸽</b>')
})
