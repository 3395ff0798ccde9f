import { describe, expect, test } from 'vitest'
import type { LetterRequest } from '#domain/letters/request.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { ofTheWeek } from '#main/cli/letters.ts'
import { batchView, dropBatch, makeBatch, postBatch, postedContacts } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { editContact } from '#main/service/contacts.ts'
import { previewLetters } from '#main/service/letters.ts'
import { keepPromise, makePromise } from '#main/service/promises.ts'
import { saveTemplate } from '#main/service/templates.ts'
import { weekView } from '#main/service/week.ts'
import { query } from '#main/store/db.ts'
import { getPromise } from '#main/store/promises.ts'
import { aCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import {
  aBatch,
  aRequest,
  aShopThatWrites,
  CARD,
  change,
  CONTACTS,
  died,
  LETTERS,
  moved,
  posting,
  PRINTED,
  refuses,
  THANKS,
} from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aFirstTimer, rowOf } from '../../support/week.ts'

const LEFT_OUT = query<{ customer: number; why: string }>('SELECT customer, why FROM left_out ORDER BY key', [
  'customer',
  'why',
])

describe('making a batch', () => {
  test('keeps each letter as it was printed, with who is left out and why', () => {
    const { session } = aShopThatWrites()
    const kept = aCustomer(session)
    const out = aCustomer(session, { familyName: '森', givenName: '一郎', address: null })
    const personalLines = [{ customer: kept.id, text: '椿がお似合いでした。' }]
    const { id, name, preview } = aBatch(session, [out.id, kept.id], { personalLines })
    expect(name).toBe('初めてのご利用のお礼')
    expect(preview.leftOut.map(({ customer }) => customer)).toEqual([out.id])
    expect(JSON.parse(session.db.one(PRINTED)?.sheet ?? '')).toEqual({
      paper: BUILT_IN.hagaki,
      options: preview.document.options,
      sheets: preview.document.sheets,
      named: [{ name: '髙﨑 花子', customer: kept.id, relative: null }],
      reason: 'first-visit-thanks',
      promise: null,
      ownRule: null,
    })
    expect(session.db.many(LEFT_OUT)).toEqual([{ customer: out.key, why: 'no-address' }])
    expect(batchView(session, { batch: id })).toEqual({
      batch: id,
      madeOn: '2026-11-20',
      template: 'first-visit-thanks',
      state: 'waiting',
      paper: 'hagaki',
      letters: [{ customer: kept.id, who: '髙﨑 花子 様', personalLine: '椿がお似合いでした。', number: 1 }],
      changed: [],
      inTrash: [],
    })
    expect(session.db.many(CONTACTS)).toEqual([])
  })

  test('is refused once the gate decides otherwise than what was seen', () => {
    const { session } = aShopThatWrites()
    const [a, b] = [aCustomer(session), aCustomer(session, { familyName: '森', givenName: '一郎' })]
    const request = aRequest([a.id, b.id])
    const { clearance } = previewLetters(session, request)
    refuses(session, b)
    expect(refusalOf(() => makeBatch(session, { request, clearance }))).toBe('gate-changed clearance')
    expect(refusalOf(() => makeBatch(session, { request, clearance: 'x' }))).toBe('gate-changed clearance')
    expect(session.db.many(LETTERS)).toEqual([])
  })

  test('of nobody is refused', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session, { address: null })
    expect(refusalOf(() => aBatch(session, [id]))).toBe('nobody-left to')
  })

  test('keeps what the owner overrode, and the reason given', () => {
    const { session } = aShopThatWrites()
    const person = aCustomer(session)
    moved(session, person)
    change(session, "UPDATE customers SET quiet_until = '2026-12-01' WHERE key = ?", person.key)
    aBatch(session, [person.id], { overrides: [{ customer: person.id, why: '転送されます' }] })
    expect(session.db.many(LETTERS)).toEqual([
      { state: 'waiting', overridden: 'moved quiet', override_why: '転送されます' },
    ])
  })

  test('of somebody to whom the same waits already is made, and the preview names that batch', () => {
    const { session } = aShopThatWrites()
    const [twice, once] = [aCustomer(session), aCustomer(session, { familyName: '森', givenName: '一郎' })]
    const first = aBatch(session, [twice.id])
    const waiting = (some: Partial<LetterRequest> = {}) =>
      previewLetters(session, aRequest([twice.id, once.id], some)).letters.map((letter) => letter.waiting)
    expect(first.preview.letters.map((letter) => letter.waiting)).toEqual([null])
    expect(waiting()).toEqual([first.id, null])
    expect(waiting({ template: null, options: { ...CARD, sides: 'address' } })).toEqual([null, null])
    const second = aBatch(session, [twice.id])
    expect(waiting()).toEqual([second.id, null])
    for (const { id } of [first, second]) postBatch(session, posting(id))
    expect(waiting()).toEqual([null, null])
  })

  test('is one change, and undo leaves nothing of it', () => {
    const { session } = aShopThatWrites()
    const person = aFirstTimer(session)
    expect(rowOf(session, person).state).toBe('open')
    const made = aBatch(session, [person.id])
    expect(rowOf(session, person)).toMatchObject({ state: 'to-post', batch: made.id })
    expect(undoChange(session, { change: made.change }).untouched).toEqual([])
    expect(refusalOf(() => batchView(session, { batch: made.id }))).toBe('entry-missing batch')
    expect(rowOf(session, person)).toMatchObject({ state: 'open', batch: null })
    expect(session.db.many(LETTERS)).toEqual([])
  })
})

