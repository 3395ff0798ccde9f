import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS } from '#domain/timeline/contact.ts'
import { touchesOf } from '#domain/timeline/touches.ts'

const counted = fc.record({
  direction: fc.constantFrom('from-us' as const, 'from-them' as const),
  channel: fc.constantFrom(...CHANNELS),
  count: fc.integer({ min: 1, max: 40 }),
})

test('P40 each contact is counted once, on its side and by its channel, the most used first', () => {
  const unique = fc.uniqueArray(counted, { selector: ({ direction, channel }) => `${direction} ${channel}` })
  fc.assert(
    fc.property(unique, (counts) => {
      const { fromUs, fromThem } = touchesOf(counts)
      for (const [side, direction] of [
        [fromUs, 'from-us'],
        [fromThem, 'from-them'],
      ] as const) {
        const own = counts.filter((each) => each.direction === direction)
        expect(side.count).toBe(own.reduce((all, { count }) => all + count, 0))
        expect(new Set(side.byChannel)).toEqual(new Set(own.map(({ channel, count }) => ({ channel, count }))))
        expect(side.byChannel.map(({ count }) => count)).toEqual(
          side.byChannel.map(({ count }) => count).toSorted((a, b) => b - a),
        )
      }
    }),
  )
})
