import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBetterBroken, mayNeedBreaking, sizeUnbroken, stepsBelow } from '#domain/paper/fit.ts'

const room = { x: 0, y: 0, width: 30, height: 90, type: 9.2, breakBelow: 5.6, floor: 2.8, lines: 'kept' } as const

describe('the type of a block', () => {
  test('what fits keeps its full size', () => {
    expect(sizeUnbroken(room, 1)).toBe(9.2)
    expect(sizeUnbroken(room, 0.3)).toBe(9.2)
  })

  test('what is too long is as large as fits, in steps of a tenth', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.0001, max: 40, noNaN: true }), (fill) => {
        const size = sizeUnbroken(room, fill)
        expect((size / room.type) * fill).toBeLessThanOrEqual(1 + 1e-6)
        expect(((size + 0.1) / room.type) * fill).toBeGreaterThan(1)
        expect(Math.abs(size * 10 - Math.round(size * 10))).toBeLessThan(1e-9)
      }),
    )
  })

  test('lines are broken only between the floor and the size that is still pleasant', () => {
    const steps = stepsBelow(room)
    expect(steps[0]).toBe(2.8)
    expect(steps.at(-1)).toBe(5.6)
    expect(steps).toHaveLength(29)
    expect(mayNeedBreaking(room, 5.6)).toBe(false)
    expect(mayNeedBreaking(room, 5.5)).toBe(true)
  })

  test('a long line is broken where that makes it clearly larger, and always below the floor', () => {
    expect(isBetterBroken(room, 5.4, 5.6)).toBe(false)
    expect(isBetterBroken(room, 3, 5.6)).toBe(true)
    expect(isBetterBroken(room, 2.7, 2.8)).toBe(true)
  })

  test('prose keeps its size where it fits, and is else searched for at every size down to the floor', () => {
    const prose = { ...room, type: 4.2, breakBelow: 4.2, lines: 'running' } as const
    expect(sizeUnbroken(prose, 1.0001)).toBe(4.2)
    expect(mayNeedBreaking(prose, sizeUnbroken(prose, 1))).toBe(false)
    expect(mayNeedBreaking(prose, sizeUnbroken(prose, 1.01))).toBe(true)
    expect(isBetterBroken(prose, sizeUnbroken(prose, 1.01), 2.8)).toBe(true)
    expect(stepsBelow(prose).at(-1)).toBe(4.2)
  })
})
