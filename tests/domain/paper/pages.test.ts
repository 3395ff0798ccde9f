import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LabelSheet, PrintDocument } from '#domain/paper/document.ts'
import { labelCells, labelsASheet } from '#domain/paper/labels.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { pagesFor, pagesOf } from '#domain/paper/pages.ts'
import { partsOf, SHEETS_A_FILE } from '#domain/paper/parts.ts'
import type { Id } from '#domain/people/customer.ts'

const label = (at: number): LabelSheet => ({
  kind: 'label',
  customer: `c${at}` as Id,
  who: `${at} 様`,
  postalCode: '',
  addressLines: ['高崎市'],
  company: '',
  department: '',
  careOf: '',
  title: '',
  names: [{ family: `${at}`, given: '', honorific: '様' }],
  memo: '',
  number: '',
})

const labels = (paper: 'label12' | 'label24' | 'list', count: number, startCell?: number): PrintDocument => ({
  paper: BUILT_IN[paper],
  options: {
    paper,
    writing: 'horizontal',
    numerals: 'arabic',
    boxes: 'preprinted',
    ...(startCell === undefined ? {} : { startCell }),
  },
  sheets: Array.from({ length: count }, (_, at) => label(at)),
})

/** How many labels each page holds. */
function countsOf(document: PrintDocument): readonly number[] {
  return pagesOf(document).map((page) => (page.kind === 'labels' ? page.labels.length : 1))
}

describe('labels on their sheets', () => {
  test('the first stands on the first free label, and a full sheet goes on at the first label of the next', () => {
    const document = labels('label12', 10, 5)
    expect(countsOf(document)).toEqual([8, 2])
    const placed = pagesOf(document).map((page) => (page.kind === 'labels' ? page.labels[0]?.cell : undefined))
    expect(placed).toEqual([labelCells(BUILT_IN.label12)[4], labelCells(BUILT_IN.label12)[0]])
  })

  test('a first label that this paper does not have is its last', () => {
    expect(countsOf(labels('label12', 2, 20))).toEqual([1, 1])
  })

  test('without a word about it, all labels are free', () => {
    expect(countsOf(labels('label24', 25))).toEqual([24, 1])
  })

  test('one person is looked at on the sheet on which theirs lies', () => {
    const document = labels('label12', 10, 5)
    expect(pagesFor(document, 'c2' as Id).sheets).toHaveLength(8)
    expect(pagesFor(document, 'c9' as Id)).toMatchObject({ options: { startCell: 1 }, sheets: [{}, {}] })
    expect(pagesFor(document, 'nobody' as Id).sheets).toEqual([])
  })

  test('a long mailing is parted only between two sheets, and no one is lost, put elsewhere or printed twice', () => {
    const paper = fc.constantFrom('label12', 'label24')
    fc.assert(
      fc.property(paper, fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 24 }), (kind, count, start) => {
        const document = labels(kind, count, start)
        const parts = partsOf(document)
        expect(parts.flatMap(pagesOf)).toEqual(pagesOf(document))
        expect(parts.flatMap(({ sheets }) => sheets)).toEqual(document.sheets)
        for (const { sheets } of parts) expect(sheets.length).toBeLessThanOrEqual(SHEETS_A_FILE)
      }),
      { numRuns: 40 },
    )
    expect(SHEETS_A_FILE % labelsASheet(BUILT_IN.label12)).toBe(0)
    expect(SHEETS_A_FILE % labelsASheet(BUILT_IN.label24)).toBe(0)
  })
})
