import { problemOf, type PaperProblem } from '#domain/paper/paper-rules.ts'
import { isLabels, type LabelGrid, type Paper, type PaperCode, type PaperForm } from '#domain/paper/papers.ts'

const LENGTHS = ['width', 'height'] as const
const COUNTS = ['columns', 'rows'] as const
const GRID = ['labelWidth', 'labelHeight', 'left', 'top', 'gapX', 'gapY'] as const

export type PaperLine = (typeof LENGTHS)[number] | (typeof COUNTS)[number] | (typeof GRID)[number] | 'boxesX' | 'boxesY'

/** What is typed of a paper, as text; lines that its form does not have are not looked at. */
export type PaperDraft = {
  readonly code: PaperCode
  readonly form: PaperForm
  readonly name: string
  readonly hasSenderBoxes: boolean
  readonly lines: Readonly<Record<PaperLine, string>>
}

// Where they lie on the cards that were measured; every printing of them is a little different.
const SENDER_BOXES = { x: 6, y: 122.5 }
const LABELS: LabelGrid = { columns: 2, rows: 6, width: 86.4, height: 42.3, left: 18.6, top: 21.2, gapX: 0, gapY: 0 }

export function draftOf(paper: Paper): PaperDraft {
  const grid = isLabels(paper) ? paper.grid : LABELS
  const boxes = paper.form === 'card' ? paper.senderBoxes : null
  const { x, y } = boxes ?? SENDER_BOXES
  return {
    code: paper.code,
    form: paper.form,
    name: paper.name,
    hasSenderBoxes: boxes !== null,
    lines: {
      width: String(paper.width),
      height: String(paper.height),
      columns: String(grid.columns),
      rows: String(grid.rows),
      labelWidth: String(grid.width),
      labelHeight: String(grid.height),
      left: String(grid.left),
      top: String(grid.top),
      gapX: String(grid.gapX),
      gapY: String(grid.gapY),
      boxesX: String(x),
      boxesY: String(y),
    },
  }
}

/** The lines that are asked for of this form, in order. */
export function linesOf({ form, hasSenderBoxes }: Pick<PaperDraft, 'form' | 'hasSenderBoxes'>): readonly PaperLine[] {
  if (form === 'labels' || form === 'list') return [...LENGTHS, ...COUNTS, ...GRID]
  return form === 'card' && hasSenderBoxes ? [...LENGTHS, 'boxesX', 'boxesY'] : LENGTHS
}

/** A paper as typed; or which line cannot be read, or what is wrong with the whole. */
export type PaperTyped =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'unreadable'; readonly line: PaperLine }
  | { readonly kind: 'problem'; readonly problem: PaperProblem }

export function typedPaper(draft: PaperDraft): PaperTyped {
  const unreadable = linesOf(draft).find((line) => numberIn(draft, line) === null)
  if (unreadable !== undefined) return { kind: 'unreadable', line: unreadable }
  const paper = paperOf(draft)
  const problem = problemOf(paper)
  return problem === null ? { kind: 'paper', paper } : { kind: 'problem', problem }
}

function paperOf(draft: PaperDraft): Paper {
  const { code, form, name, hasSenderBoxes } = draft
  const mm = (line: PaperLine): number => numberIn(draft, line) ?? 0
  const named = { code, name: name.trim(), width: mm('width'), height: mm('height') }
  if (form === 'envelope' || form === 'letter') return { ...named, form }
  if (form === 'card') {
    return { ...named, form, senderBoxes: hasSenderBoxes ? { x: mm('boxesX'), y: mm('boxesY') } : null }
  }
  const grid = {
    columns: mm('columns'),
    rows: mm('rows'),
    width: mm('labelWidth'),
    height: mm('labelHeight'),
    left: mm('left'),
    top: mm('top'),
    gapX: mm('gapX'),
    gapY: mm('gapY'),
  }
  return { ...named, form, grid }
}

/** mm to a tenth, counts whole; null for anything else. */
function numberIn({ lines }: PaperDraft, line: PaperLine): number | null {
  const text = lines[line].normalize('NFKC').trim()
  const isCount = COUNTS.some((each) => each === line)
  if (!(isCount ? /^[1-9]\d?$/ : /^\d{1,3}(\.\d{1,2})?$/).test(text)) return null
  const number = Number(text)
  if (isCount) return number <= 40 ? number : null
  return number <= 500 ? number : null
}
