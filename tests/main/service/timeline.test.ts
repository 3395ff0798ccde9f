import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TimelineEntry, TimelineFilter } from '#domain/timeline/entry.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { makePromise } from '#main/service/promises.ts'
import { trashSale } from '#main/service/sales.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

const all = (session: Session, { id }: TestCustomer, filter: TimelineFilter = 'all'): readonly TimelineEntry[] =>
  timelineOf(session, { customer: id, filter, offset: 0, limit: 500 }).entries

const said = (entry: TimelineEntry): string => {
  if (entry.kind === 'sale') return entry.item
  if (entry.kind === 'contact') return entry.subject
  return entry.kind === 'promise' ? entry.promise.text : entry.text
}

const note = (session: Session, { key }: TestCustomer, on: string, text: string, kind = 'note'): void =>
  write(
    session,
    'noted',
    (db) => void db.run('INSERT INTO notes (customer, kind, day, text) VALUES (?, ?, ?, ?)', [key, kind, on, text]),
  )

/** A sale, a contact, a promise and a note, and as many of somebody else. */
function aHistory(session: Session): TestCustomer {
  const [person, other] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
  for (const { key, id } of [person, other]) {
    aSale(session, key, '2026-11-18', { item: '朝', time: '09:30' })
    aSale(session, key, '2026-11-18', { item: '時刻なし' })
    aContact(session, key, '2026-11-18', { subject: '午後', time: '15:00' })
    aContact(session, key, '2026-11-19', { subject: 'きのう' })
    makePromise(session, { customer: id, kind: 'promise', text: '見本の生地', dueOn: null })
  }
  note(session, person, '2026-11-17', 'お孫さんのお話')
  note(session, person, '2026-11-17', '本音', 'honest')
  return person
}

describe('これまでのこと', () => {
  test('stands newest first, by day and time, what has no time below what has one, 本音メモ with them', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aHistory(session)
    const texts = ['見本の生地', 'きのう', '午後', '朝', '時刻なし', '本音', 'お孫さんのお話']
    expect(all(session, person).map(said)).toEqual(texts)
  })

  test.each([
    ['sales', ['朝', '時刻なし']],
    ['contacts', ['きのう', '午後']],
    ['promises', ['見本の生地']],
  ] as const)('shows %s alone', (filter, texts) => {
    const { session } = openTestDb('2026-11-20')
    const person = aHistory(session)
    expect(all(session, person, filter).map(said)).toEqual(texts)
    expect(timelineOf(session, { customer: person.id, filter, offset: 0, limit: 1 })).toMatchObject({
      total: texts.length,
    })
  })

  test('holds nothing that lies in the trash, but is still shown of somebody in the trash', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const sale = aSale(session, person.key, '2026-11-18')
    aSale(session, person.key, '2026-11-19', { item: '残る' })
    trashSale(session, sale)
    expect(all(session, person).map(said)).toEqual(['残る'])
    trashCustomer(session, person.id)
    expect(all(session, person).map(said)).toEqual(['残る'])
    eraseCustomer(session, person.id)
    expect(() => all(session, person)).toThrow(new Refusal('customer-erased'))
  })

  test('a contact tells why, how it went and which letter it was', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const letter = write(session, 'letter', (db) => {
      const batch = db.insert(`INSERT INTO batches (id, kind, paper, made_at) VALUES ('b', 'thanks', 'hagaki', '')`)
      const columns = `INSERT INTO letters (id, batch, customer, position, sheet) VALUES ('l', ?, ?, 0, '{}')`
      return db.insert(columns, [batch, person.key])
    })
    aContact(session, person.key, '2026-11-19', { reason: 'first-visit-thanks', receipt: 'posted', letter })
    expect(all(session, person)).toMatchObject([{ reason: 'first-visit-thanks', receipt: 'posted', letter: 'l' }])
  })

  test('is whole in pages of any size', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const rows = fc.sample(fc.record({ isSale: fc.boolean(), date: fc.nat(8), hour: fc.nat(3) }), {
      numRuns: 60,
      seed: 7,
    })
    for (const { isSale, date, hour } of rows) {
      const [on, time] = [`2026-11-0${date + 1}`, hour === 0 ? null : `1${hour}:00`]
      if (isSale) aSale(session, person.key, on, { time })
      else aContact(session, person.key, on, { time })
    }
    const whole = all(session, person)
    expect(whole).toHaveLength(60)
    for (const limit of [1, 7, 25]) {
      const pages = Array.from({ length: Math.ceil(60 / limit) }, (_, at) =>
        timelineOf(session, { customer: person.id, filter: 'all', offset: at * limit, limit }),
      )
      expect(pages.flatMap(({ entries }) => entries)).toEqual(whole)
    }
    const places = whole.map((entry) =>
      entry.kind === 'sale' || entry.kind === 'contact' ? `${entry.day} ${entry.time ?? ''}` : '',
    )
    expect(places).toEqual(places.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)))
  })
})
