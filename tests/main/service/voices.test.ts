import { expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import type { VoiceFilter } from '#domain/timeline/voice.ts'
import type { HeardTyped } from '#domain/voices/heard.ts'
import { postBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { trashContact } from '#main/service/contacts.ts'
import { answer, recordHeard } from '#main/service/heard.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { voicesOf, waitingVoices } from '#main/service/voices.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aShopThatWrites, posting } from '../../support/letters.ts'

const said = (session: Session, filter: VoiceFilter = 'all') =>
  voicesOf(session, { filter, offset: 0, limit: 50 }).voices.map(({ text }) => text)

const note = (session: Session, { key }: TestCustomer, on: string, text: string, kind = 'note'): void =>
  write(
    session,
    'noted',
    (db) => void db.run('INSERT INTO notes (customer, kind, day, text) VALUES (?, ?, ?, ?)', [key, kind, on, text]),
  )

const fromThem = { direction: 'from-them', channel: 'phone', subject: '' } as const

test('what came from customers and what was noted of them stands newest first, and what the shop sent does not', () => {
  const { session } = openTestDb('2026-11-20')
  const [hanako, yoshino] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野', givenName: '' })]
  aContact(session, hanako.key, '2026-11-18', { ...fromThem, body: '色がきれい', time: '10:00' })
  aContact(session, yoshino.key, '2026-11-18', { ...fromThem, body: '駐車場が狭い', time: '15:00' })
  aContact(session, hanako.key, '2026-11-19', { direction: 'from-us', subject: 'お礼' })
  note(session, yoshino, '2026-11-19', 'お孫さんのお話')
  note(session, yoshino, '2026-11-19', '本音', 'honest')
  expect(said(session)).toEqual(['お孫さんのお話', '駐車場が狭い', '色がきれい'])
  expect(said(session, 'contacts')).toEqual(['駐車場が狭い', '色がきれい'])
  expect(said(session, 'notes')).toEqual(['お孫さんのお話'])
  const [first] = voicesOf(session, { filter: 'contacts', offset: 0, limit: 1 }).voices
  expect(first).toMatchObject({ kind: 'contact', channel: 'phone', customer: yoshino.id, called: { name: '𠮷野' } })
})

test('a first interest stands among them, whoever began', () => {
  const { session } = openTestDb('2026-11-20')
  const { key } = aContact(session, aCustomer(session).key, '2026-11-19', { subject: '見学' })
  expect(said(session)).toEqual([])
  write(session, 'contact-added', (db) => void db.run('UPDATE contacts SET is_trigger = 1 WHERE key = ?', [key]))
  expect(voicesOf(session, { filter: 'all', offset: 0, limit: 9 }).voices).toMatchObject([{ kind: 'trigger' }])
})

const VOICE: HeardTyped = { kind: 'feedback', day: day('2026-11-18'), text: '色がきれい', mood: 'glad', themes: [] }

const heard = (session: Session, { id }: TestCustomer, some: Partial<HeardTyped> = {}) =>
  recordHeard(session, { ...VOICE, ...some, customer: id } as HeardTyped & { readonly customer: Id })

const waits = (session: Session) => waitingVoices(session, { offset: 0, limit: 50 }).voices.map(({ text }) => text)

test('P28 what waits for an answer stands apart, the unhappy first and of these who waits longest; answered, it joins the rest', () => {
  const { session } = openTestDb('2026-11-20')
  const [hanako, yoshino] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
  heard(session, hanako, { text: 'きれい', day: day('2026-11-10') })
  const slow = heard(session, yoshino, { text: '遅い', mood: 'unhappy', day: day('2026-11-12') })
  heard(session, hanako, { text: '髙い', mood: 'unhappy', day: day('2026-11-11') })
  heard(session, hanako, { kind: 'honest', source: 'guess', text: '本音' })
  aContact(session, hanako.key, '2026-11-19', { ...fromThem, body: 'お電話' })
  expect(waits(session)).toEqual(['髙い', '遅い', 'きれい'])
  expect(said(session)).toEqual(['お電話'])
  expect(said(session, 'honest')).toEqual(['本音'])
  answer(session, { key: slow.key, on: day('2026-11-20'), channel: null, word: '' })
  expect(waitingVoices(session, { offset: 1, limit: 1 })).toMatchObject({ total: 2, voices: [{ text: 'きれい' }] })
  expect(said(session)).toEqual(['お電話', '遅い'])
  expect(voicesOf(session, { filter: 'feedback', offset: 0, limit: 9 }).voices).toMatchObject([
    { text: '遅い', customer: yoshino.id, heard: { mood: 'unhappy', answeredOn: '2026-11-20' } },
  ])
  trashCustomer(session, hanako.id)
  expect(waitingVoices(session, { offset: 0, limit: 9 })).toEqual({ total: 0, voices: [] })
})

test('P28 a letter that answers voices answers, once posted, all that its person had said when it was written', () => {
  const { session } = aShopThatWrites('2026-11-20')
  const [hanako, yoshino] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
  heard(session, hanako, { text: '一' })
  heard(session, hanako, { text: '二', mood: 'unhappy' })
  heard(session, yoshino, { text: '三' })
  const thanks = aBatch(session, [hanako.id])
  postBatch(session, posting(thanks.id))
  expect(waits(session)).toEqual(['二', '一', '三'])
  const reply = aBatch(session, [hanako.id], { template: 'voice-reply' as TemplateCode })
  expect(waits(session)).toHaveLength(3)
  const { change } = postBatch(session, posting(reply.id))
  expect(waits(session)).toEqual(['三'])
  undoChange(session, { change })
  expect(waits(session)).toEqual(['二', '一', '三'])
})

test('what lies in the trash, or whose person does, is not among them', () => {
  const { session } = openTestDb('2026-11-20')
  const [hanako, gone] = [aCustomer(session), aCustomer(session)]
  const { key } = aContact(session, hanako.key, '2026-11-18', { ...fromThem, body: '一' })
  aContact(session, gone.key, '2026-11-18', { ...fromThem, body: '二' })
  note(session, gone, '2026-11-18', '三')
  expect(said(session)).toHaveLength(3)
  trashCustomer(session, gone.id)
  trashContact(session, { key })
  expect(said(session)).toEqual([])
})

test('pages follow each other without a gap, and the last one says that it is', () => {
  const { session } = openTestDb('2026-11-20')
  const { key } = aCustomer(session)
  for (let at = 10; at < 17; at += 1) aContact(session, key, `2026-11-${at}`, { ...fromThem, body: `${at}` })
  const page = (offset: number) => voicesOf(session, { filter: 'all', offset, limit: 3 })
  expect(page(0)).toMatchObject({ voices: [{ text: '16' }, { text: '15' }, { text: '14' }], isMore: true })
  expect(page(3)).toMatchObject({ voices: [{ text: '13' }, { text: '12' }, { text: '11' }], isMore: true })
  expect(page(6)).toMatchObject({ voices: [{ text: '10' }], isMore: false })
})