describe('P38 全部投函した', () => {
  test('writes the history, and the thanks of the week are done', () => {
    const { session, clock } = aShopThatWrites()
    const person = aFirstTimer(session)
    weekView(session)
    const { id } = aBatch(session, [person.id], { personalLines: [{ customer: person.id, text: '椿' }] })
    clock.pass(1)
    postBatch(session, posting(id))
    expect(session.db.many(CONTACTS)).toEqual([
      {
        customer: person.key,
        day: '2026-11-20',
        channel: 'postcard',
        subject: '初めてのご利用のお礼',
        body: '椿',
        reason: 'first-visit-thanks',
        receipt: 'posted',
        letter: 1,
      },
    ])
    expect(rowOf(session, person)).toMatchObject({ state: 'done', receipt: 'posted', batch: null })
    expect(batchView(session, { batch: id }).state).toBe('posted')
    expect(weekView(session).toPost).toEqual([])
  })

  test('an A4 letter goes down as a letter, a card without words of ours by no name', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    postBatch(session, posting(aBatch(session, [id], { options: { ...CARD, paper: 'a4', sides: 'message' } }).id))
    postBatch(session, posting(aBatch(session, [id], { template: null, options: { ...CARD, sides: 'address' } }).id))
    expect(session.db.many(CONTACTS).map(({ channel, subject, reason }) => [channel, subject, reason])).toEqual([
      ['letter', '初めてのご利用のお礼', 'first-visit-thanks'],
      ['postcard', '', null],
    ])
  })

  test('but some: theirs were never sent, and their rows of the week are open again', () => {
    const { session } = aShopThatWrites()
    const [sent, not] = [
      aFirstTimer(session),
      aFirstTimer(session, '2026-11-19', { familyName: '𠮷野', givenName: '太' }),
    ]
    weekView(session)
    const { id } = aBatch(session, [sent.id, not.id])
    postBatch(session, posting(id, { except: [not.id] }))
    expect(session.db.many(CONTACTS).map(({ customer }) => customer)).toEqual([sent.key])
    expect(session.db.many(LETTERS).map(({ state }) => state)).toEqual(['posted', 'dropped'])
    expect([rowOf(session, sent).state, rowOf(session, not).state]).toEqual(['done', 'open'])
  })

  test('is undone as one: the history is gone and the batch waits again', () => {
    const { session } = aShopThatWrites()
    const [sent, not] = [
      aFirstTimer(session),
      aFirstTimer(session, '2026-11-19', { familyName: '𠮷野', givenName: '太' }),
    ]
    weekView(session)
    const { id } = aBatch(session, [sent.id, not.id])
    const posted = postBatch(session, posting(id, { except: [not.id] }))
    expect(undoChange(session, posted).untouched).toEqual([])
    expect(session.db.many(CONTACTS)).toEqual([])
    expect(batchView(session, { batch: id })).toMatchObject({ state: 'waiting', letters: [{}, {}] })
    expect([rowOf(session, sent).state, rowOf(session, not).state]).toEqual(['to-post', 'to-post'])
    expect(weekView(session).toPost.map(({ batch }) => batch)).toEqual([id])
  })

  test('P30 the history holds the ひとこと that stood on the card, and none that stood nowhere', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const personalLines = [{ customer: id, text: '椿' }]
    saveTemplate(session, { code: THANKS, text: 'ありがとうございました。', letterText: null, shortForm: '' })
    for (const sides of ['message', 'address'] as const) {
      const batch = aBatch(session, [id], { personalLines, options: { ...CARD, sides } })
      expect(batch.preview.letters.map(({ personalLine }) => personalLine)).toEqual([''])
      postBatch(session, posting(batch.id))
    }
    expect(session.db.many(CONTACTS).map(({ body }) => body)).toEqual(['', ''])
  })

  test('P10 keeps the promise that it was written for, and no other', () => {
    const { session } = aShopThatWrites()
    const person = aCustomer(session)
    const promised = (dueOn: string): number =>
      makePromise(session, { customer: person.id, kind: 'promise', text: dueOn, dueOn: day(dueOn) }).key
    const [first, second] = [promised('2026-11-20'), promised('2026-11-21')]
    expect(rowOf(session, person).sentence).toMatchObject({ promise: first })
    const options = { ...CARD, sides: 'address' } as const
    const asked = { template: null, reason: 'promise-due', options } as const
    const { id } = aBatch(session, [person.id], asked)
    keepPromise(session, { key: first, on: day('2026-11-20') })
    postBatch(session, posting(id))
    expect(getPromise(session.db, second)?.keptOn).toBeNull()
    expect(rowOf(session, person)).toMatchObject({ state: 'open', sentence: { promise: second } })
    postBatch(session, posting(aBatch(session, [person.id], asked).id))
    expect(getPromise(session.db, second)?.keptOn).toBe('2026-11-20')
  })

  test('P10 also where the command line printed for the whole week', () => {
    const { session } = aShopThatWrites()
    const [promised, thanked] = [aCustomer(session), aFirstTimer(session)]
    const typed = { kind: 'promise', text: '見本の生地', dueOn: day('2026-11-20') } as const
    const { key } = makePromise(session, { customer: promised.id, ...typed })
    expect(ofTheWeek(session, THANKS)).toEqual({ to: [thanked.id], reason: null })
    const { to, reason } = ofTheWeek(session, null)
    expect(to).toEqual([promised.id])
    const options = { ...CARD, sides: 'address' } as const
    postBatch(session, posting(aBatch(session, to, { template: null, reason, options }).id))
    expect(getPromise(session.db, key)?.keptOn).toBe('2026-11-20')
  })

  test('a line that was corrected, its answer taken back and given again, is one line still', () => {
    const { session } = aShopThatWrites()
    const [corrected, other] = [aCustomer(session), aCustomer(session, { familyName: '森', givenName: '一郎' })]
    const { id } = aBatch(session, [corrected.id, other.id])
    const posted = postBatch(session, posting(id))
    const [line] = postedContacts(session, { batch: id })
    const typed = { day: day('2026-11-20'), direction: 'from-us', channel: 'letter', body: '封書で' } as const
    editContact(session, { key: line?.contactId ?? 0, ...typed })
    expect(undoChange(session, posted).untouched).toMatchObject([{ what: 'contacts' }])
    postBatch(session, posting(id))
    expect(session.db.many(CONTACTS).map(({ customer, body }) => [customer, body])).toEqual([
      [corrected.key, '封書で'],
      [other.key, ''],
    ])
  })

  test('of none is a batch dropped', () => {
    const { session } = aShopThatWrites()
    const { id: customer } = aCustomer(session)
    const { id } = aBatch(session, [customer])
    postBatch(session, posting(id, { except: [customer] }))
    expect(batchView(session, { batch: id }).state).toBe('dropped')
  })

  test('printed while the clock stood ahead, it can be posted today all the same', () => {
    const { session, clock } = aShopThatWrites()
    const { id } = aBatch(session, [aCustomer(session).id])
    clock.pass(-1)
    postBatch(session, posting(id, { on: day('2026-11-19') }))
    expect(batchView(session, { batch: id }).state).toBe('posted')
  })

  test('a day to come, a day before the print, somebody not written to, a batch already answered and one that never was are refused', () => {
    const { session } = aShopThatWrites()
    const { id } = aBatch(session, [aCustomer(session).id])
    expect(refusalOf(() => postBatch(session, posting(id, { on: day('2026-11-21') })))).toBe('day-ahead on')
    expect(refusalOf(() => postBatch(session, posting(id, { on: day('2026-11-19') })))).toBe('day-before-print on')
    const stranger = aCustomer(session).id
    expect(refusalOf(() => postBatch(session, posting(id, { except: [stranger] })))).toBe('customer-missing except')
    expect(session.db.many(CONTACTS)).toEqual([])
    postBatch(session, posting(id))
    expect(refusalOf(() => postBatch(session, posting(id)))).toBe('already-settled batch')
    expect(refusalOf(() => dropBatch(session, { batch: id }))).toBe('already-settled batch')
    const none = '019a0000-0000-7000-8000-00000000ffff' as Id
    expect(refusalOf(() => postBatch(session, posting(none)))).toBe('entry-missing batch')
  })
})

