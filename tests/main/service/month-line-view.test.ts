import { expect, test } from 'vitest'
import type { LinePart } from '#domain/review/month-line.ts'
import { postBatch } from '#main/service/batches.ts'
import { chooseCurrentDays, monthLineNames, monthLineView } from '#main/service/month-line-view.ts'
import { monthInBrief } from '#main/service/month-line.ts'
import type { Session } from '#main/store/session.ts'
import { AN_ADDRESS, aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aShopThatWrites, posting } from '../../support/letters.ts'
import { expectBackAndForth } from '../../support/rows.ts'

const TODAY = '2026-11-20'
const names = (session: Session, of: LinePart, month = '2026-11') =>
  monthLineNames(session, { day: day(`${month}-01`), of, offset: 0, limit: 50 }).people.map(({ called }) => called.name)

/** By ninety days: one who stays, one who was lost, one who came back after half a year, and one who is new. */
function aShopOfFour(): Session {
  const { session } = openTestDb(TODAY)
  chooseCurrentDays(session, { days: 90 })
  for (const [familyName, ...days] of [
    ['髙﨑', '2026-10-01', '2026-11-02'],
    ['𠮷野', '2026-08-15'],
    ['林', '2026-03-01', '2026-11-05'],
    ['東海林', '2026-11-10'],
  ] as const) {
    const { key } = aCustomer(session, { familyName, givenName: '' })
    for (const on of days) aSale(session, key, on)
  }
  return session
}

test('P47 P39 whoever stayed, was lost, came back or is new stands by name behind each number', () => {
  const session = aShopOfFour()
  const { months, currentDays } = monthLineView(session)
  expect(currentDays).toBe(90)
  expect(months).toHaveLength(13)
  expect(months.at(-1)).toEqual({
    month: '2026-11',
    opening: 2,
    lost: 1,
    returned: 1,
    new: 1,
    closing: 3,
    postage: 0,
  })
  expect(names(session, 'opening')).toEqual(['髙﨑', '𠮷野'])
  expect(names(session, 'kept')).toEqual(['髙﨑'])
  expect(names(session, 'lost')).toEqual(['𠮷野'])
  expect(names(session, 'returned')).toEqual(['林'])
  expect(names(session, 'new')).toEqual(['東海林'])
  expect(names(session, 'closing')).toEqual(['髙﨑', '林', '東海林'])
  expect(names(session, 'closing', '2020-01')).toEqual([])
})

test('names come page by page, with how many there are', () => {
  const session = aShopOfFour()
  const page = monthLineNames(session, { day: day('2026-11-30'), of: 'closing', offset: 1, limit: 1 })
  expect(page).toMatchObject({ total: 3, people: [{ called: { name: '林' } }] })
})

test('another number of days holds at once, on home too, and goes back to what the shop itself says', () => {
  const session = aShopOfFour()
  expect(monthInBrief(session)).toMatchObject({ opening: 0 })
  expectBackAndForth(session, () => chooseCurrentDays(session, { days: 365 }))
  expect(monthLineView(session)).toMatchObject({ currentDays: 365, chosenDays: 365 })
  expect(monthLineView(session).months.at(-1)).toMatchObject({ lost: 0, opening: 3, closing: 4 })
  expect(monthInBrief(session)).toMatchObject({ lost: 0, opening: 3 })
  chooseCurrentDays(session, { days: null })
  const { currentDays, ownDays, chosenDays } = monthLineView(session)
  expect([currentDays, chosenDays]).toEqual([ownDays, null])
})

test('P20 the postage of a month is what was posted in it, at the prices of today', () => {
  const { session } = aShopThatWrites(TODAY)
  const { id } = aCustomer(session, { address: AN_ADDRESS })
  const batch = aBatch(session, [id])
  expect(monthLineView(session).months.at(-1)?.postage).toBe(0)
  postBatch(session, posting(batch.id, { on: day(TODAY) }))
  expect(monthLineView(session).months.at(-1)?.postage).toBe(85)
})
