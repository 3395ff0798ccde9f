import fc from 'fast-check'
import type { History } from '#domain/week/return-model/histories.ts'

/** A person's visit days as numbers, and today: the first gaps are of any length, the last is open. */
export function historyOfDays(days: readonly number[], today: number): History {
  const visits = [...new Set(days)].toSorted((left, right) => left - right)
  const first = visits[0] ?? 0
  const gaps = visits.slice(1).map((day, at) => day - (visits[at] ?? 0))
  return {
    x: gaps.length,
    tx: gaps.reduce((sum, gap) => sum + gap, 0) / 7,
    T: (today - first) / 7,
    litt: gaps.reduce((sum, gap) => sum + Math.log(gap / 7), 0),
  }
}

export const aHistory: fc.Arbitrary<History> = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 40 }),
    silence: fc.integer({ min: 0, max: 3000 }),
  })
  .map(({ gaps, silence }) => {
    const days = [0]
    for (const gap of gaps) days.push((days.at(-1) ?? 0) + gap)
    return historyOfDays(days, (days.at(-1) ?? 0) + silence)
  })
