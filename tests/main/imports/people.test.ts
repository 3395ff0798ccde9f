import { describe, expect, test } from 'vitest'
import { checkShop } from '#main/service/check.ts'
import { cardOf } from '#main/service/card.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { search } from '#main/service/search.ts'
import { addRefused } from '#main/service/states.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { weekView } from '#main/service/week.ts'
import { query } from '#main/store/db.ts'
import { personOnFile } from '#main/store/on-file.ts'
import type { Session } from '#main/store/session.ts'
import { AN_ADDRESS, aCustomer, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aPersonOnFile, aVisitOnFile, takePeopleIn, takeVisitsIn } from '../../support/imports.ts'
import { everything } from '../../support/rows.ts'

const NAMES = query<{ name: string; number: string | null }>(
  'SELECT family_name || given_name AS name, number FROM customers WHERE deleted_on IS NULL ORDER BY key',
  ['name', 'number'],
)
const names = (session: Session): readonly string[] => session.db.many(NAMES).map(({ name }) => name)

const HANAKO = aPersonOnFile({
  familyName: '髙﨑',
  givenName: '花子',
  familyKana: 'タカサキ',
  givenKana: 'ハナコ',
  phones: [{ number: '090-0000-0001', note: '' }],
})

describe('somebody of the file is likely known', () => {
  test.each([
    [
      'by kana and telephone, however they are written',
      { familyKana: 'ﾀｶｻｷ', phones: [{ number: '０９０ー００００ー０００１', note: '' }] },
    ],
    ['by name and telephone, where the file has no readings', { familyKana: '', givenKana: '', familyName: '高崎' }],
    [
      'by name and address',
      { phones: [], addresses: [{ ...AN_ADDRESS, kind: 'home', returnedOn: null, refusedOn: null }] },
    ],
    ['by number, where the name is the same', { phones: [], number: '7' }],
  ] as const)('%s', (_, some) => {
    const { session } = openTestDb()
    aCustomer(session, { number: '7' })
    expect(takePeopleIn(session, [{ ...HANAKO, ...some }], 'skip').fates).toEqual(['skipped'])
  })

  test('by an earlier line of the same file, and then may be added, merged or left out', () => {
    const fates = (choice: 'add' | 'merge' | 'skip') =>
      takePeopleIn(openTestDb().session, [HANAKO, HANAKO], choice).fates
    expect([fates('add'), fates('merge'), fates('skip')]).toEqual([
      ['added', 'added'],
      ['added', 'merged'],
      ['added', 'skipped'],
    ])
  })

  test('but not by a name or a telephone alone', () => {
    const { session } = openTestDb()
    aCustomer(session)
    const others = [
      { ...HANAKO, phones: [] },
      { ...HANAKO, givenName: '葵', givenKana: 'アオイ' },
    ]
    expect(takePeopleIn(session, others, 'skip').fates).toEqual(['added', 'added'])
  })

  test('but not by somebody in the trash', () => {
    const { session } = openTestDb()
    trashCustomer(session, aCustomer(session, { number: '7' }).id)
    expect(takePeopleIn(session, [{ ...HANAKO, number: '7' }], 'skip').fates).toEqual(['added'])
  })
})

describe('a line is not taken', () => {
  test('whose number somebody else has, in the shop or in the file', () => {
    const { session } = openTestDb()
    aCustomer(session, { number: '7' })
    const lines = [
      aPersonOnFile({ number: '7' }),
      aPersonOnFile({ number: '8' }),
      { ...HANAKO, number: '8', phones: [] },
    ]
    expect(takePeopleIn(session, lines).fates).toEqual(['number-taken', 'added', 'number-taken'])
  })

  test('whose number is taken, although it shall be added beside the one who has it', () => {
    const { session } = openTestDb()
    aCustomer(session, { number: '7' })
    expect(takePeopleIn(session, [{ ...HANAKO, number: '7' }], 'add').fates).toEqual(['number-taken'])
  })

  test('of somebody who was erased, or who lies in the trash under this very id', () => {
    const { session } = openTestDb()
    const [gone, away] = [aCustomer(session), aCustomer(session)]
    eraseCustomer(session, gone.id)
    trashCustomer(session, away.id)
    const lines = [aPersonOnFile({ id: gone.id }), aPersonOnFile({ id: away.id })]
    expect(takePeopleIn(session, lines, 'merge').fates).toEqual(['customer-erased', 'customer-in-trash'])
  })
})

test('an id the shop does not know is kept; added beside the one who has it, the person gets another', () => {
  const { session } = openTestDb()
  const id = session.newId()
  expect(
    takePeopleIn(
      session,
      [
        { ...HANAKO, id },
        { ...HANAKO, id },
      ],
      'add',
    ).fates,
  ).toEqual(['added', 'added'])
  expect(cardOf(session, { id }).fields).toMatchObject({ familyName: '髙﨑' })
  expect(names(session)).toEqual(['髙﨑花子', '髙﨑花子'])
})

