import { expect, test } from 'vitest'
import { addDays, type Birthday, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { REASON_DEFAULTS } from '#domain/week/facts.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { undoChange } from '#main/service/changes.ts'
import { editContact } from '#main/service/contacts.ts'
import { previewLetters } from '#main/service/letters.ts'
import { receive, receiveFor, skip, tellAtNextVisit } from '#main/service/receipts.ts'
import { followSale, recordSale, trashSale } from '#main/service/sales.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { saveSender } from '#main/service/sender.ts'
import { saveTemplate } from '#main/service/templates.ts'
import { weekView } from '#main/service/week.ts'
import { listGateFacts } from '#main/store/gate-facts.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS, aContact, aCustomer, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aRequest, CARD, SENDER } from '../../support/letters.ts'

// A Friday; its week begins on the 16th.
const TODAY = '2026-11-20' as Day
const inDays = (days: number): Day => addDays(TODAY, days)

const rowOf = (session: Session, { id }: { readonly id: Id }) =>
  weekView(session).rows.find(({ customer }) => customer === id)

const reasonsOf = (session: Session, person: { readonly id: Id }) => {
  const row = rowOf(session, person)
  return row === undefined ? [] : [row.sentence, ...row.others].map(({ reason }) => reason)
}

/** Known before, so that nothing speaks of a first visit; every 40 days or so, and 66 days ago the last time. */
function aLateRegular(session: Session, familyName = '髙﨑'): TestCustomer {
  const person = aCustomer(session, { familyName, known: 'known-before' })
  for (const days of [-190, -150, -106, -66]) aSale(session, person.key, inDays(days))
  return person
}

test('P12 a birthday, a silence and an interval make one row of one person, the birthday first', () => {
  const { session } = openTestDb(TODAY)
  const person = aLateRegular(session)
  edited(session, person, { birthday: '1962-12-01' as Birthday, cadenceDays: 30 })
  expect(reasonsOf(session, person)).toEqual(['birthday', 'drifting', 'cadence'])
  expect(rowOf(session, person)).toMatchObject({
    way: 'postcard',
    template: 'birthday',
    mailings: { left: 4, from: null },
    sentence: { on: '2026-12-01', dueOn: '2026-11-27' },
  })
})

test('P26 a card that was posted answers the silence and the interval too, counts against the cap, and can be taken back', () => {
  const { session } = openTestDb(TODAY)
  const person = aLateRegular(session)
  edited(session, person, { birthday: '--12' as Birthday, cadenceDays: 30 })
  const { item = 0 } = rowOf(session, person) ?? {}
  const { change } = receive(session, { item, receipt: 'posted', channel: 'postcard', word: '' })
  expect(rowOf(session, person)).toMatchObject({ state: 'done', receipt: 'posted' })
  const [facts] = listGateFacts(session.db, [person.id], TODAY)
  expect(facts?.mailings).toEqual({ days: [TODAY], visitsLately: 4 })
  undoChange(session, { change })
  expect(rowOf(session, person)).toMatchObject({ state: 'open' })
  expect(listGateFacts(session.db, [person.id], TODAY)[0]?.mailings.days).toEqual([])
})

test('P26 within thirty days of a mailing the next goes by another way, or by none that is written', () => {
  const { session } = openTestDb(TODAY)
  const person = aLateRegular(session)
  aContact(session, person.key, inDays(-70), { sells: true })
  aContact(session, person.key, inDays(-20), { sells: true, reason: 'birthday' })
  expect(rowOf(session, person)).toMatchObject({ way: 'phone', mailings: null })
  edited(session, person, { phones: [] })
  expect(rowOf(session, person)).toMatchObject({ way: 'at-next-visit', ways: ['at-next-visit'] })
})

test('P21 who has come, or has booked, is not called late any more', () => {
  const { session } = openTestDb(TODAY)
  const [came, booked] = [aLateRegular(session), aLateRegular(session, '𠮷野')]
  expect(reasonsOf(session, came)).toEqual(['drifting'])
  recordSale(session, { customer: came.id, day: TODAY, status: 'done', charge: 'paid', amount: 5_000, item: '' })
  recordSale(session, { customer: booked.id, day: inDays(3), status: 'booked', charge: 'paid', amount: null, item: '' })
  expect(rowOf(session, came)).toMatchObject({ state: 'done', receipt: null })
  expect(rowOf(session, booked)).toMatchObject({ state: 'done', receipt: null })
})

test('P21 a silence that was skipped is not listed again, the next one is', () => {
  const { session, clock } = openTestDb(TODAY)
  const person = aLateRegular(session)
  skip(session, { item: rowOf(session, person)?.item ?? 0, why: 'ご出産で里帰り中' })
  clock.pass(7)
  expect(rowOf(session, person)).toBeUndefined()
  aSale(session, person.key, session.today())
  clock.pass(68)
  expect(reasonsOf(session, person)).toEqual(['drifting'])
})

test('P38 a purchase that the owner marked is asked about, and not any more once the mark or the sale is gone', () => {
  const { session } = openTestDb(TODAY)
  const person = aCustomer(session, { known: 'known-before' })
  const { key } = aSale(session, person.key, inDays(-6), { item: '' })
  expect(rowOf(session, person)).toBeUndefined()
  const { change } = followSale(session, { key, isFollowed: true })
  expect(rowOf(session, person)).toMatchObject({ sentence: { reason: 'purchase-followup', item: '' }, mailings: null })
  undoChange(session, { change })
  expect(rowOf(session, person)).toMatchObject({ state: 'skipped' })
  followSale(session, { key, isFollowed: true })
  expect(rowOf(session, person)).toMatchObject({ state: 'open' })
  trashSale(session, { key })
  expect(rowOf(session, person)).toMatchObject({ state: 'skipped' })
})

test('P38 the second thing a first-timer buys is asked about, what she bought before is not', () => {
  const { session } = openTestDb(TODAY)
  const person = aCustomer(session)
  aSale(session, person.key, inDays(-100), { item: 'カット' })
  aSale(session, person.key, inDays(-8), { item: 'カット' })
  expect(reasonsOf(session, person)).toEqual([])
  aSale(session, person.key, inDays(-5), { item: 'カラー' })
  expect(rowOf(session, person)?.sentence).toMatchObject({ item: 'カラー', boughtOn: inDays(-5), dueOn: inDays(2) })
})

test('P37 the label’s interval counts as the card’s own, the shorter of the two', () => {
  const { session } = openTestDb(TODAY)
  const person = aCustomer(session, { known: 'known-before' })
  edited(session, person, { tags: ['月1回'], cadenceDays: 90 })
  aContact(session, person.key, inDays(-40), { channel: 'phone', receipt: 'talked' })
  expect(reasonsOf(session, person)).toEqual([])
  write(session, 'test', (db) => db.run("UPDATE tags SET cadence_days = 30 WHERE name = '月1回'"))
  expect(rowOf(session, person)?.sentence).toMatchObject({ everyDays: 30, lastOn: inDays(-40), dueOn: inDays(-10) })
  const said = receiveFor(session, { customer: person.id, reason: 'cadence', receipt: 'talked' })
  expect(said.nextDate).toBe(inDays(30))
})

test('P12 who has neither address nor telephone is congratulated when she comes', () => {
  const { session } = openTestDb(TODAY)
  const person = aCustomer(session, {
    known: 'known-before',
    address: null,
    phone: '',
    birthday: '--11-25' as Birthday,
  })
  const row = rowOf(session, person)
  expect(row).toMatchObject({ way: 'at-next-visit' })
  tellAtNextVisit(session, { item: row?.item ?? 0 })
  expect(rowOf(session, person)).toMatchObject({ state: 'at-next-visit' })
})

test.each([
  [{ ...AN_ADDRESS, street: '' }, false],
  [{ ...AN_ADDRESS, street: '中尾町' }, false],
  [{ ...AN_ADDRESS, street: '一丁目二番三号' }, true],
  [{ ...AN_ADDRESS, postalCode: '', prefecture: '', city: '' }, false],
  [{ ...AN_ADDRESS, prefecture: '', city: '' }, true],
  [{ ...AN_ADDRESS, postalCode: '', prefecture: '', city: '', street: '群馬県高崎市中尾町１－２－３' }, true],
  [{ ...AN_ADDRESS, city: '高崎市中尾町1-2-3', street: '' }, true],
])('P7 the gate sees whether a card could arrive at %j: %s', (address, isComplete) => {
  const { session } = openTestDb(TODAY)
  const { id } = aCustomer(session, { address })
  expect(listGateFacts(session.db, [id], TODAY)[0]?.mail).toEqual({ returnedOn: null, refusedOn: null, isComplete })
})

test('P7 a household is one, unless each of it wants a card of her own', () => {
  const { session } = openTestDb(TODAY)
  const { id, key } = aCustomer(session)
  const households = () => listGateFacts(session.db, [id], TODAY)[0]?.household
  expect(households()).toBeNull()
  write(session, 'test', (db) => {
    const home = db.insert("INSERT INTO households (id) VALUES ('019a0000-0000-7000-8000-0000000000aa')", [])
    db.run('UPDATE customers SET household = ? WHERE key = ?', [home, key])
  })
  expect(households()).not.toBeNull()
  write(session, 'test', (db) => db.run('UPDATE households SET card_each = 1'))
  expect(households()).toBeNull()
})

test('P26 rules and room chosen in the settings hold from then on', () => {
  const { session } = openTestDb(TODAY)
  const people = ['あ', 'い', 'う'].map((familyName) => aLateRegular(session, familyName))
  saveSettings(session, { ...shopSettings(session), lettersAWeek: 1 })
  expect(weekView(session)).toMatchObject({ rows: [{}], waiting: [{}, {}] })
  saveSettings(session, { ...shopSettings(session), rules: { ...REASON_DEFAULTS, off: ['drifting'] } })
  expect(weekView(session)).toMatchObject({ rows: [{ state: 'open' }], waiting: [] })
  expect(people).toHaveLength(3)
})

test('P26 a clock ten years ahead lists nobody anew and writes nothing', () => {
  const { session } = openTestDb(TODAY)
  const person = aLateRegular(session)
  weekView(session)
  const doubtful = { ...session, today: () => '2036-11-20' as Day, clock: () => 'far-ahead' as const }
  expect(weekView(doubtful)).toMatchObject({ weekOf: '2026-11-16', rows: [{ customer: person.id }], waiting: [] })
  expect(weekView(session)).toMatchObject({ weekOf: '2026-11-16', rows: [{ customer: person.id, state: 'open' }] })
})

test('P38 the card that asks after a purchase names the one that the week asks about, not what was bought since', () => {
  const { session } = openTestDb(TODAY)
  saveSender(session, SENDER)
  const person = aCustomer(session, { known: 'known-before' })
  const { key } = aSale(session, person.key, inDays(-7), { item: 'ソファ' })
  aSale(session, person.key, inDays(-1), { item: 'クッション' })
  followSale(session, { key, isFollowed: true })
  expect(rowOf(session, person)?.sentence).toMatchObject({ item: 'ソファ' })
  const template = 'purchase-followup' as TemplateCode
  const { document } = previewLetters(session, aRequest([person.id], { template, reason: 'purchase-followup' }))
  const text = JSON.stringify(document.sheets)
  expect(text).toContain('ソファ')
  expect(text).not.toContain('クッション')
})

test('P26 a contact that is put right counts against the cap as it reads now', () => {
  const { session } = openTestDb(TODAY)
  const person = aLateRegular(session)
  const { item = 0 } = rowOf(session, person) ?? {}
  const { key } = receive(session, { item, receipt: 'posted', channel: 'postcard', word: '' })
  const counted = () => listGateFacts(session.db, [person.id], TODAY)[0]?.mailings.days
  expect(counted()).toEqual([TODAY])
  const typed = { key, day: TODAY, direction: 'from-us', body: '' } as const
  editContact(session, { ...typed, channel: 'phone' })
  expect(counted()).toEqual([])
  editContact(session, { ...typed, channel: 'letter' })
  expect(counted()).toEqual([TODAY])
})

test('P26 a label is an address: it carries no words, and what it goes on counts once', () => {
  const { session } = openTestDb(TODAY)
  saveSender(session, SENDER)
  const { id } = aCustomer(session, { known: 'known-before', birthday: '--11-27' as Birthday })
  const template = 'birthday' as TemplateCode
  const labels = { ...CARD, paper: 'label12', sides: 'address' } as const
  aBatch(session, [id], { template })
  const { preview } = aBatch(session, [id], { template, options: labels })
  expect(preview.letters).toMatchObject([{ waiting: null, emptyFields: [], findings: [] }])
})

test('P26 where the owner’s own words of a template are gone, the row stands and its card has the program’s words again', () => {
  const { session } = openTestDb(TODAY)
  saveSender(session, SENDER)
  const person = aCustomer(session, { known: 'known-before', birthday: '--11-27' as Birthday })
  const code = 'birthday' as TemplateCode
  saveTemplate(session, { code, text: '店主の言葉です。', letterText: null, shortForm: '' })
  const card = () => JSON.stringify(previewLetters(session, aRequest([person.id], { template: code })).document.sheets)
  expect(rowOf(session, person)).toMatchObject({ template: 'birthday', way: 'postcard' })
  expect(card()).toContain('店主の言葉です。')
  write(session, 'test', (db) => db.run(`UPDATE templates SET deleted_on = '${TODAY}' WHERE code = 'birthday'`))
  expect(rowOf(session, person)).toMatchObject({ template: 'birthday', way: 'postcard', state: 'open' })
  expect(card()).not.toContain('店主の言葉です。')
  expect(aBatch(session, [person.id], { template: code }).preview.letters).toHaveLength(1)
})
