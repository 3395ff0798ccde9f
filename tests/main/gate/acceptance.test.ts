import { expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import { clear } from '#domain/week/gate.ts'
import { type MailKind, neverOnCard } from '#domain/week/mail-kinds.ts'
import { lookAtBook } from '#main/service/address-books.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { previewLetters, shortText } from '#main/service/letters.ts'
import { runThrough } from '#main/service/run-through.ts'
import { addRefused } from '#main/service/states.ts'
import { listGateFacts } from '#main/store/gate-facts.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { aPersonOnFile, takePeopleIn } from '../../support/imports.ts'
import { openTestDb } from '../../support/db.ts'
import { aRequest, aShopThatWrites } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

const BIRTHDAY = 'birthday' as TemplateCode

/** The gate as every output asks it, for one kind of letter: on a card where it may be one. */
function through(session: Session, kind: MailKind, id: Id) {
  const today = session.today()
  return clear(
    { kind, channel: neverOnCard(kind) ? 'letter' : 'postcard', today, overrides: [] },
    listGateFacts(session.db, [id], today),
  )
}

test('(c) a house in 喪中 is absent from 年賀 and present elsewhere, and 寒中見舞い is proposed', () => {
  const { session, clock } = aShopThatWrites('2026-12-10')
  const { id } = aCustomer(session, { familyName: '髙﨑', givenName: '𠮷乃' })
  const other = aCustomer(session, { familyName: '𠮷野', givenName: '誠', phone: '' })
  const died = {
    who: 'family',
    relative: null,
    diedOn: day('2026-09-01'),
    heardFrom: '喪中はがき',
    writeTo: null,
  } as const
  addBereavement(session, { customer: id, ...died })
  const leftOut = [{ customer: id, why: 'no-new-year', on: '2027-01-31', mayOverride: true, instead: 'seasonal' }]
  expect(through(session, 'new-year', id)).toMatchObject({ kept: [], leftOut })
  // The address book that another program makes 年賀 of.
  const book = runThrough(lookAtBook(session, { kind: 'atena', who: null, encoding: 'utf-8', withMark: false }))
  expect(book).toMatchObject({ kept: 1, leftOut })
  expect(through(session, 'new-year', other.id).kept).toHaveLength(1)
  expect(previewLetters(session, aRequest([id])).leftOut).toEqual([])
  expect(previewLetters(session, aRequest([id], { template: BIRTHDAY })).leftOut).toEqual([])
  expect(through(session, 'seasonal', id).kept).toHaveLength(1)
  clock.pass(53)
  expect(session.today()).toBe('2027-02-01')
  expect(through(session, 'new-year', id).kept).toHaveLength(1)
})

test('(d) to somebody who comes twice a year a third card that sells is blocked by the cap, and an apology is allowed', () => {
  const { session } = aShopThatWrites()
  const { id, key } = aCustomer(session)
  for (const on of ['2026-02-01', '2026-08-01']) aSale(session, key, on)
  aContact(session, key, '2026-01-15', { sells: true })
  const offer = () => through(session, 'offer', id)
  expect(offer().kept).toHaveLength(1)
  aContact(session, key, '2026-06-15', { sells: true })
  // 「次は1月15日から」: the day on which the first of the two grows a year old.
  const byCap = [{ why: 'over-cap', on: '2027-01-15', mayOverride: true }]
  expect(offer()).toMatchObject({ kept: [], leftOut: byCap })
  expect(previewLetters(session, aRequest([id], { template: BIRTHDAY })).leftOut).toMatchObject(byCap)
  for (const kind of ['apology', 'answer', 'thanks', 'condolence', 'seasonal', 'business'] as const)
    expect(through(session, kind, id)).toMatchObject({ kept: [{ customer: id }], passed: [] })
})

test('(e) a refusal survives an import and a merge, and an apology still passes under ご案内不要', () => {
  const { session } = openTestDb()
  const known = { familyName: '髙﨑', givenName: '花子', familyKana: 'タカサキ', givenKana: 'ハナコ' }
  const { id } = aCustomer(session)
  addRefused(session, {
    customer: id,
    scope: 'promotion',
    channel: 'all',
    since: day('2026-05-01'),
    howAsked: 'お電話で',
  })
  const refused = (by: Id) => {
    expect(through(session, 'offer', by).leftOut).toMatchObject([
      { why: 'no-promotion', on: '2026-05-01', said: 'お電話で' },
    ])
    expect(through(session, 'greeting', by).kept).toEqual([])
    expect(through(session, 'apology', by)).toMatchObject({
      kept: [{ customer: by }],
      passed: [{ why: 'no-promotion', overridden: '' }],
    })
    const copy = { customer: by, reason: null, channel: 'line', personalLine: '', overrideWhy: '' } as const
    expect(refusalOf(() => shortText(session, { ...copy, template: BIRTHDAY }))).toBe('nobody-left customer')
  }
  refused(id)
  const phones = [{ number: '090-0000-0001', note: '' }]
  expect(takePeopleIn(session, [aPersonOnFile({ ...known, phones })], 'merge').fates).toEqual(['merged'])
  refused(id)
  const twin = aCustomer(session, { ...known, phone: '027-000-0002' })
  expect(through(session, 'offer', twin.id).kept).toHaveLength(1)
  mergeCustomers(session, { keep: twin.id, other: id, choices: {} })
  refused(twin.id)
})

test('whoever waits for something to be made good is sold nothing until it was looked back on; thanks say so, and the apology goes', () => {
  const { session } = aShopThatWrites()
  const [{ id, key }, other] = [aCustomer(session, { familyName: '髙﨑' }), aCustomer(session, { familyName: '𠮷野' })]
  const complaint = write(session, 'test', (db) =>
    db.insert(
      `INSERT INTO complaints (customer, other, received_on, received) VALUES (?, ?, '2026-11-10', '違うお花が届いた')`,
      [key, other.key],
    ),
  )
  for (const person of [id, other.id])
    for (const kind of ['offer', 'greeting', 'congratulation', 'newsletter'] as const)
      expect(through(session, kind, person).leftOut).toMatchObject([
        { why: 'open-complaint', on: '2026-11-10', mayOverride: true },
      ])
  expect(previewLetters(session, aRequest([id], { template: BIRTHDAY })).leftOut).toMatchObject([
    { why: 'open-complaint' },
  ])
  expect(through(session, 'thanks', id).passed).toMatchObject([{ why: 'open-complaint', overridden: '' }])
  for (const kind of ['apology', 'answer'] as const)
    expect(through(session, kind, id)).toMatchObject({ kept: [{ customer: id }], passed: [] })
  write(session, 'test', (db) =>
    db.run(`UPDATE complaints SET solved_on = '2026-11-11', checked_on = '2026-11-20' WHERE key = ?`, [complaint]),
  )
  expect(through(session, 'offer', id).kept).toHaveLength(1)
  expect(through(session, 'offer', other.id).kept).toHaveLength(1)
})

test('一切ご連絡しない and ご逝去 stop an apology too, whatever reason is given', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session)
  addRefused(session, { customer: id, scope: 'everything', channel: 'all', since: day('2026-05-01'), howAsked: '' })
  const dead = aCustomer(session, { familyName: '森', givenName: '一郎' }).id
  addBereavement(session, {
    customer: dead,
    who: 'self',
    relative: null,
    diedOn: day('2026-11-01'),
    heardFrom: '',
    writeTo: null,
  })
  const today = session.today()
  const overrides = [id, dead].map((customer) => ({ customer, why: 'どうしても' }))
  const asked = { kind: 'apology', channel: 'letter', today, overrides } as const
  expect(clear(asked, listGateFacts(session.db, [id, dead], today))).toMatchObject({
    kept: [],
    leftOut: [
      { why: 'no-contact', mayOverride: false },
      { why: 'passed-away', mayOverride: false },
    ],
  })
})
