import { expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import type { DeliveryTyped } from '#domain/timeline/delivery.ts'
import { makeBatch, postBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { recordDelivered } from '#main/service/deliveries.ts'
import { previewLetters, shortText } from '#main/service/letters.ts'
import { receive, snooze } from '#main/service/receipts.ts'
import { trashSale } from '#main/service/sales.ts'
import { weekView } from '#main/service/week.ts'
import { query } from '#main/store/db.ts'
import { insertDelivery, insertRecipient } from '#main/store/deliveries.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS, aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aRequest, aShopThatWrites, CARD, change, posting } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'
import { rowOf, rowsOf } from '../../support/week.ts'

/** A Monday; 母の日 is on 10 May. */
const TODAY = '2026-04-20'
const A4 = { ...CARD, paper: 'a4', sides: 'message' } as const
const GIFT_AGAIN = 'gift-again' as TemplateCode
const HARU = { name: '𠮷野 ハル', kana: '', honorific: '様', relation: '母', phone: '', ...AN_ADDRESS }

type Sent = Partial<Omit<DeliveryTyped, 'recipient'>>

/** A basket that went to 𠮷野 ハル for 母の日 last year. */
function aGift(session: Session, customer: number, some: Sent = {}, soldOn = '2025-05-01'): number {
  const { key: sale } = aSale(session, customer, soldOn, { item: '竹の花かご' })
  const plain = { day: day('2025-05-11'), occasion: 'mothers-day', nameOnCard: '', cardText: '', remindNextYear: false }
  write(session, 'delivery-saved', (db) => {
    insertDelivery(db, { ...plain, ...some, sale, recipient: insertRecipient(db, customer, HARU) })
  })
  return sale
}

const SELLS = query<{ sells: number }>('SELECT sells FROM contacts ORDER BY key', ['sells'])

test('P13 who only sends gifts is told of the day by letter, and never called drifting', () => {
  const { session } = openTestDb(TODAY)
  const person = aCustomer(session, { known: 'known-before' })
  for (const on of ['2025-10-20', '2025-12-10', '2026-01-25', '2026-02-10']) {
    aGift(session, person.key, { day: day(on), occasion: 'celebration' }, on)
  }
  aGift(session, person.key)
  const row = rowOf(session, person)
  expect([row.sentence, ...row.others].map(({ reason }) => reason)).toEqual(['gift-again'])
  expect(row).toMatchObject({
    way: 'letter',
    template: 'gift-again',
    mailings: { left: 4 },
    sentence: { to: '𠮷野 ハル様', on: '2026-05-10', dueOn: '2026-04-19', isAsked: false },
  })
})

test('P13 a purchase without a day of delivery comes round by its own', () => {
  const { session } = openTestDb(TODAY)
  const person = aCustomer(session, { known: 'known-before' })
  aGift(session, person.key, { day: null, occasion: 'midyear' }, '2025-05-05')
  expect(rowOf(session, person).sentence).toMatchObject({ on: '2026-05-05' })
})

test('P13 「来年も知らせて」 is no mailing, no week is too full for it, and お供え has its quiet words', () => {
  const { session } = openTestDb(TODAY)
  const full = write(session, 'settings-saved', (db) =>
    ['letters-a-week', 'calls-a-week'].forEach((name) =>
      db.run("INSERT INTO settings (name, value) VALUES (?, '0') ON CONFLICT (name) DO UPDATE SET value = '0'", [name]),
    ),
  )
  expect(full).toBeUndefined()
  const [asked, unasked, offering] = ['髙﨑', '佐藤', '林'].map((familyName) =>
    aCustomer(session, { familyName, known: 'known-before' }),
  )
  if (asked === undefined || unasked === undefined || offering === undefined) throw new Error('three people')
  aGift(session, asked.key, { remindNextYear: true })
  aGift(session, unasked.key)
  aGift(session, offering.key, { remindNextYear: true, occasion: 'offering' })
  expect(rowsOf(session, unasked)).toEqual([])
  expect(weekView(session).waiting.map(({ customer }) => customer)).toEqual([unasked.id])
  expect(rowOf(session, asked)).toMatchObject({ template: 'gift-asked', mailings: null })
  expect(rowOf(session, offering)).toMatchObject({ template: 'gift-quiet', mailings: null })
})

test('acceptance h: no card of any words can be made for it, a letter can, and names no recipient', () => {
  const { session } = aShopThatWrites(TODAY)
  const person = aCustomer(session, { known: 'known-before' })
  aGift(session, person.key)
  rowOf(session, person)
  const overrides = [{ customer: person.id, why: 'お急ぎのため' }]
  for (const template of [GIFT_AGAIN, 'gift-asked' as TemplateCode, 'birthday' as TemplateCode, null]) {
    const sides = template === null ? 'address' : 'both'
    const card = aRequest([person.id], { template, reason: 'gift-again', options: { ...CARD, sides }, overrides })
    const preview = previewLetters(session, card)
    expect(preview).toMatchObject({ letters: [], leftOut: [{ why: 'open-card', mayOverride: false }] })
    expect(refusalOf(() => makeBatch(session, { request: card, clearance: preview.clearance }))).toBe('nobody-left to')
  }
  const letter = aRequest([person.id], { template: GIFT_AGAIN, reason: 'gift-again', options: A4 })
  const { clearance, letters, document } = previewLetters(session, letter)
  expect(letters).toHaveLength(1)
  const said = JSON.stringify(document)
  expect(said).toContain('竹の花かご')
  expect(said).not.toContain('𠮷野 ハル')
  expect(makeBatch(session, { request: letter, clearance }).preview.letters).toHaveLength(1)
  const asked = {
    customer: person.id,
    template: GIFT_AGAIN,
    reason: 'gift-again',
    channel: 'line',
    personalLine: '',
    overrideWhy: '',
  } as const
  expect(shortText(session, asked).text).toContain('竹の花かご')
})

test('P13 asked for, an address for words of the owner’s is no mailing either', () => {
  const { session } = aShopThatWrites(TODAY)
  const [asked, unasked] = ['髙﨑', '佐藤'].map((familyName) =>
    aCustomer(session, { familyName, known: 'known-before' }),
  )
  if (asked === undefined || unasked === undefined) throw new Error('two people')
  aGift(session, asked.key, { remindNextYear: true })
  aGift(session, unasked.key)
  weekView(session)
  const options = { ...CARD, paper: 'label12', sides: 'address' } as const
  const post = (to: readonly Id[]) => {
    const { id } = aBatch(session, to, { template: null, reason: 'gift-again', options })
    const { change: posted } = postBatch(session, posting(id, { on: session.today() }))
    return { change: posted, sells: session.db.many(SELLS).map(({ sells }) => sells) }
  }
  // Of several, it is what it would be if nobody had asked.
  const both = post([asked.id, unasked.id])
  expect(both.sells).toEqual([1, 1])
  undoChange(session, both)
  const alone = post([asked.id])
  expect(alone.sells).toEqual([0])
  expect(rowOf(session, asked)).toMatchObject({ state: 'done', receipt: 'posted' })
  undoChange(session, alone)
  // As it stands today, whatever the row said when it was first shown.
  change(session, 'UPDATE deliveries SET remind_next_year = 0')
  expect(post([asked.id]).sells).toEqual([1])
})

test('P13 待つ outlives an order for one of those spoken of together', () => {
  const { session } = openTestDb(TODAY)
  const person = aCustomer(session, { known: 'known-before' })
  const to = (name: string) =>
    write(session, 'delivery-saved', (db) => insertRecipient(db, person.key, { ...HARU, name }))
  const [haru, tsuru] = [to('𠮷野 ハル'), to('髙﨑 ツル')]
  const given = { occasion: 'mothers-day', nameOnCard: '', cardText: '', remindNextYear: false } as const
  const sent = (recipient: number, on: string, soldOn: string) => {
    const { key: sale } = aSale(session, person.key, soldOn)
    write(session, 'delivery-saved', (db) => insertDelivery(db, { ...given, day: day(on), sale, recipient }))
  }
  sent(haru, '2025-05-11', '2025-05-01')
  sent(tsuru, '2025-05-11', '2025-05-02')
  const { item } = rowOf(session, person)
  snooze(session, { item, until: day('2026-04-24') })
  sent(haru, '2026-05-10', TODAY)
  expect(rowOf(session, person)).toMatchObject({ state: 'snoozed', waitUntil: '2026-04-24', sentence: { more: 0 } })
  expect(rowOf(session, person).sentence).toMatchObject({ to: '髙﨑 ツル様' })
})

test('P13 a call ends it and can be taken back, ordering again ends it, and with its purchase it is gone', () => {
  const { session } = openTestDb(TODAY)
  const [one, two, three] = ['髙﨑', '佐藤', '林'].map((familyName) =>
    aCustomer(session, { familyName, known: 'known-before' }),
  )
  if (one === undefined || two === undefined || three === undefined) throw new Error('three people')
  aGift(session, one.key, { remindNextYear: true })
  aGift(session, two.key)
  const sale = aGift(session, three.key)
  const { change } = receive(session, { item: rowOf(session, one).item, receipt: 'talked', channel: null, word: '' })
  expect(rowOf(session, one)).toMatchObject({ state: 'done', receipt: 'talked' })
  expect(session.db.many(SELLS)).toEqual([{ sells: 0 }])
  undoChange(session, { change })
  expect(rowOf(session, one)).toMatchObject({ state: 'open' })
  recordDelivered(session, {
    customer: two.id,
    sale: { day: day(TODAY), item: '花束', amount: 5000, status: 'done', charge: 'paid' },
    delivery: {
      recipient: { ...HARU, key: null },
      day: day('2026-05-09'),
      occasion: 'mothers-day',
      nameOnCard: '',
      cardText: '',
      remindNextYear: false,
    },
  })
  expect(rowOf(session, two)).toMatchObject({ state: 'done' })
  trashSale(session, { key: sale })
  expect(rowOf(session, three)).toMatchObject({ state: 'skipped' })
})