describe('出すのをやめた', () => {
  test('ends the batch, opens the rows of the week again, and can be undone', () => {
    const { session } = aShopThatWrites()
    const person = aFirstTimer(session)
    weekView(session)
    const { id } = aBatch(session, [person.id])
    const dropped = dropBatch(session, { batch: id })
    expect(batchView(session, { batch: id })).toMatchObject({ state: 'dropped', changed: [] })
    expect(rowOf(session, person).state).toBe('open')
    expect(session.db.many(CONTACTS)).toEqual([])
    undoChange(session, dropped)
    expect(batchView(session, { batch: id }).state).toBe('waiting')
    expect(rowOf(session, person).state).toBe('to-post')
  })
})

describe('labels', () => {
  const LABELS = { ...CARD, paper: 'label12', sides: 'address', startCell: 5 } as const

  test('they go through the gate, wait to be posted, and come into the history as letters', () => {
    const { session } = aShopThatWrites()
    const [one, two, gone] = [aCustomer(session), aCustomer(session), aCustomer(session)]
    died(session, gone)
    const { id, preview } = aBatch(session, [one.id, two.id, gone.id], { template: null, options: LABELS })
    expect(preview.document).toMatchObject({
      options: { startCell: 5 },
      sheets: [{ kind: 'label' }, { kind: 'label' }],
    })
    expect(preview.leftOut.map(({ customer, why }) => [customer, why])).toEqual([[gone.id, 'passed-away']])
    expect(batchView(session, { batch: id }).letters).toHaveLength(2)
    postBatch(session, posting(id))
    expect(session.db.many(CONTACTS).map(({ channel, receipt }) => [channel, receipt])).toEqual([
      ['letter', 'posted'],
      ['letter', 'posted'],
    ])
  })
})
