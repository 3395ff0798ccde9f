import { expect, test } from 'vitest'
import { wallClock } from '#domain/moment.ts'

test('a moment is told as the shop’s wall clock showed it', () => {
  expect(wallClock('2026-11-22T15:04:05.678Z', 'Asia/Tokyo')).toEqual({ day: '2026-11-23', time: '0:04' })
  expect(wallClock('2026-07-01T10:00:00.000Z', 'Europe/Berlin')).toEqual({ day: '2026-07-01', time: '12:00' })
})

test('what is no moment, or no zone, has none', () => {
  expect(wallClock('きのう', 'Asia/Tokyo')).toBeNull()
  expect(wallClock('2026-11-22', 'Asia/Tokyo')).toBeNull()
  expect(wallClock('2026-11-22T15:04:05.678Z', 'Nowhere/Else')).toBeNull()
})
