import { describe, expect, test } from 'vitest'
import type { RequestTyped } from '#domain/rights/request.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer, eraseUnasked } from '#main/service/erase.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { editRequest, noteRequest, removeRequest, requestsLogged } from '#main/service/requests.ts'
import { Refusal } from '#main/store/refusal.ts'
import { aCustomer, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { expectTakenBack } from '../../support/rows.ts'
import { copyOf, putBack } from '../restore/put-back.ts'

const TODAY = '2026-11-20'

const ASKED: RequestTyped = {
  kind: 'disclose',
  cameBy: 'phone',
  receivedOn: day('2026-11-18'),
  answered: null,
  note: '全部見たいとのこと',
}

const EVERYONE = { of: null }

describe('お申し出の記録', () => {
  test('shows what waits first, the oldest before the others, then what was answered, the newest first', () => {
    const { session } = openTestDb(TODAY)
    const { id: person } = aCustomer(session)
    const on = (some: Partial<RequestTyped>) => noteRequest(session, { ...ASKED, person, ...some }).key
    const answeredEarly = on({ answered: { on: day('2026-11-18'), answer: 'met' } })
    const late = on({ receivedOn: day('2026-11-20') })
    const answeredLate = on({ answered: { on: day('2026-11-19'), answer: 'declined' } })
    const early = on({ receivedOn: day('2026-11-01') })
    expect(requestsLogged(session, EVERYONE).map(({ key }) => key)).toEqual([early, late, answeredLate, answeredEarly])
  })

  test('is saved, corrected and taken away, each of which can be taken back', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    expectTakenBack(shop, person, () => noteRequest(session, { ...ASKED, person: person.id }))
    const { key } = noteRequest(session, { ...ASKED, person: person.id })
    const answer: RequestTyped = {
      ...ASKED,
      answered: { on: day(TODAY), answer: 'partly' },
      note: '写真のほかをお見せした',
    }
    expectTakenBack(shop, person, () => editRequest(session, { ...answer, key }))
    expect(requestsLogged(session, { of: person.id })).toContainEqual({
      ...answer,
      key,
      person: person.id,
      name: '髙﨑 花子',
      removed: null,
    })
    expectTakenBack(shop, person, () => removeRequest(session, { key }))
  })

  test('takes no day to come, and no answer before the request', () => {
    const { session } = openTestDb(TODAY)
    const { id: person } = aCustomer(session)
    const asked = (some: Partial<RequestTyped>) => () => noteRequest(session, { ...ASKED, person, ...some })
    const answered = (on: string) => asked({ answered: { on: day(on), answer: 'met' } })
    expect(asked({ receivedOn: day('2026-11-21') })).toThrow(new Refusal('request-day', 'receivedOn'))
    expect(answered('2026-11-21')).toThrow(new Refusal('request-day', 'answered.on'))
    expect(answered('2026-11-17')).toThrow(new Refusal('request-day', 'answered.on'))
    expect(requestsLogged(session, EVERYONE)).toEqual([])
  })

  test('stays when something else is taken back', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { change } = edited(session, person, { note: '春から' })
    noteRequest(session, { ...ASKED, person: person.id })
    undoChange(session, { change })
    expect(requestsLogged(session, EVERYONE)).toHaveLength(1)
  })

  test('goes with a card that is put together with another, and is called by the other’s name', () => {
    const { session } = openTestDb(TODAY)
    const [keep, other] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
    noteRequest(session, { ...ASKED, person: other.id })
    mergeCustomers(session, { keep: keep.id, other: other.id, choices: {} })
    expect(requestsLogged(session, { of: keep.id })).toMatchObject([{ person: other.id, name: '髙﨑 花子' }])
  })
})

describe('after an erasure', () => {
  test('what asked for it is answered, and all else of the person stands without a word or a name', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const stays = aCustomer(session, { familyName: '𠮷野' })
    noteRequest(session, { ...ASKED, person: person.id, kind: 'erase' })
    noteRequest(session, { ...ASKED, person: person.id, kind: 'correct' })
    noteRequest(session, { ...ASKED, person: stays.id })
    eraseCustomer(session, person.id)
    const gone = { person: person.id, name: null, note: '', cameBy: 'phone', receivedOn: '2026-11-18' }
    expect(requestsLogged(session, EVERYONE)).toMatchObject([
      { person: stays.id, name: '𠮷野 花子', note: ASKED.note },
      { ...gone, kind: 'correct', answered: { on: TODAY, answer: 'erased' }, removed: null },
      { ...gone, kind: 'erase', answered: { on: TODAY, answer: 'met' }, removed: { customers: 1, phones: 1 } },
    ])
  })

  test('nobody asked for is written down, but not one that thirty days in the trash brought', () => {
    const { session } = openTestDb(TODAY)
    const [erased, inTrash] = [aCustomer(session), aCustomer(session)]
    eraseCustomer(session, erased.id)
    eraseUnasked(session, inTrash.id)
    expect(requestsLogged(session, EVERYONE)).toMatchObject([
      { person: erased.id, kind: 'erase', cameBy: null, receivedOn: TODAY, answered: { on: TODAY, answer: 'met' } },
    ])
  })

  test('nothing of it is corrected or taken away any more', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = noteRequest(session, { ...ASKED, person: person.id })
    eraseCustomer(session, person.id)
    expect(() => editRequest(session, { ...ASKED, key })).toThrow(new Refusal('customer-erased'))
    expect(() => removeRequest(session, { key })).toThrow(new Refusal('customer-erased'))
  })
})

describe('restoring an older copy', () => {
  test('keeps every request and its latest answer, and brings no word of somebody erased back', () => {
    const first = openTestDb(TODAY)
    const [asks, gone] = [aCustomer(first.session), aCustomer(first.session, { familyName: '𠮷野' })]
    const { key } = noteRequest(first.session, { ...ASKED, person: asks.id })
    noteRequest(first.session, { ...ASKED, person: gone.id, note: '消してほしい' })
    noteRequest(first.session, { ...ASKED, person: gone.id, kind: 'erase' })
    const { copy, shop } = copyOf(first)
    editRequest(shop.session, { ...ASKED, key, answered: { on: day(TODAY), answer: 'met' } })
    noteRequest(shop.session, { ...ASKED, person: asks.id, kind: 'correct' })
    eraseCustomer(shop.session, gone.id)
    const before = requestsLogged(shop.session, EVERYONE)
    const back = putBack(shop, copy)
    const without = (requests: typeof before) => requests.map(({ key: _key, ...rest }) => rest)
    expect(without(requestsLogged(back.shop.session, EVERYONE))).toEqual(without(before))
    expect(before.map(({ answered }) => answered?.answer)).toEqual([undefined, 'met', 'erased', 'met'])
  })
})
