import { describe, expect, test } from 'vitest'
import { EVERYONE, type PeopleAsked, type Who } from '#domain/people/filter.ts'
import type { Id } from '#domain/people/customer.ts'
import { undoChange } from '#main/service/changes.ts'
import { addGroup, changeGroup, listGroups, removeGroup } from '#main/service/groups.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { countFound, listMeant } from '#main/service/meant.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS, aCustomer, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everything } from '../../support/rows.ts'

const DOGS: PeopleAsked = { text: '', where: { ...EVERYONE, tag: '犬' } }
const NEARBY: PeopleAsked = { text: 'か', where: { ...EVERYONE, town: AN_ADDRESS.city, states: ['no-promotion'] } }
const LONG = '毎年十一月に手帳とお正月のお飾りを一緒にご注文くださる、髙﨑と𠮷野の方々'

function names(session: Session): readonly string[] {
  return listGroups(session).map(({ name }) => name)
}

describe('a saved group', () => {
  test('keeps its question and its name as it was typed, and stands by its name', () => {
    const { session } = openTestDb()
    addGroup(session, { name: LONG, asked: NEARBY })
    addGroup(session, { name: '<b>犬</b>', asked: DOGS })
    expect(listGroups(session)).toMatchObject([
      { name: '<b>犬</b>', asked: DOGS },
      { name: LONG, asked: NEARBY },
    ])
  })

  test('is added, changed and removed, and each is taken back whole', () => {
    const { session, told } = openTestDb()
    const acts = [
      () => addGroup(session, { name: '犬', asked: DOGS }),
      () => changeGroup(session, { key: 1, name: '犬をお連れの方', asked: NEARBY }),
      () => removeGroup(session, { key: 1 }),
    ]
    for (const act of acts) {
      const before = everything(session)
      const { change } = act()
      expect(told.at(-1)).toMatchObject({ change, customers: null })
      const after = everything(session)
      expect(after).not.toEqual(before)
      const undone = undoChange(session, { change })
      expect(undone.untouched).toEqual([])
      expect(everything(session)).toEqual(before)
      undoChange(session, undone)
      expect(everything(session)).toEqual(after)
    }
  })

  test('of a name that is there already, however it is written, is refused and leaves no trace', () => {
    const { session } = openTestDb()
    const { key } = addGroup(session, { name: '髙島屋 ﾈﾝｶﾞの方', asked: DOGS })
    const other = addGroup(session, { name: '犬', asked: DOGS })
    const before = everything(session)
    for (const name of ['髙島屋 ﾈﾝｶﾞの方', '高島屋　ねんがの方', '高嶋屋ネンガの方']) {
      expect(refusalOf(() => addGroup(session, { name, asked: DOGS }))).toBe('group-name-taken name')
      expect(refusalOf(() => changeGroup(session, { ...other, name, asked: DOGS }))).toBe('group-name-taken name')
    }
    expect(everything(session)).toEqual(before)
    // Its own name may be written in another way.
    changeGroup(session, { key, name: '高島屋・年賀の方', asked: DOGS })
    expect(names(session)).toEqual(['犬', '高島屋・年賀の方'])
  })

  test('that is gone, or asks for nothing, is refused', () => {
    const { session } = openTestDb()
    expect(refusalOf(() => removeGroup(session, { key: 7 }))).toBe('group-missing')
    expect(refusalOf(() => changeGroup(session, { key: 7, name: '犬', asked: DOGS }))).toBe('group-missing')
    const everyone = { text: ' ', where: EVERYONE }
    expect(refusalOf(() => addGroup(session, { name: 'みなさま', asked: everyone }))).toBe('group-asks-nothing')
  })

  test('taken back where another has its name by now stays as it is', () => {
    const { session } = openTestDb()
    const { key } = addGroup(session, { name: '犬', asked: DOGS })
    const removed = removeGroup(session, { key })
    addGroup(session, { name: '犬', asked: NEARBY })
    expect(undoChange(session, removed).untouched).toHaveLength(1)
    expect(listGroups(session)).toMatchObject([{ name: '犬', asked: NEARBY }])
  })

  test('says which label or town nobody has any more', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    edited(session, person, { tags: ['犬'] })
    addGroup(session, { name: '犬', asked: DOGS })
    addGroup(session, { name: '近くの方', asked: NEARBY })
    const gone = () => listGroups(session).map((group) => group.gone)
    expect(gone()).toEqual([[], []])
    edited(session, person, { tags: [] })
    expect(gone()).toEqual([['tag'], []])
    const { change } = trashCustomer(session, person.id)
    expect(gone()).toEqual([['tag'], ['town']])
    undoChange(session, { change })
    expect(gone()).toEqual([['tag'], []])
  })

  test('that was kept before something could be asked for asks nothing of it', () => {
    const { session } = openTestDb()
    write(session, 'old', (db) => {
      const old = { text: '', where: { stages: ['first'], lastVisit: null, tag: null, town: null, states: [] } }
      db.run('INSERT INTO saved_groups (name, question) VALUES (?, ?)', ['前からのまとまり', JSON.stringify(old)])
    })
    expect(listGroups(session)[0]?.asked).toEqual({ text: '', where: { ...EVERYONE, stages: ['first'] } })
  })

  test('finds those who answer to it now', () => {
    const { session } = openTestDb()
    const people = [aCustomer(session), aCustomer(session)]
    addGroup(session, { name: '犬', asked: DOGS })
    const count = () => listGroups(session).map(({ asked }) => countFound(session, asked))
    expect(count()).toEqual([0])
    for (const person of people) edited(session, person, { tags: ['犬'] })
    expect(count()).toEqual([2])
  })
})

describe('those who are meant', () => {
  function shop(): Session {
    const { session } = openTestDb()
    fillWithSample(session, { customers: 1_500, events: 0, seed: 4, today: day('2026-11-20') })
    return session
  }

  test('come a part at a time in the order of the list, everyone once, beyond what a search shows', () => {
    const session = shop()
    const who: Who = { text: 'か', where: EVERYONE, except: [] }
    const { total } = listMeant(session, { who, offset: 0, limit: 0 })
    expect(total).toBeGreaterThan(300)
    expect(countFound(session, { text: 'か', where: EVERYONE })).toBe(total)
    const parts: Id[] = []
    for (let offset = 0; offset < total; offset += 100)
      parts.push(...listMeant(session, { who, offset, limit: 100 }).ids)
    expect(new Set(parts).size).toBe(total)
    const all = Array.from({ length: 3 }, (_, at) => listCustomers(session, { text: '', offset: at * 500, limit: 500 }))
    const meant = new Set(parts)
    const inOrder = all.flatMap(({ rows }) => rows.map(({ id }) => id)).filter((id) => meant.has(id))
    expect(parts).toEqual(inOrder)
  })

  test('by hand come in the order of the list too, without those who left it since', () => {
    const session = shop()
    const { rows } = listCustomers(session, { text: '', offset: 0, limit: 4 })
    const ids = rows.map(({ id }) => id)
    trashCustomer(session, ids[1] ?? rows[0]?.id ?? ('' as Id))
    const meant = listMeant(session, { who: { ids: ids.toReversed() }, offset: 0, limit: 10 })
    expect(meant).toEqual({ total: 3, ids: [ids[0], ids[2], ids[3]] })
  })
})
