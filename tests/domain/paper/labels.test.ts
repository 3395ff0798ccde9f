import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, overlap, within } from '#domain/paper/box.ts'
import type { LabelSheet } from '#domain/paper/document.ts'
import { labelCells, labelRooms, labelsASheet, memoRoom } from '#domain/paper/labels.ts'
import { LEAST_MARGIN } from '#domain/paper/message-layout.ts'
import { problemOf } from '#domain/paper/paper-rules.ts'
import { BUILT_IN, type LabelPaper } from '#domain/paper/papers.ts'

const KINDS = ['label12', 'label24', 'label21', 'label10'] as const

const text = fc.string({ unit: 'grapheme', maxLength: 80 })
const aLabel: fc.Arbitrary<LabelSheet> = fc.record({
  kind: fc.constant('label'),
  customer: fc.constant('c1' as LabelSheet['customer']),
  who: text,
  postalCode: fc.constantFrom('', '3700001'),
  addressLines: fc.array(text, { maxLength: 8 }),
  company: text,
  department: text,
  careOf: text,
  title: text,
  names: fc.array(fc.record({ family: text, given: text, honorific: fc.constantFrom('様', '御中') }), {
    minLength: 1,
    maxLength: 4,
  }),
  memo: fc.constant(''),
  number: fc.constant(''),
})

describe('labels on a sheet', () => {
  test.each(KINDS)('%s: as many as its name says, side by side without gaps, row by row', (paper) => {
    const { columns, width, height, left, top } = BUILT_IN[paper].grid
    const cells = labelCells(BUILT_IN[paper])
    expect(cells).toHaveLength(Number(paper.replace('label', '')))
    expect(cells[0]).toEqual({ x: left, y: top, width, height })
    expect(cells[1]?.x).toBeCloseTo(left + width)
    expect(cells[columns]).toMatchObject({ x: left })
    expect(cells[columns]?.y).toBeCloseTo(top + height)
  })

  test('they stand where the sheets that are sold have them', () => {
    expect(labelCells(BUILT_IN.label12)[4]).toMatchObject({ x: 18.6, y: 105.8 })
    expect(labelCells(BUILT_IN.label12).at(-1)).toMatchObject({ x: 105, y: 232.7 })
    expect(labelCells(BUILT_IN.label24).at(-1)).toMatchObject({ x: 138, y: 250.2 })
  })

  test.each(KINDS)('%s: no label lies on another, and all lie on the sheet', (paper) => {
    const cells = labelCells(BUILT_IN[paper])
    const page = { x: 0, y: 0, width: BUILT_IN[paper].width, height: BUILT_IN[paper].height }
    // Neighbours share an edge, so each is looked at a hundredth smaller.
    const inside = cells.map(({ x, y, width, height }) => ({
      x: x + 0.01,
      y: y + 0.01,
      width: width - 0.02,
      height: height - 0.02,
    }))
    for (const [at, cell] of inside.entries()) {
      expect(within(cell, page)).toBe(true)
      expect(inside.filter((other, index) => index !== at && overlap(cell, other))).toEqual([])
    }
  })

  test.each(KINDS)('%s: whatever stands on a label, its blocks follow each other inside it', (paper) => {
    const { width, height } = BUILT_IN[paper].grid
    fc.assert(
      fc.property(aLabel, (sheet) => {
        const { postalLine, address, lead, names } = labelRooms(BUILT_IN[paper], sheet)
        const blocks = [postalLine, address, lead, names]
        for (const block of blocks) expect(within(block, { x: 0, y: 0, width, height: height + 0.01 })).toBe(true)
        const ends = blocks.map((block) => block.y + block.height)
        for (const [at, next] of blocks.slice(1).entries()) {
          expect(next.y).toBeGreaterThanOrEqual((ends[at] ?? Infinity) - 0.02)
        }
        expect(names.type).toBeGreaterThan(Math.max(postalLine.type, address.type, lead.type))
      }),
    )
  })

  test.each(KINDS)('%s: no text comes nearer than six millimetres to the edge of the paper', (paper) => {
    const page = BUILT_IN[paper]
    const free = {
      x: LEAST_MARGIN,
      y: LEAST_MARGIN,
      width: page.width - 2 * LEAST_MARGIN,
      height: page.height - 2 * LEAST_MARGIN,
    }
    fc.assert(
      fc.property(aLabel, fc.nat(labelsASheet(BUILT_IN[paper]) - 1), (sheet, at) => {
        const cell = labelCells(BUILT_IN[paper])[at]
        for (const room of Object.values(labelRooms(BUILT_IN[paper], sheet))) {
          expect(within({ ...room, x: room.x + (cell?.x ?? 0), y: room.y + (cell?.y ?? 0) }, free)).toBe(true)
        }
      }),
    )
  })
})

/** Labels of the owner's own, of any size that is taken. */
const anyLabels: fc.Arbitrary<LabelPaper> = fc
  .record({
    form: fc.constantFrom('labels', 'list'),
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 1, max: 12 }),
    width: fc.integer({ min: 400, max: 2000 }),
    height: fc.integer({ min: 200, max: 1000 }),
    left: fc.integer({ min: 0, max: 300 }),
    top: fc.integer({ min: 0, max: 300 }),
    gapX: fc.integer({ min: 0, max: 50 }),
    gapY: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ form, columns, rows, ...tenths }): LabelPaper => {
    const mm = (of: keyof typeof tenths): number => tenths[of] / 10
    const sizes = { width: mm('width'), height: mm('height'), left: mm('left'), top: mm('top') }
    const grid = { columns, rows, ...sizes, gapX: mm('gapX'), gapY: mm('gapY') }
    return { code: 'own-1', name: '', width: 210, height: 297, form, grid }
  })
  .filter((paper) => problemOf(paper) === null)

/** Neighbours may share an edge. */
function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + 0.02, y: y + 0.02, width: width - 0.04, height: height - 0.04 }
}

describe('labels of the owner’s own', () => {
  test('whatever their sizes, every label lies on the sheet and on no other', () => {
    fc.assert(
      fc.property(anyLabels, (paper) => {
        const cells = labelCells(paper).map(shrunk)
        const page = { x: 0, y: 0, width: paper.width + 0.1, height: paper.height + 0.1 }
        expect(cells).toHaveLength(paper.grid.columns * paper.grid.rows)
        for (const [at, cell] of cells.entries()) {
          expect(within(cell, page)).toBe(true)
          expect(cells.filter((other, index) => index !== at && overlap(cell, other))).toEqual([])
        }
      }),
    )
  })

  test('whatever stands on one, its blocks are inside it and none on another, what is to be written beside them', () => {
    fc.assert(
      fc.property(anyLabels, aLabel, (paper, sheet) => {
        const memo = memoRoom(paper)
        expect(memo !== null).toBe(paper.form === 'list')
        const rooms = [...Object.values(labelRooms(paper, sheet)), ...(memo === null ? [] : [memo])]
        const label = { x: 0, y: 0, width: paper.grid.width, height: paper.grid.height }
        const taken = rooms.map(shrunk).filter(({ width, height }) => width > 0 && height > 0)
        for (const room of taken) {
          expect(within(room, label)).toBe(true)
          expect(taken.filter((other) => other !== room && overlap(room, other))).toEqual([])
        }
        expect(Math.min(...rooms.map(({ width }) => width))).toBeGreaterThan(0)
      }),
    )
  })
})
