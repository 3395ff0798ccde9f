import { expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import { daysAgo } from '../../renderer/lib/daysAgo.ts'

const TODAY = '2026-11-21' as Day

test.each([
  ['2026-11-21', { unit: 'today' }],
  ['2026-11-20', { unit: 'yesterday' }],
  ['2026-11-19', { unit: 'days', count: 2 }],
  ['2026-11-08', { unit: 'days', count: 13 }],
  ['2026-11-07', { unit: 'weeks', count: 2 }],
  ['2026-09-22', { unit: 'weeks', count: 8 }],
  ['2026-09-20', { unit: 'months', count: 2 }],
  ['2025-01-21', { unit: 'months', count: 22 }],
  ['2024-11-20', { unit: 'years', count: 2 }],
  // A clock that was set back does not make a visit lie in the future.
  ['2026-11-22', { unit: 'today' }],
])('a visit on %s was %o', (day, ago) => expect(daysAgo(day as Day, TODAY)).toEqual(ago))
