import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { isHoliday, lastDelivery } from '#domain/holidays.ts'
import { day } from '../support/clock.ts'

// As the Cabinet Office announced them each February.
const ANNOUNCED = {
  2024: '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
  2025: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
  2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  2027: '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
} as const

test.each(Object.entries(ANNOUNCED))(
  'the holidays of %s are those that were announced, and no others',
  (year, days) => {
    const found: Day[] = []
    for (let each = day(`${year}-01-01`); each.startsWith(year); each = addDays(each, 1))
      if (isHoliday(each)) found.push(each)
    expect(found.map((each) => each.slice(5)).join(' ')).toBe(days)
  },
)

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-22', '2026-11-20'],
  ['2026-11-23', '2026-11-20'],
  ['2026-05-06', '2026-05-01'],
  ['2027-01-02', '2026-12-31'],
  ['2026-09-23', '2026-09-18'],
])('what has to be there by %s is delivered by %s', (by, last) => {
  expect(lastDelivery(day(by))).toBe(last)
})
