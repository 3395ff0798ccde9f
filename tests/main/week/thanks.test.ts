import { expect, test } from 'vitest'
import { weekView } from '#main/service/week.ts'
import { aContact, aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { change } from '../../support/letters.ts'
import { aFirstTimer } from '../../support/week.ts'

// 2026-11-20 is a Friday; its week begins on the 16th and ends on the 22nd.

test('P38 the first visit of a first-timer asks for thanks, within three days and for a week at most', () => {
  const { session, clock } = openTestDb('2026-11-16')
  const customer = aFirstTimer(session, '2026-11-16')
  expect(weekView(session)).toMatchObject({
    weekOf: '2026-11-16',
    rows: [
      {
        customer: customer.id,
        called: { name: '髙﨑 花子', honorific: '様' },
        sentence: { reason: 'first-visit-thanks', visitedOn: '2026-11-16', dueOn: '2026-11-19' },
        others: [],
        dueOn: '2026-11-19',
        way: 'postcard',
        ways: ['postcard', 'letter', 'phone', 'sms', 'at-next-visit'],
        template: 'first-visit-thanks',
        state: 'open',
        batch: null,
        receipt: null,
        change: null,
      },
    ],
    waiting: [],
    heldBack: [],
  })
  clock.pass(8)
  expect(weekView(session).rows).toEqual([])
})

test('P32 a customer from before is never thanked for a first visit', () => {
  const { session } = openTestDb()
  const { key } = aCustomer(session, { known: 'known-before' })
  aSale(session, key, '2026-11-19')
  expect(weekView(session).rows).toEqual([])
})

test.each([
  ['a card written since', { channel: 'postcard' }, true],
  ['a message by LINE', { channel: 'line' }, true],
  ['thanks said on the phone', { channel: 'phone', reason: 'first-visit-thanks', receipt: 'talked' }, true],
  ['a call about something else', { channel: 'phone' }, false],
  [
    'a call for the thanks that nobody answered',
    { channel: 'phone', reason: 'first-visit-thanks', receipt: 'no-answer' },
    false,
  ],
  ['a letter from them', { channel: 'letter', direction: 'from-them' }, false],
] as const)('P32 %s counts as thanks or does not', (_, some, counts) => {
  const { session } = openTestDb()
  const { key } = aFirstTimer(session, '2026-11-19')
  aContact(session, key, '2026-11-20', some)
  expect(weekView(session).rows).toHaveLength(counts ? 0 : 1)
})

test('P38 who was not thanked within seven days is counted for sixty, the newest first', () => {
  const { session } = openTestDb('2026-11-20')
  aFirstTimer(session, '2026-11-13', { familyName: '七日', familyKana: 'ナノカ' })
  aFirstTimer(session, '2026-11-12', { familyName: '八日', familyKana: 'ヨウカ' })
  aFirstTimer(session, '2026-09-21', { familyName: '六十', familyKana: 'ロクジュウ' })
  aFirstTimer(session, '2026-09-20', { familyName: '六一', familyKana: 'ロクイチ' })
  const thanked = aFirstTimer(session, '2026-11-01', { familyName: '済み', familyKana: 'スミ' })
  aContact(session, thanked.key, '2026-11-02')
  const gone = aFirstTimer(session, '2026-11-02', { familyName: '故人', familyKana: 'コジン' })
  change(session, 'UPDATE customers SET died_on = ? WHERE key = ?', '2026-11-05', gone.key)
  expect(weekView(session).unthanked.map(({ name, visitedOn }) => [name, visitedOn])).toEqual([
    ['八日 花子', '2026-11-12'],
    ['六十 花子', '2026-09-21'],
  ])
})
