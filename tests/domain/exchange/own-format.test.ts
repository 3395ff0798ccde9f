import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '#domain/exchange/cells.ts'
import type { Field } from '#domain/exchange/fields.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import { contactCells, OWN_COLUMNS, personCells, visitCells } from '#domain/exchange/own-format.ts'
import { readContact } from '#domain/exchange/read-contact.ts'
import { readPerson } from '#domain/exchange/read-person.ts'
import { readVisit } from '#domain/exchange/read-visit.ts'
import type { Read } from '#domain/exchange/read.ts'
import type { Content } from '#domain/exchange/table.ts'
import type { Birthday } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { day } from '../../support/clock.ts'
import { anAddress, aPersonOnFile, aRelative } from '../../support/people-on-file.ts'
import { faultOf, how, under, valueOf } from './lines.ts'
import { aContact, aPerson, aVisit } from './arbitrary.ts'

const HOW = how()

function fields(content: Content): readonly Field[] {
  return OWN_COLUMNS[content].map(({ field }) => field)
}

const ID = '019a0000-0000-7000-8000-000000000001' as Id

/** What stands in the columns of a person, those that are empty left out. */
function written(person: PersonOnFile): Readonly<Record<string, string>> {
  const cells = personCells(person).map((cell, at) => [OWN_COLUMNS.people[at]?.header ?? '', cell] as const)
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ''))
}

/** A person of a file that was changed by hand, or by accident, after it was written. */
function changed(person: PersonOnFile, cells: Readonly<Record<string, string>>): Read<PersonOnFile> {
  return readPerson(under('people', { ...written(person), ...cells }), HOW)
}

describe('what this program wrote, it reads again', () => {
  test('a person with everything of the card', () => {
    fc.assert(
      fc.property(aPerson, (person) => {
        const cells = personCells(person)
        expect(cells).toHaveLength(OWN_COLUMNS.people.length)
        expect(readPerson(cellsOf(fields('people'), cells), HOW)).toMatchObject({ kind: 'read', value: person })
      }),
      { numRuns: 500 },
    )
  })

  test('a visit', () => {
    fc.assert(
      fc.property(aVisit, (visit) => {
        const read = readVisit(cellsOf(fields('visits'), visitCells(visit)), HOW)
        expect(read).toEqual({ kind: 'read', value: visit, damages: [] })
      }),
    )
  })

  test('a contact', () => {
    fc.assert(
      fc.property(aContact, (contact) => {
        const read = readContact(cellsOf(fields('contacts'), contactCells(contact)), HOW)
        expect(read).toEqual({ kind: 'read', value: contact, damages: [] })
      }),
    )
  })
})

