import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDayOf, monthOf, monthsUpTo } from '#domain/review/months.ts'
import { day } from '../../support/clock.ts'

test('a year of months goes over the turn of the year, both ends within', () => {
  const months = monthsUpTo(day('2026-02-28'))
  expect(months).toHaveLength(13)
  expect([months[0], months[10], months[11], months[12]]).toEqual(['2025-02', '2025-12', '2026-01', '2026-02'])
})

test('the months of any day rise one by one from the same month a year ago to its own', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const today = day(date.toISOString().slice(0, 10))
      const months = monthsUpTo(today)
      expect(months.at(-1)).toBe(monthOf(today))
      expect(months[0]).toBe(`${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`)
      expect(months).toEqual([...new Set(months)].toSorted())
      for (const month of months) expect(firstDayOf(month)).toMatch(/^\d{4}-(0[1-9]|1[0-2])-01$/)
    }),
  )
})
