import { describe, expect, test } from 'vitest'
import type { AddressEntry, CardFields } from '#domain/people/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { cardOf } from '#main/service/card.ts'
import { editCustomer } from '#main/service/edit-customer.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { search } from '#main/service/search.ts'
import { markMail, markMoved } from '#main/service/states.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { A_PET, A_RELATIVE, aCustomer, AN_ADDRESS, anEdit, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { everything } from '../../support/rows.ts'

const phone = (number: string, note = '') => ({ key: null, number, note })
const address = (street: string) => ({ key: null, kind: 'home' as const, ...AN_ADDRESS, street })
const fieldsOf = (session: Session, person: TestCustomer): CardFields => cardOf(session, person).fields

describe('editing a card', () => {
  test('writes every field of it, as one change that is taken back whole', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    const before = everything(session)
    const after: Partial<CardFields> = {
      familyName: '𠮷野',
      givenName: '乃'.repeat(60),
      familyKana: 'ﾖｼﾉ',
      givenKana: 'ノ',
      number: '77',
      kind: 'organisation',
      honorific: '先生',
      title: '代表',
      company: '<b>𠮷野商店</b>',
      companyKana: 'ヨシノ',
      department: '総務部',
      known: 'known-before',
      dear: true,
      likes: '白い花\n紅茶',
      caution: '猫アレルギー',
      usual: 'カット',
      note: 'メモ',
      lineName: 'よしの',
      preferredChannel: 'postcard',
      cadenceDays: 45,
      introducerName: '山下 様',
    }
    const { change } = edited(session, person, after)
    expect(fieldsOf(session, person)).toMatchObject(after)
    expect(undoChange(session, { change }).untouched).toEqual([])
    expect(everything(session)).toEqual(before)
  })

  test('keeps the rows of a list: changed in place, new, gone, and in the order given', () => {
    const { session } = openTestDb()
    const person = aCustomer(session, { phone: '1' })
    edited(session, person, { phones: [...fieldsOf(session, person).phones, phone('2'), phone('3')] })
    const [one, two, three] = fieldsOf(session, person).phones
    if (one === undefined || two === undefined || three === undefined) throw new Error('three phones')
    const before = everything(session)
    const { change } = edited(session, person, { phones: [three, phone('4', 'お勤め先'), { ...one, number: '11' }] })
    expect(fieldsOf(session, person).phones).toEqual([
      three,
      { key: three.key === null ? null : three.key + 1, number: '4', note: 'お勤め先' },
      { ...one, number: '11' },
    ])
    undoChange(session, { change })
    expect(everything(session)).toEqual(before)
  })

  test('tags are made when they are new, and shared by those who wear them', () => {
    const { session } = openTestDb()
    const [one, two] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
    edited(session, one, { tags: ['花', '常連', '花'] })
    edited(session, two, { tags: ['常連'] })
    const tags = query<{ name: string }>('SELECT name FROM tags ORDER BY key', ['name'])
    expect(session.db.many(tags)).toEqual([{ name: '花' }, { name: '常連' }])
    expect(search(session, { text: '常連', limit: 9 })).toHaveLength(2)
    edited(session, one, { tags: ['花'] })
    expect(search(session, { text: '常連', limit: 9 }).map(({ id }) => id)).toEqual([two.id])
  })

  test('search finds the new name and no longer the old one', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    edited(session, person, { familyName: '𠮷野', familyKana: 'ヨシノ' })
    expect(search(session, { text: '吉野', limit: 9 })).toHaveLength(1)
    expect(search(session, { text: 'たかさき', limit: 9 })).toEqual([])
  })

  test('someone without any name left is refused', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    const nameless = { familyName: '', givenName: '' }
    expect(() => edited(session, person, nameless)).toThrow(new Refusal('name-missing', 'familyName'))
    expect(() => edited(session, person, { ...nameless, company: '髙﨑商店' })).not.toThrow()
  })

  test('a number that another has is refused, one’s own and that of somebody in the trash is not', () => {
    const { session } = openTestDb()
    const [one, two, thrown] = [
      aCustomer(session, { number: '1' }),
      aCustomer(session, { number: '2' }),
      aCustomer(session, { number: '3' }),
    ]
    trashCustomer(session, thrown.id)
    expect(() => edited(session, one, { number: '2' })).toThrow(new Refusal('number-taken', 'number'))
    edited(session, one, { number: '3' })
    edited(session, two, { number: null })
    edited(session, one, { number: '2', note: '番号が変わりました' })
    expect(fieldsOf(session, one).number).toBe('2')
  })

  test('a row that is not this customer’s is refused', () => {
    const { session } = openTestDb()
    const [one, two] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
    const phones = fieldsOf(session, two).phones
    expect(() => edited(session, one, { phones })).toThrow(new Refusal('entry-missing', 'phones'))
    expect(fieldsOf(session, two).phones).toEqual(phones)
  })
})