describe('the columns of a card', () => {
  const hanako = aPersonOnFile({
    id: ID,
    number: '12',
    familyKana: 'タカサキ',
    givenKana: 'ハナコ',
    birthday: '--04-01' as Birthday,
    phones: [
      { number: '027-000-0000', note: '' },
      { number: '090-0000-1234', note: '' },
    ],
    emails: [{ address: 'hanako@example.com' }],
    addresses: [anAddress()],
    relatives: [aRelative('太郎'), aRelative('春', { honorific: 'ちゃん' })],
    tags: ['常連', '犬、猫'],
    refusals: [{ scope: 'promotion', channel: 'all', since: day('2025-01-10'), howAsked: '' }],
    dear: true,
  })

  test('say all of a usual card in plain words', () => {
    expect(written(hanako)).toEqual({
      番号: '12',
      姓: '髙﨑',
      名: '花子',
      セイ: 'タカサキ',
      メイ: 'ハナコ',
      敬称: '様',
      連名: '太郎様;春ちゃん',
      郵便番号: '370-0001',
      都道府県: '群馬県',
      市区町村: '高崎市中尾町',
      番地: '1-2-3',
      電話: '027-000-0000',
      携帯: '090-0000-1234',
      メール: 'hanako@example.com',
      誕生日: '--04-01',
      目印: '常連;"犬、猫"',
      ご案内不要: '2025-01-10',
      おつきあい帳ID: ID,
      種別: '個人',
      いつからのお客様: '初めての方',
      大切な方: '○',
    })
  })

  const full = aPersonOnFile({
    id: ID,
    phones: [
      { number: '090-0000-1234', note: '夜のみ' },
      { number: '027-000-0000', note: '' },
    ],
    addresses: [anAddress({ returnedOn: day('2026-01-05') }), anAddress({ kind: 'work', city: '前橋市' })],
    relatives: [aRelative('太郎', { birthday: '1980-05-05' as Birthday }), aRelative('春', { onCard: false })],
    bereavements: [{ who: 'family', relative: 1, diedOn: day('2026-02-01'), heardFrom: '', mourningUntil: null }],
    refusals: [{ scope: 'promotion', channel: 'all', since: day('2025-01-10'), howAsked: '電話で' }],
  })

  test('keep a list of their own only where plain words would lose something', () => {
    expect(JSON.parse(written(full)['電話（このソフト用）'] ?? '')).toEqual(full.phones)
    expect(written(hanako)).not.toHaveProperty('電話（このソフト用）')
  })

  test('a telephone number that was changed by hand counts, and the other keeps its note', () => {
    expect(valueOf(changed(full, { 電話: '027-111-1111' })).phones).toEqual([
      { number: '027-111-1111', note: '' },
      { number: '090-0000-1234', note: '夜のみ' },
    ])
  })

  test('an address that was changed by hand is another place: nothing came back from it; the second stays', () => {
    expect(valueOf(changed(full, { 番地: '4-5' })).addresses).toEqual([
      anAddress({ street: '4-5' }),
      anAddress({ kind: 'work', city: '前橋市' }),
    ])
  })

  test('names that were changed by hand stand on the card, and who was there before keeps the place', () => {
    expect(valueOf(changed(full, { 連名: '一郎様' })).relatives).toEqual([
      aRelative('太郎', { birthday: '1980-05-05' as Birthday, onCard: false }),
      aRelative('春', { onCard: false }),
      aRelative('一郎'),
    ])
  })

  test('a refusal whose day was deleted by hand still holds', () => {
    expect(valueOf(changed(full, { ご案内不要: '' })).refusals).toEqual(full.refusals)
    expect(valueOf(changed(hanako, { 一切ご連絡しない: '2026/3/1' })).refusals).toEqual([
      { scope: 'everything', channel: 'all', since: '2026-03-01', howAsked: '' },
      ...hanako.refusals,
    ])
  })

  test('columns that were left out say nothing against the rest', () => {
    const some = { 姓: '髙﨑', おつきあい帳ID: ID, '電話（このソフト用）': JSON.stringify(full.phones) }
    expect(valueOf(readPerson(under('people', some), HOW)).phones).toEqual(full.phones)
  })

  test.each([
    ['電話（このソフト用）', '[{"number":"090","note":""'],
    ['電話（このソフト用）', '{"number":"090","note":""}'],
    ['電話（このソフト用）', '[{"number":"","note":""}]'],
    ['電話（このソフト用）', '[{"number":"090"}]'],
    ['電話（このソフト用）', '[{"number":"090","note":"","key":1}]'],
    ['電話（このソフト用）', '[{"number":" 090","note":""}]'],
    ['電話（このソフト用）', '[{"number":"0\\u00009","note":""}]'],
    ['電話（このソフト用）', '[null]'],
    ['メモの記録（このソフト用）', '[{"kind":"note","source":null,"day":"2026-02-30","text":"あ"}]'],
    [
      'お約束（このソフト用）',
      '[{"kind":"other","text":"あ","madeOn":"2026-02-03","dueOn":null,"keptOn":null,"droppedOn":null}]',
    ],
    ['お届け先（このソフト用）', '[{"name":"森 桜"}]'],
    [
      'ご不幸（このソフト用）',
      '[{"who":"family","relative":2,"diedOn":"2026-02-01","heardFrom":"","mourningUntil":null}]',
    ],
    [
      'ご不幸（このソフト用）',
      '[{"who":"family","relative":-1,"diedOn":"2026-02-01","heardFrom":"","mourningUntil":null}]',
    ],
  ])('a damaged cell of %s is never trusted: %s', (header, cell) => {
    expect(faultOf(changed(full, { [header]: cell }))).toMatch(/^value-unknown /)
  })

  test('a damaged cell of where a purchase goes is never trusted', () => {
    const line = { おつきあい帳ID: ID, 日付: '2026-02-01', 'お届け（このソフト用）': '[{"day":null}]' }
    expect(faultOf(readVisit(under('visits', line), HOW))).toBe('value-unknown deliveries')
  })

  test('a damaged name of this program is told', () => {
    expect(faultOf(changed(full, { おつきあい帳ID: '123' }))).toBe('value-unknown id')
  })
})
