import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CONTENTS } from '#domain/exchange/table.ts'
import { cardOf } from '#main/service/card.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { saveExport } from '#main/service/exports.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { addLocked, editLocked, keysHeld, lockedOf, removeLocked, returnKey } from '#main/service/locked.ts'
import { runThrough } from '#main/service/run-through.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { weekView } from '#main/service/week.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everything, expectTakenBack } from '../../support/rows.ts'

const SECRET = '玄関の暗証番号は八七三五鍵は植木鉢𠮷の下'
const KEY = { kind: 'key', text: '玄関の鍵 1本', receivedOn: day('2026-11-01') } as const

const locked = (session: Session, { id }: TestCustomer) =>
  addLocked(session, { customer: id, kind: 'code', text: SECRET, receivedOn: null })

describe('what is locked', () => {
  test('is in the one answer that is asked for it and in no other: card, history, list, search, week', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    aSale(session, person.key, '2026-11-10')
    const { key } = locked(session, person)
    expect(lockedOf(session, { customer: person.id })).toEqual([
      { key, kind: 'code', text: SECRET, receivedOn: null, returnedOn: null },
    ])
    const list = { text: '', offset: 0, limit: 100 }
    const answers = [
      cardOf(session, person),
      timelineOf(session, { customer: person.id, filter: 'all', offset: 0, limit: 100 }),
      listCustomers(session, list),
      weekView(session),
      keysHeld(session),
    ]
    for (const answer of answers) expect(JSON.stringify(answer)).not.toContain('八七三五')
    for (const text of ['八七三五', '植木鉢', '暗証番号', SECRET])
      expect(listCustomers(session, { ...list, text }).rows, text).toEqual([])
  })

  test('is in no export, of either kind', () => {
    const { session } = openTestDb('2026-11-20')
    locked(session, aCustomer(session))
    for (const kind of ['own', 'excel'] as const) {
      const folder = testFolder()
      runThrough(
        saveExport(session, { kind, encoding: 'utf-8', contents: CONTENTS, withMark: false, who: null, folder }),
      )
      const files = readdirSync(folder)
      expect(files).toHaveLength(3)
      for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).not.toContain('八七三五')
    }
  })

  test('is gone with the person, from its table and from what can be taken back', () => {
    const { session, paths } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const { key } = locked(session, person)
    editLocked(session, { key, kind: 'code', text: 'べつの番号', receivedOn: null })
    eraseCustomer(session, person.id)
    expect(JSON.stringify(everything(session))).not.toContain('べつの番号')
    for (const file of [paths.database, `${paths.database}-wal`])
      expect(readFileSync(file).includes(Buffer.from('八七三五'))).toBe(false)
  })

  test('is taken back as it was, whatever was done with it', () => {
    const shop = openTestDb('2026-11-20')
    const { session } = shop
    const person = aCustomer(session)
    expectTakenBack(shop, person, () => locked(session, person))
    const { key } = addLocked(session, { ...KEY, customer: person.id })
    expectTakenBack(shop, person, () => editLocked(session, { ...KEY, key, text: '裏口の鍵' }))
    expectTakenBack(shop, person, () => returnKey(session, { key, on: day('2026-11-20') }))
    expectTakenBack(shop, person, () => removeLocked(session, { key }))
  })
})

describe('a key', () => {
  test('is held from the day it was received until it is given back, and longest first', () => {
    const { session } = openTestDb('2026-11-20')
    const [first, second] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野', givenName: '一' })]
    const late = addLocked(session, { ...KEY, customer: first.id })
    addLocked(session, { ...KEY, customer: second.id, receivedOn: day('2026-10-01') })
    addLocked(session, { ...KEY, customer: second.id })
    const held = (name: string, person: TestCustomer, receivedOn: string, count: number) => ({
      customer: person.id,
      name,
      receivedOn,
      count,
    })
    expect(keysHeld(session)).toEqual([
      held('𠮷野 一', second, '2026-10-01', 2),
      held('髙﨑 花子', first, '2026-11-01', 1),
    ])
    returnKey(session, { key: late.key, on: day('2026-11-19') })
    trashCustomer(session, second.id)
    expect(keysHeld(session)).toEqual([])
    expect(lockedOf(session, { customer: first.id })).toMatchObject([{ returnedOn: '2026-11-19' }])
  })

  test('is not received or returned on a day to come, nor returned before it was received', () => {
    const { session } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    const tomorrow = day('2026-11-21')
    expect(refusalOf(() => addLocked(session, { ...KEY, customer: id, receivedOn: tomorrow }))).toBe(
      'day-ahead receivedOn',
    )
    const { key } = addLocked(session, { ...KEY, customer: id })
    expect(refusalOf(() => returnKey(session, { key, on: tomorrow }))).toBe('day-ahead on')
    expect(refusalOf(() => returnKey(session, { key, on: day('2026-10-31') }))).toBe('day-before-receipt on')
  })

  test('alone is received: a number or an absence has no day of receipt, and is never given back', () => {
    const { session } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    const { key } = addLocked(session, { ...KEY, customer: id, kind: 'absence' })
    expect(lockedOf(session, { customer: id })).toMatchObject([{ receivedOn: null }])
    expect(refusalOf(() => returnKey(session, { key, on: day('2026-11-19') }))).toBe('entry-missing')
  })
})
