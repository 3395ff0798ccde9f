import { expect, test } from 'vitest'
import { countsOf, type MonthPeople } from '#domain/review/month-line.ts'
import type { Month } from '#domain/review/months.ts'
import { monthInBrief, monthLineOf, namesBehind, readMonthLineAhead } from '#main/service/month-line.ts'
import { restoreFromTrash, trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, anEdit, aSale } from '../../support/builders.ts'
import { editCustomer } from '#main/service/edit-customer.ts'
import { openTestDb } from '../../support/db.ts'

const TODAY = '2026-11-20'

function november(session: Session): MonthPeople {
  const [found] = monthLineOf(session, '2026-11' as Month, '2026-11' as Month).months
  if (found === undefined) throw new Error('no November')
  return found
}

test('P47 every number of the month line is made of people: who is new, who came back, who was lost', () => {
  const { session } = openTestDb(TODAY)
  const [stays, fresh, back, gone] = [1, 2, 3, 4].map(() => aCustomer(session).key)
  const before = aCustomer(session, { known: 'known-before' }).key
  for (const [key, on] of [
    [stays, '2026-10-01'],
    [fresh, '2026-11-02'],
    [back, '2026-01-10'],
    [back, '2026-11-03'],
    [gone, '2026-08-15'],
    [before, '2026-11-04'],
  ] as const) {
    aSale(session, key ?? 0, on)
  }
  // Twice the one gap there is, of 297 days.
  const { currentDays } = monthLineOf(session, '2026-11' as Month, '2026-11' as Month)
  expect(currentDays).toBe(594)
  expect(november(session)).toMatchObject({
    opening: [stays, back, gone],
    new: [fresh],
    returned: [before],
    lost: [],
    closing: [stays, fresh, back, gone, before],
  })
})

test('P47 who stayed away for twice the usual time is lost in the month in which it runs out', () => {
  const { session } = openTestDb(TODAY)
  const { key } = aCustomer(session)
  aSale(session, key, '2026-08-15')
  expect(november(session)).toMatchObject({ opening: [key], lost: [key], closing: [] })
})

test('a visit entered, a person thrown away and fetched back, and a card put right stand in the line at once', () => {
  const { session } = openTestDb(TODAY)
  const [hanako, ichiro] = [aCustomer(session), aCustomer(session)]
  aSale(session, hanako.key, '2026-11-02')
  expect(november(session)).toMatchObject({ new: [hanako.key], closing: [hanako.key] })
  aSale(session, ichiro.key, '2026-11-03')
  expect(november(session).new).toEqual([hanako.key, ichiro.key])
  trashCustomer(session, ichiro.id)
  expect(november(session).new).toEqual([hanako.key])
  restoreFromTrash(session, { id: ichiro.id, number: null })
  expect(november(session).new).toEqual([hanako.key, ichiro.key])
  editCustomer(session, anEdit(session, ichiro, { known: 'known-before' }))
  expect(november(session)).toMatchObject({ new: [hanako.key], returned: [ichiro.key] })
})

test('P47 behind every number stand the names, as they were typed', () => {
  const { session } = openTestDb(TODAY)
  const hanako = aCustomer(session)
  const shinobu = aCustomer(session, { familyName: '𠮷野', givenName: '忍' })
  aSale(session, hanako.key, '2026-08-15')
  aSale(session, shinobu.key, '2026-11-03')
  const line = monthLineOf(session, '2026-11' as Month, '2026-11' as Month)
  expect(line.months.map(namesBehind(session, line))).toEqual([
    {
      opening: [{ customerId: hanako.id, name: '髙﨑 花子' }],
      new: [{ customerId: shinobu.id, name: '𠮷野 忍' }],
      returned: [],
      lost: [{ customerId: hanako.id, name: '髙﨑 花子' }],
      closing: [{ customerId: shinobu.id, name: '𠮷野 忍' }],
    },
  ])
})

test('months that are still to come are left out', () => {
  const { session } = openTestDb(TODAY)
  const { months } = monthLineOf(session, '2026-10' as Month, '2027-02' as Month)
  expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-11'])
})

test('P39 kept and lost stand ready for the home screen once they were read ahead, and stay for the day', () => {
  const { session, clock } = openTestDb(TODAY)
  const { key } = aCustomer(session)
  aSale(session, key, '2026-10-15')
  expect(monthInBrief(session)).toBeNull()
  readMonthLineAhead(session)
  const brief = { month: '2026-11', opening: 1, new: 0, returned: 0, lost: 0, closing: 1 }
  expect(monthInBrief(session)).toEqual(brief)
  aSale(session, aCustomer(session).key, '2026-11-05')
  readMonthLineAhead(session)
  expect(monthInBrief(session)).toEqual(brief)
  expect(countsOf(november(session))).toMatchObject({ new: 1, closing: 2 })
  clock.pass(1)
  expect(monthInBrief(session)).toBeNull()
})
