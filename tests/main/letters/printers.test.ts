import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { inputs } from '#contract/inputs.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { FIRST_PRINTERS, NO_SHIFT, type Printers, withPrinter, withShift } from '#domain/paper/printers.ts'
import { printersOf, savePrinters, testPage } from '#main/service/printers.ts'
import { aCustomer } from '../../support/builders.ts'
import { aBatch, aShopThatWrites } from '../../support/letters.ts'

const SHIFT = { dx: 1, dy: -0.5, scale: 99.5, turn: 180 } as const

describe('the printers of a shop', () => {
  test('without a word about them there is the usual one', () => {
    expect(printersOf(aShopThatWrites().session.db)).toEqual(FIRST_PRINTERS)
  })

  test('what was saved corrects the letters and the test page of the printer in use', () => {
    const { session } = aShopThatWrites()
    const printers = withShift(withPrinter(FIRST_PRINTERS, '店のプリンター'), 'hagaki-message', SHIFT)
    savePrinters(session, printers)
    expect(printersOf(session.db)).toEqual(printers)
    expect(aBatch(session, [aCustomer(session).id]).shifts).toEqual({ address: NO_SHIFT, message: SHIFT })
    expect(testPage(session, { paper: 'hagaki', side: 'message', shift: SHIFT, lines: [] })).toEqual({
      paper: BUILT_IN.hagaki,
      side: 'message',
      shift: SHIFT,
      lines: [],
    })
  })

  test('letters are made without a correction where the printer in use is gone', () => {
    const { session } = aShopThatWrites()
    savePrinters(session, { ...withShift(FIRST_PRINTERS, 'hagaki-address', SHIFT), inUse: '前の店のプリンター' })
    expect(aBatch(session, [aCustomer(session).id]).shifts.address).toEqual(NO_SHIFT)
  })

  test('the door takes no shift beyond the most, no other turn, and no name twice', () => {
    const isTaken = (printers: unknown): boolean => v.safeParse(inputs['printers:save'], printers).success
    const withIt = (shift: object): Printers => withShift(FIRST_PRINTERS, 'hagaki-address', { ...NO_SHIFT, ...shift })
    expect(isTaken(withIt(SHIFT))).toBe(true)
    expect(isTaken(withIt({ dx: 10.1 }))).toBe(false)
    expect(isTaken(withIt({ dy: Number.NaN }))).toBe(false)
    expect(isTaken(withIt({ scale: 97 }))).toBe(false)
    expect(isTaken(withIt({ turn: 90 }))).toBe(false)
    expect(isTaken({ inUse: '', printers: [] })).toBe(false)
    expect(isTaken({ inUse: '', printers: [...FIRST_PRINTERS.printers, ...FIRST_PRINTERS.printers] })).toBe(false)
  })
})