describe('merged into the card there is', () => {
  test('fills in what it lacks and leaves what stands', () => {
    const { session } = openTestDb()
    const { id, key } = aCustomer(session, { birthday: null, address: null, usual: '深煎り' })
    const coming = {
      ...HANAKO,
      givenName: '華子',
      usual: '紅茶',
      likes: '窓ぎわの席',
      note: 'お孫さんが二人',
      dear: true,
      tags: ['常連'],
      phones: [
        { number: '09000000001', note: '' },
        { number: '03-0000-2222', note: 'ご自宅' },
      ],
      addresses: [{ ...AN_ADDRESS, kind: 'home', returnedOn: null, refusedOn: null }],
    } as const
    expect(takePeopleIn(session, [coming, { ...coming, id }], 'merge').fates).toEqual(['merged', 'merged'])
    expect(personOnFile(session.db, key)).toMatchObject({
      givenName: '花子',
      usual: '深煎り',
      likes: '窓ぎわの席',
      note: 'お孫さんが二人',
      dear: true,
      tags: ['常連'],
      phones: [{ number: '090-0000-0001' }, { number: '03-0000-2222', note: 'ご自宅' }],
      addresses: [{ street: '1-2-3' }],
      notes: [
        { kind: 'note', text: 'いつもの：紅茶' },
        { kind: 'note', text: 'お名前：髙﨑 華子' },
      ],
    })
    expect(checkShop(session)).toMatchObject({ foreignKeys: 'ok', derived: 'ok' })
    expect(search(session, { text: '紅茶', limit: 9 }).map((found) => found.id)).toContain(id)
  })

  test('keeps every refusal of either side', () => {
    const { session } = openTestDb()
    const { id, key } = aCustomer(session)
    addRefused(session, { customer: id, scope: 'promotion', channel: 'line', since: day('2026-01-01'), howAsked: '' })
    const refused = (channel: 'line' | 'all') =>
      ({ scope: 'promotion', channel, since: day('2026-02-02'), howAsked: '' }) as const
    const refusedMail = { ...AN_ADDRESS, kind: 'home', returnedOn: null, refusedOn: day('2026-03-03') } as const
    const coming = { ...HANAKO, id, refusals: [refused('line'), refused('all')], addresses: [refusedMail] }
    takePeopleIn(session, [coming], 'merge')
    const kept = personOnFile(session.db, key)
    expect(kept?.refusals.map(({ channel, since }) => [channel, since]).toSorted()).toEqual([
      ['all', '2026-02-02'],
      ['line', '2026-01-01'],
    ])
    expect(kept?.addresses).toMatchObject([{ street: '1-2-3', refusedOn: '2026-03-03' }])
  })

  test('twice, changes nothing the second time', () => {
    const { session } = openTestDb()
    const { id } = aCustomer(session)
    const coming = { ...HANAKO, id, note: 'お孫さんが二人', tags: ['常連'], usual: '紅茶' }
    edited(session, { id }, { note: 'お茶がお好き' })
    takePeopleIn(session, [coming], 'merge')
    const after = everything(session)
    expect(takePeopleIn(session, [coming], 'merge').fates).toEqual(['merged'])
    expect(everything(session)).toEqual(after)
  })

  test('where one of the family is known, what speaks of them speaks of that one', () => {
    const { session } = openTestDb()
    const family = { familyName: '', kana: '', honorific: '様', relation: '', species: '', birthday: null, note: '' }
    const one = (givenName: string) => ({ ...family, kind: 'person', givenName, onCard: true, diedOn: null }) as const
    const first = { ...HANAKO, relatives: [one('太郎')] }
    takePeopleIn(session, [first])
    const second = {
      ...HANAKO,
      relatives: [one('次郎'), one('太郎')],
      specialDays: [{ relative: 1, label: '入学', day: '--04-01', remind: true }],
      bereavements: [{ who: 'family', relative: 0, diedOn: day('2026-01-05'), heardFrom: '', mourningUntil: null }],
    } as const
    takePeopleIn(session, [second], 'merge')
    expect(personOnFile(session.db, 1)).toMatchObject({
      relatives: [{ givenName: '太郎' }, { givenName: '次郎' }],
      specialDays: [{ relative: 0, label: '入学' }],
      bereavements: [{ relative: 1 }],
    })
  })
})

test('以前からのお客様 are thanked for no first visit, 初めての方 are', () => {
  const { session } = openTestDb()
  takePeopleIn(session, [aPersonOnFile({ number: '1' }), { ...HANAKO, number: '2', known: 'first-timer' }])
  takeVisitsIn(session, [aVisitOnFile({ number: '1' }, '2026-11-17'), aVisitOnFile({ number: '2' }, '2026-11-17')])
  expect(weekView(session).rows.map(({ called, sentence }) => [called.name, sentence.reason])).toEqual([
    ['髙﨑 花子', 'first-visit-thanks'],
  ])
})
