import { describe, expect, test } from 'vitest'
import type { HeardTyped } from '#domain/voices/heard.ts'
import { undoChange } from '#main/service/changes.ts'
import { answer, editHeard, recordHeard, removeHeard, takeAnswerBack } from '#main/service/heard.ts'
import { search } from '#main/service/search.ts'
import { themeNames } from '#main/service/themes.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { expectTakenBack } from '../../support/rows.ts'

const TODAY = day('2026-11-20')
const VOICE: HeardTyped = {
  kind: 'feedback',
  day: day('2026-11-18'),
  text: '髙くて手が出ない',
  mood: 'unhappy',
  themes: ['価格', '品ぞろえ'],
}
const HONEST: HeardTyped = { ...VOICE, kind: 'honest', source: 'guess', text: '娘さんに任せたいのでは' }
const PHONED = { on: TODAY, channel: 'phone', word: 'お詫びしました' } as const

const timeline = (session: Session, { id }: TestCustomer) =>
  timelineOf(session, { customer: id, filter: 'all', offset: 0, limit: 50 }).entries

describe('what was heard', () => {
  test('P28 feedback stands on the card with its mood and themes, waiting for an answer', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = recordHeard(session, { ...VOICE, customer: person.id })
    expect(timeline(session, person)).toEqual([
      {
        kind: 'heard',
        key,
        as: 'feedback',
        day: '2026-11-18',
        text: '髙くて手が出ない',
        mood: 'unhappy',
        source: null,
        themes: ['価格', '品ぞろえ'],
        answeredOn: null,
      },
    ])
  })

  test('P5 an honest note stands on the card with its source, and waits for nothing', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = recordHeard(session, { ...HONEST, customer: person.id })
    expect(timeline(session, person)).toMatchObject([{ key, as: 'honest', source: 'guess', mood: null }])
    expect(() => answer(session, { ...PHONED, key })).toThrow(new Refusal('entry-missing'))
  })

  test('is found by its words', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    recordHeard(session, { ...VOICE, customer: person.id })
    expect(search(session, { text: '手が出ない', limit: 5 })).toMatchObject([{ id: person.id, why: 'note' }])
  })

  test('each act goes back whole and comes again whole', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    const { key } = recordHeard(session, { ...VOICE, customer: person.id })
    expectTakenBack(shop, person, () => recordHeard(session, { ...HONEST, customer: person.id }))
    expectTakenBack(shop, person, () =>
      editHeard(session, { ...VOICE, text: '髙い', mood: null, themes: ['価格'], key }),
    )
    expectTakenBack(shop, person, () => answer(session, { ...PHONED, key }))
    expectTakenBack(shop, person, () => takeAnswerBack(session, { key }))
    expectTakenBack(shop, person, () => removeHeard(session, { key }))
  })

  test('a day to come, and somebody in the trash, are refused', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const ahead = { ...VOICE, day: day('2026-11-21') }
    expect(() => recordHeard(session, { ...ahead, customer: person.id })).toThrow(new Refusal('day-ahead', 'day'))
    const { key } = recordHeard(session, { ...VOICE, customer: person.id })
    expect(() => editHeard(session, { ...ahead, key })).toThrow(new Refusal('day-ahead', 'day'))
    trashCustomer(session, person.id)
    expect(() => editHeard(session, { ...VOICE, key })).toThrow(new Refusal('entry-missing'))
    expect(() => recordHeard(session, { ...VOICE, customer: person.id })).toThrow(new Refusal('customer-missing'))
  })
})

describe('返事した日', () => {
  test('P28 answering sets the day and says on the card how it was answered; undone, it waits again', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = recordHeard(session, { ...VOICE, customer: person.id })
    const { change } = answer(session, { ...PHONED, key })
    expect(timeline(session, person)).toMatchObject([
      { kind: 'contact', day: TODAY, direction: 'from-us', channel: 'phone', body: 'お詫びしました' },
      { kind: 'heard', key, answeredOn: TODAY },
    ])
    expect(() => answer(session, { ...PHONED, key })).toThrow(new Refusal('already-settled'))
    undoChange(session, { change })
    expect(timeline(session, person)).toMatchObject([{ kind: 'heard', key, answeredOn: null }])
  })

  test('alone is kept where the answer stands on the card already', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = recordHeard(session, { ...VOICE, customer: person.id })
    answer(session, { key, on: day('2026-11-19'), channel: null, word: '' })
    expect(timeline(session, person)).toMatchObject([{ kind: 'heard', answeredOn: '2026-11-19' }])
    takeAnswerBack(session, { key })
    expect(timeline(session, person)).toMatchObject([{ kind: 'heard', answeredOn: null }])
    expect(() => takeAnswerBack(session, { key })).toThrow(new Refusal('nothing-to-do'))
  })

  test('stays when the words are put right, and goes where they were an honest note after all', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = recordHeard(session, { ...VOICE, customer: person.id })
    answer(session, { ...PHONED, key })
    editHeard(session, { ...VOICE, mood: 'so-so', key })
    expect(timeline(session, person)[1]).toMatchObject({ mood: 'so-so', answeredOn: TODAY })
    editHeard(session, { ...HONEST, key })
    expect(timeline(session, person)[1]).toMatchObject({ as: 'honest', answeredOn: null })
  })
})

describe('themes', () => {
  test('are made as they are typed, one for every way of writing it', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    recordHeard(session, { ...VOICE, themes: ['ねだん'], customer: person.id })
    recordHeard(session, { ...VOICE, themes: ['ネダン', 'ﾈﾀﾞﾝ', '接客'], customer: person.id })
    expect(themeNames(session)).toEqual(['ねだん', '接客'])
    expect(timeline(session, person)).toMatchObject([{ themes: ['ねだん', '接客'] }, { themes: ['ねだん'] }])
  })

  test('one that others speak of outlives the note with which it came', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { change } = recordHeard(session, { ...VOICE, themes: ['駐車場'], customer: person.id })
    recordHeard(session, { ...VOICE, themes: ['駐車場'], customer: person.id })
    undoChange(session, { change })
    expect(timeline(session, person)).toMatchObject([{ themes: ['駐車場'] }])
  })

  test('none is made where the note itself is refused', () => {
    const { session } = openTestDb(TODAY)
    expect(() => editHeard(session, { ...VOICE, themes: ['駐車場'], key: 77 })).toThrow(new Refusal('entry-missing'))
    expect(themeNames(session)).toEqual([])
  })
})
