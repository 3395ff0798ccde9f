import * as v from 'valibot'
import { BUILT_IN_CODES, type OwnPaper, type Paper, type PaperCode } from '#domain/paper/papers.ts'
import { line, nothing, whole } from './values.ts'

export const PAPERS_MAX = 50
export const PAPER_NAME_MAX = 40

const ownPaper = v.pipe(
  v.string(),
  v.regex(/^own-[1-9][0-9]{0,5}$/),
  v.transform((value) => value as OwnPaper),
)

export const paperCode = v.union([v.picklist(BUILT_IN_CODES), ownPaper]) satisfies v.GenericSchema<unknown, PaperCode>

export const printSide = v.picklist(['address', 'message'])

/** In mm, to a tenth; whether a paper of these can be printed is the rule's affair (domain/paper/paper-rules). */
const mm = v.pipe(v.number(), v.minValue(0), v.maxValue(500))
const named = { code: paperCode, name: line(PAPER_NAME_MAX), width: mm, height: mm }
const cells = v.pipe(whole(40), v.minValue(1))
const grid = v.strictObject({
  columns: cells,
  rows: cells,
  width: mm,
  height: mm,
  left: mm,
  top: mm,
  gapX: mm,
  gapY: mm,
})

export const paper = v.variant('form', [
  v.strictObject({
    ...named,
    form: v.literal('card'),
    senderBoxes: v.nullable(v.strictObject({ x: mm, y: mm })),
  }),
  v.strictObject({ ...named, form: v.literal('envelope') }),
  v.strictObject({ ...named, form: v.literal('letter') }),
  v.strictObject({ ...named, form: v.picklist(['labels', 'list']), grid }),
]) satisfies v.GenericSchema<unknown, Paper>

export const papersInputs = {
  'papers:list': nothing,
  'papers:save': v.strictObject({
    papers: v.pipe(
      v.array(paper),
      v.maxLength(PAPERS_MAX),
      v.check((all) => new Set(all.map(({ code }) => code)).size === all.length),
    ),
  }),
}