describe('two forms of the same card', () => {
  test('that change different fields are both saved', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    const [first, second] = [anEdit(session, person, { note: '紅茶' }), anEdit(session, person, { usual: 'カット' })]
    editCustomer(session, first)
    editCustomer(session, second)
    expect(fieldsOf(session, person)).toMatchObject({ note: '紅茶', usual: 'カット' })
  })

  test('that change the same field: the second is refused with it, and nothing of it is saved', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    const [first, second] = [
      anEdit(session, person, { note: '紅茶' }),
      anEdit(session, person, { note: '緑茶', usual: 'カット' }),
    ]
    editCustomer(session, first)
    expect(() => editCustomer(session, second)).toThrow(new Refusal('changed-meanwhile', 'note'))
    expect(fieldsOf(session, person)).toMatchObject({ note: '紅茶', usual: '' })
  })

  test('sent twice by a double press saves once', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    const edit = anEdit(session, person, { phones: [phone('0270-00-0002')], relatives: [A_RELATIVE], tags: ['花'] })
    editCustomer(session, edit)
    const saved = everything(session)
    editCustomer(session, edit)
    expect(everything(session)).toEqual(saved)
  })

  test('open while its person goes to the trash or is erased', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    const edit = anEdit(session, person, { note: '紅茶' })
    trashCustomer(session, person.id)
    expect(() => editCustomer(session, edit)).toThrow(new Refusal('customer-missing'))
    eraseCustomer(session, person.id)
    expect(() => editCustomer(session, edit)).toThrow(new Refusal('customer-erased'))
  })
})

describe('a new address', () => {
  const firstAddress = (session: Session, person: TestCustomer): AddressEntry => {
    const [first] = fieldsOf(session, person).addresses
    if (first === undefined) throw new Error('nobody to write to')
    return first
  }

  const marked = (session: Session): TestCustomer => {
    const person = aCustomer(session)
    const key = firstAddress(session, person).key ?? 0
    markMail(session, { key, mark: 'returned', on: day('2026-11-01') })
    markMail(session, { key, mark: 'refused', on: day('2026-11-02') })
    markMoved(session, { id: person.id, on: day('2026-11-03') })
    return person
  }

  test('in place of the old one ends 転居 and what came back from there', () => {
    const { session } = openTestDb()
    const person = marked(session)
    const addresses = [{ ...firstAddress(session, person), street: '9-9' }]
    const before = everything(session)
    const { change } = edited(session, person, { addresses })
    const { states, blocks } = cardOf(session, person)
    expect(states).toMatchObject({ movedOn: null, addressMarks: [{ returnedOn: null, refusedOn: null }] })
    expect(blocks).toEqual([])
    undoChange(session, { change })
    expect(everything(session)).toEqual(before)
  })

  test('before the old one ends 転居, and the old one keeps its marks', () => {
    const { session } = openTestDb()
    const person = marked(session)
    edited(session, person, { addresses: [address('9-9'), ...fieldsOf(session, person).addresses] })
    expect(cardOf(session, person).states).toMatchObject({
      movedOn: null,
      addressMarks: [
        { returnedOn: null, refusedOn: null },
        { returnedOn: '2026-11-01', refusedOn: '2026-11-02' },
      ],
    })
  })

  test('below the old one, or another kind of the same one, changes no mark', () => {
    const { session } = openTestDb()
    const person = marked(session)
    const addresses = [{ ...firstAddress(session, person), kind: 'work' as const }]
    edited(session, person, { addresses: [...addresses, address('9-9')] })
    expect(cardOf(session, person).states).toMatchObject({
      movedOn: '2026-11-03',
      addressMarks: [{ returnedOn: '2026-11-01' }, { returnedOn: null }],
    })
  })
})

test('one of the family who is taken off the card goes with their days, and a death that was told stays', () => {
  const { session } = openTestDb()
  const person = aCustomer(session)
  edited(session, person, { relatives: [A_RELATIVE, A_PET] })
  const [husband, dog] = fieldsOf(session, person).relatives
  if (husband === undefined || dog === undefined) throw new Error('a husband and a dog')
  write(session, 'days', (db) => {
    const special = 'INSERT INTO special_days (customer, relative, label, day) VALUES (?, ?, ?, ?)'
    db.run(special, [person.key, husband.key, 'ご結婚', '--05-01'])
    db.run(special, [person.key, dog.key, 'お迎え', '--06-01'])
    db.run(`INSERT INTO bereavements (customer, who, relative, died_on) VALUES (?, 'family', ?, '2026-01-01')`, [
      person.key,
      husband.key,
    ])
  })
  const before = everything(session)
  const { change } = edited(session, person, { relatives: [dog] })
  const days = query<{ label: string }>('SELECT label FROM special_days', ['label'])
  expect(session.db.many(days)).toEqual([{ label: 'お迎え' }])
  expect(cardOf(session, person).states.bereavements).toMatchObject([{ relativeName: '', diedOn: '2026-01-01' }])
  undoChange(session, { change })
  expect(everything(session)).toEqual(before)
})

test('another name of who introduced somebody ends the link to that person', () => {
  const { session } = openTestDb()
  const [one, two] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
  write(session, 'introduced', (db) =>
    db.run(`UPDATE customers SET introducer = ?, introducer_name = '𠮷野 花子' WHERE key = ?`, [two.key, one.key]),
  )
  const links = query<{ introducer: number | null }>('SELECT introducer FROM customers WHERE key = 1', ['introducer'])
  edited(session, one, { note: '紅茶' })
  expect(session.db.one(links)).toEqual({ introducer: two.key })
  edited(session, one, { introducerName: '山下 様' })
  expect(session.db.one(links)).toEqual({ introducer: null })
})
