import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { papersWith, sidesOf } from '#domain/paper/papers.ts'
import {
  FIRST_PRINTERS,
  moved,
  NO_SHIFT,
  printerInUse,
  printPlace,
  SHIFT_MOST,
  shiftAt,
  shiftsFor,
  USUAL_PRINTER,
  withoutPrinter,
  withPrinter,
  withShift,
} from '#domain/paper/printers.ts'

const SHIFT = { dx: 1, dy: -0.5, scale: 100, turn: 0 } as const

describe('how a printer is corrected', () => {
  test('at first there is the usual one, and nothing is moved', () => {
    expect(printerInUse(FIRST_PRINTERS)?.name).toBe(USUAL_PRINTER)
    expect(shiftsFor(FIRST_PRINTERS, 'hagaki')).toEqual({ address: NO_SHIFT, message: NO_SHIFT })
  })

  test('each side of each paper is corrected by itself', () => {
    const printers = withShift(FIRST_PRINTERS, 'hagaki-address', SHIFT)
    expect(shiftsFor(printers, 'hagaki')).toEqual({ address: SHIFT, message: NO_SHIFT })
    for (const paper of ['a4', 'label12', 'label24'] as const)
      expect(shiftsFor(printers, paper)).toEqual({ address: NO_SHIFT, message: NO_SHIFT })
  })

  test('every side of every paper has a place of its own, also of one that the owner added', () => {
    const papers = papersWith([{ code: 'own-1', name: '細長', width: 100, height: 210, form: 'envelope' }])
    const places = papers.flatMap((paper) => sidesOf(paper).map((side) => printPlace(paper.code, side)))
    expect(new Set(places).size).toBe(places.length)
    expect(places).toContain('hagaki-message')
    expect(places).toContain('own-1-address')
    expect(places).not.toContain('a4-address')
    expect(places).not.toContain('label24-message')
  })

  test('each printer keeps its own, and the one in use is meant', () => {
    const usual = withShift(FIRST_PRINTERS, 'hagaki-address', SHIFT)
    const both = withPrinter(usual, '店のプリンター')
    expect(shiftAt(both, 'hagaki-address')).toEqual(NO_SHIFT)
    expect(shiftAt({ ...both, inUse: USUAL_PRINTER }, 'hagaki-address')).toEqual(SHIFT)
    expect(withPrinter(both, USUAL_PRINTER).printers).toHaveLength(2)
  })

  test('where the printer in use was taken off the list, nothing is corrected and nothing fails', () => {
    const gone = withoutPrinter(
      withShift(withPrinter(FIRST_PRINTERS, '店のプリンター'), 'a4-message', SHIFT),
      '店のプリンター',
    )
    expect(printerInUse(gone)).toBeNull()
    expect(gone.inUse).toBe('店のプリンター')
    expect(shiftsFor(gone, 'a4').message).toEqual(NO_SHIFT)
    expect(withShift(gone, 'a4-message', SHIFT)).toEqual(gone)
  })

  test('however often an arrow is pressed, it moves in tenths, back to where it began, and never beyond the most', () => {
    const press = fc.constantFrom(0.5, -0.5, 0.1, -0.1)
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        const there = presses.reduce((shift, dx) => moved(shift, { dx }), NO_SHIFT)
        expect(Math.abs(there.dx)).toBeLessThanOrEqual(SHIFT_MOST)
        expect(there.dx).toBe(Math.round(there.dx * 10) / 10)
        expect(Object.is(there.dx, -0)).toBe(false)
        expect(there.dy).toBe(0)
        const tenths = presses.map((by) => Math.round(by * 10))
        const farthest = Math.max(
          0,
          ...tenths.map((_, at) => Math.abs(tenths.slice(0, at + 1).reduce((a, b) => a + b, 0))),
        )
        fc.pre(farthest <= SHIFT_MOST * 10)
        expect(there.dx).toBeCloseTo(tenths.reduce((a, b) => a + b, 0) / 10)
      }),
    )
  })
})
