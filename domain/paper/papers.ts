import { never } from '#domain/never.ts'
import type { Mm, Size } from './sizes.ts'

/** What the program comes with. */
export const BUILT_IN_CODES = [
  'hagaki',
  'nenga',
  'hagaki-wide',
  'a4',
  'a5',
  'naga3',
  'naga4',
  'you1',
  'you2',
  'you4',
  'kaku2',
  'label12',
  'label24',
  'label21',
  'label10',
  'list',
] as const

export type BuiltInPaper = (typeof BUILT_IN_CODES)[number]

/** own-3: one that the owner added. */
export type OwnPaper = `own-${number}`

export type PaperCode = BuiltInPaper | OwnPaper

/** Each side of a paper is fed its own way. */
export type PrintSide = 'address' | 'message'

/** Labels of one size side by side, in mm from the top left corner of the sheet. */
export type LabelGrid = {
  readonly columns: number
  readonly rows: number
  readonly width: Mm
  readonly height: Mm
  readonly left: Mm
  readonly top: Mm
  /** White between two labels. */
  readonly gapX: Mm
  readonly gapY: Mm
}

/** Where the seven small boxes for the sender's code begin, which 年賀はがき alone carries; no official figure is known. */
export type SenderBoxes = { readonly x: Mm; readonly y: Mm }

type Named = Size & {
  readonly code: PaperCode
  /** As the owner calls it; '' for what the program comes with and names in the owner's language. */
  readonly name: string
}

/** Two sides: an address and a message. */
export type Card = Named & {
  readonly form: 'card'
  /** Null: the sender's code stands in a line above the sender. */
  readonly senderBoxes: SenderBoxes | null
}

/** An address side alone. */
export type Envelope = Named & { readonly form: 'envelope' }

/** As many sheets as the text is long. */
export type LetterPaper = Named & { readonly form: 'letter' }

/** Several addresses on one sheet: labels to be stuck on, or the list that is copied by hand. */
export type LabelPaper = Named & { readonly form: 'labels' | 'list'; readonly grid: LabelGrid }

/** One sheet for one person, or several. */
export type WholePaper = Card | Envelope | LetterPaper

export type Paper = WholePaper | LabelPaper

export type PaperForm = Paper['form']

const A4 = { width: 210, height: 297 }
const NO_GAPS = { gapX: 0, gapY: 0 }

/** In mm as they are fed; of the makers' label sheets the sizes alone, no numbers of theirs. */
export const BUILT_IN = {
  hagaki: { code: 'hagaki', name: '', width: 100, height: 148, form: 'card', senderBoxes: null },
  nenga: { code: 'nenga', name: '', width: 100, height: 148, form: 'card', senderBoxes: null },
  'hagaki-wide': { code: 'hagaki-wide', name: '', width: 148, height: 100, form: 'card', senderBoxes: null },
  a4: { code: 'a4', name: '', ...A4, form: 'letter' },
  a5: { code: 'a5', name: '', width: 148, height: 210, form: 'letter' },
  naga3: { code: 'naga3', name: '', width: 120, height: 235, form: 'envelope' },
  naga4: { code: 'naga4', name: '', width: 90, height: 205, form: 'envelope' },
  you1: { code: 'you1', name: '', width: 120, height: 176, form: 'envelope' },
  you2: { code: 'you2', name: '', width: 114, height: 162, form: 'envelope' },
  you4: { code: 'you4', name: '', width: 105, height: 235, form: 'envelope' },
  kaku2: { code: 'kaku2', name: '', width: 240, height: 332, form: 'envelope' },
  label12: labels('label12', { columns: 2, rows: 6, width: 86.4, height: 42.3, left: 18.6, top: 21.2, ...NO_GAPS }),
  label24: labels('label24', { columns: 3, rows: 8, width: 66, height: 33.9, left: 6, top: 12.9, ...NO_GAPS }),
  label21: labels('label21', { columns: 3, rows: 7, width: 70, height: 42.3, left: 0, top: 0, ...NO_GAPS }),
  label10: labels('label10', { columns: 2, rows: 5, width: 86.4, height: 50.8, left: 18.6, top: 21.2, ...NO_GAPS }),
  list: {
    code: 'list',
    name: '',
    ...A4,
    form: 'list',
    grid: { columns: 1, rows: 8, width: 182, height: 33, left: 14, top: 16, ...NO_GAPS },
  },
} as const satisfies Readonly<Record<BuiltInPaper, Paper>>

function labels(code: BuiltInPaper, grid: LabelGrid): LabelPaper {
  return { code, name: '', ...A4, form: 'labels', grid }
}

/** All papers in order: one of the owner's with a code of the program's takes its place, every other stands after them. */
export function papersWith(own: readonly Paper[]): readonly Paper[] {
  const changed = new Map(own.map((paper) => [paper.code, paper]))
  const builtIn = BUILT_IN_CODES.map((code) => changed.get(code) ?? BUILT_IN[code])
  return [...builtIn, ...own.filter(({ code }) => !isBuiltIn(code))]
}

export function isBuiltIn(code: PaperCode): code is BuiltInPaper {
  return BUILT_IN_CODES.some((each) => each === code)
}

/** A code that none of the owner's papers has. */
export function newPaperCode(own: readonly Paper[]): OwnPaper {
  const numbers = own.map(({ code }) => (isBuiltIn(code) ? 0 : Number(code.slice('own-'.length))))
  return `own-${Math.max(0, ...numbers) + 1}`
}

export function isLabels(paper: Paper): paper is LabelPaper {
  return paper.form === 'labels' || paper.form === 'list'
}

/** What can be printed on it, in the order in which it is fed. */
export function sidesOf(paper: Paper): readonly PrintSide[] {
  switch (paper.form) {
    case 'card':
      return ['address', 'message']
    case 'letter':
      return ['message']
    case 'envelope':
    case 'labels':
    case 'list':
      return ['address']
    default:
      return never(paper, 'a paper without its sides')
  }
}

/** 定形 is what a letter box sorts by machine: at most 235 × 120 mm. */
export function isStandardSize({ width, height }: Size): boolean {
  return Math.max(width, height) <= 235 && Math.min(width, height) <= 120
}
