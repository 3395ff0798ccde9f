import { describe, expect, test } from 'vitest'
import {
  BUILT_IN,
  BUILT_IN_CODES,
  type Envelope,
  isStandardSize,
  type LabelGrid,
  newPaperCode,
  papersWith,
  sidesOf,
} from '#domain/paper/papers.ts'
import { problemOf } from '#domain/paper/paper-rules.ts'
import { postalBoxes } from '#domain/paper/postal-boxes.ts'

const own = (code: `own-${number}`, name = '細長'): Envelope => ({
  code,
  name,
  width: 100,
  height: 210,
  form: 'envelope',
})

const labels = (some: Partial<LabelGrid>) => ({
  ...BUILT_IN.label12,
  code: 'own-1' as const,
  grid: { ...BUILT_IN.label12.grid, ...some },
})

describe('the papers of a shop', () => {
  test('every one that the program comes with stands under its own code, and can be printed', () => {
    for (const code of BUILT_IN_CODES) {
      expect(BUILT_IN[code].code).toBe(code)
      expect(problemOf(BUILT_IN[code])).toBeNull()
      expect(sidesOf(BUILT_IN[code]).length).toBeGreaterThan(0)
    }
  })

  test('a card has two sides, a letter one for words, everything else one for an address', () => {
    expect(sidesOf(BUILT_IN.nenga)).toEqual(['address', 'message'])
    expect(sidesOf(BUILT_IN.a5)).toEqual(['message'])
    for (const code of ['naga3', 'label21', 'list'] as const) expect(sidesOf(BUILT_IN[code])).toEqual(['address'])
  })

  test('one of the owner’s with a code of the program’s takes its place, every other stands after them', () => {
    const wider = { ...BUILT_IN.naga4, width: 92 }
    const papers = papersWith([own('own-2'), wider])
    expect(papers.map(({ code }) => code)).toEqual([...BUILT_IN_CODES, 'own-2'])
    expect(papers.find(({ code }) => code === 'naga4')).toBe(wider)
    expect(papersWith([]).map(({ code }) => code)).toEqual([...BUILT_IN_CODES])
  })

  test('a new paper has a code that none of the others has', () => {
    expect(newPaperCode([])).toBe('own-1')
    expect(newPaperCode([BUILT_IN.naga4])).toBe('own-1')
    expect(newPaperCode([own('own-9'), own('own-10'), own('own-2')])).toBe('own-11')
  })

  test('定形 is what a letter box takes: the boxes of a larger envelope stand farther in', () => {
    for (const code of ['hagaki', 'naga3', 'you4', 'you1'] as const) expect(isStandardSize(BUILT_IN[code])).toBe(true)
    expect(isStandardSize(BUILT_IN.kaku2)).toBe(false)
    expect(isStandardSize({ width: 120, height: 236 })).toBe(false)
    expect(postalBoxes(BUILT_IN.naga3)[0]).toMatchObject({ x: 64.3, y: 12 })
    expect(postalBoxes(BUILT_IN.kaku2)[0]).toMatchObject({ x: 174.3, y: 18 })
  })
})

describe('what is wrong with a paper of the owner’s', () => {
  test('it is too small for an address and a stamp, or larger than a printer takes, whichever way it lies', () => {
    const sized = (width: number, height: number) => problemOf({ ...own('own-1'), width, height })
    for (const [width, height] of [
      [84, 120],
      [120, 84],
      [297, 432],
      [432, 297],
    ] as const)
      expect(sized(width, height)).toBeNull()
    for (const [width, height] of [
      [83.9, 120],
      [120, 83.9],
      [84, 119.9],
      [297.1, 432],
      [297, 432.1],
      [0, 0],
    ] as const)
      expect(sized(width, height)).toBe('paper-size')
  })

  test('its labels hold no address in type that is read', () => {
    expect(problemOf(labels({ width: 39.9 }))).toBe('label-size')
    expect(problemOf(labels({ height: 19.9 }))).toBe('label-size')
    expect(problemOf(labels({ width: 40, height: 20 }))).toBeNull()
  })

  test('its labels leave the sheet, of which a hair more is how makers round', () => {
    expect(problemOf(labels({ columns: 3 }))).toBe('labels-beyond')
    expect(problemOf(labels({ rows: 7 }))).toBe('labels-beyond')
    expect(problemOf(labels({ gapX: 19 }))).toBe('labels-beyond')
    expect(problemOf(labels({ left: 210 - 2 * 86.4 + 0.1 }))).toBeNull()
    expect(problemOf(labels({ left: 210 - 2 * 86.4 + 0.2 }))).toBe('labels-beyond')
    expect(problemOf({ ...labels({}), width: 20, height: 20 })).toBe('paper-size')
  })
})
