import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { rhythmOf } from '#domain/timeline/rhythm.ts'
import { type Strip, stripOf } from '#domain/timeline/strip.ts'
import { spreadOf } from '#domain/timeline/usual.ts'
import type { SaleFacts } from '#domain/timeline/visits.ts'

const TODAY = '2026-11-20' as Day

function stripFrom(daysAgo: readonly number[]): Strip | null {
  const sales: SaleFacts[] = daysAgo.map((days) => {
    return { day: addDays(TODAY, -days), status: 'done', charge: 'paid', amount: 1_000 }
  })
  const { visits, rhythm } = rhythmOf(sales)
  return stripOf(visits, rhythm, TODAY)
}

test('the usual gap is the middle of the last eight, with eight in ten of them around it', () => {
  // The two oldest gaps are of another life; of 40, 41 … 47 the tenth and the ninetieth hundredth lie at 40.7 and 46.3.
  const gaps = [300, 200, 47, 40, 46, 41, 45, 42, 44, 43]
  const daysAgo = gaps.reduceRight<number[]>((all, gap) => all.concat((all.at(-1) ?? 0) + gap), [5])
  expect(stripFrom(daysAgo)).toMatchObject({ everyDays: 44, fromDays: 41, untilDays: 46, last: '2026-11-15' })
})

test('visits of two years ago are on the strip, those of a day more are not', () => {
  expect(stripFrom([731, 730, 400, 0])?.days).toEqual(['2024-11-20', '2025-10-16', '2026-11-20'])
})

test('who has been away for longer keeps the usual gap, with an empty strip', () => {
  expect(stripFrom([1_000, 970, 940])).toEqual({
    days: [],
    everyDays: 30,
    fromDays: 30,
    untilDays: 30,
    last: addDays(TODAY, -940),
  })
})

test.each([[[]], [[3]], [[30, 3]], [[30, 30, 3]]])(
  'of visits %j days ago nobody says that they are usual',
  (daysAgo) => {
    expect(stripFrom(daysAgo)).toBeNull()
  },
)

test('the usual gap lies between the short and the long ones, and they among the gaps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 2, maxLength: 8 }), (gaps) => {
      const { fromDays, everyDays, untilDays } = spreadOf(gaps) ?? { fromDays: -1, everyDays: -1, untilDays: -1 }
      const inOrder = [Math.min(...gaps), fromDays, everyDays, untilDays, Math.max(...gaps)]
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
    }),
  )
})
