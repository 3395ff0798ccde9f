import { expect, test } from 'vitest'
import { BUILT_IN, BUILT_IN_CODES } from '#domain/paper/papers.ts'
import { draftOf, type PaperDraft, type PaperLine, typedPaper } from '../../renderer/lib/paperDraft.ts'

function typed(draft: PaperDraft, lines: Partial<Record<PaperLine, string>>): PaperDraft {
  return { ...draft, lines: { ...draft.lines, ...lines } }
}

test.each(BUILT_IN_CODES)('%s as it is written down is the same paper', (code) => {
  expect(typedPaper(draftOf(BUILT_IN[code]))).toEqual({ kind: 'paper', paper: BUILT_IN[code] })
})

test('lengths are read in any width of signs, to a tenth', () => {
  const read = typedPaper(typed(draftOf(BUILT_IN.naga3), { width: '１１９．５', height: ' 230 ' }))
  expect(read).toMatchObject({ kind: 'paper', paper: { width: 119.5, height: 230 } })
})

test.each(['', '12cm', '-5', '1e3', '12,5', '９９９９'])('%j is no length, and its line is named', (width) => {
  expect(typedPaper(typed(draftOf(BUILT_IN.a5), { width }))).toEqual({ kind: 'unreadable', line: 'width' })
})

test('labels are counted in whole numbers', () => {
  expect(typedPaper(typed(draftOf(BUILT_IN.label12), { columns: '2.5' }))).toEqual({
    kind: 'unreadable',
    line: 'columns',
  })
})

test('a paper that cannot be printed is named as what it is', () => {
  expect(typedPaper(typed(draftOf(BUILT_IN.hagaki), { width: '60' }))).toEqual({
    kind: 'problem',
    problem: 'paper-size',
  })
  expect(typedPaper(typed(draftOf(BUILT_IN.label24), { labelHeight: '12' }))).toEqual({
    kind: 'problem',
    problem: 'label-size',
  })
  expect(typedPaper(typed(draftOf(BUILT_IN.label24), { columns: '4' }))).toEqual({
    kind: 'problem',
    problem: 'labels-beyond',
  })
})

test('the sender’s boxes of a New Year’s card are kept where they were measured, and go with their tick', () => {
  const card = draftOf(BUILT_IN.nenga)
  const boxes = typed({ ...card, hasSenderBoxes: true }, { boxesX: '6.4', boxesY: '123' })
  expect(typedPaper(boxes)).toMatchObject({ paper: { senderBoxes: { x: 6.4, y: 123 } } })
  expect(typedPaper({ ...boxes, hasSenderBoxes: false })).toMatchObject({ paper: { senderBoxes: null } })
})
