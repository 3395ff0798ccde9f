import type { LetterOptions, LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { labelsASheet } from '#domain/paper/labels.ts'
import { isLabels, type Paper, type PaperCode } from '#domain/paper/papers.ts'
import { printerInUse } from '#domain/paper/printers.ts'
import type { Id } from '#domain/people/customer.ts'
import type { LeftOut } from '#domain/week/gate.ts'
import { makeBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { previewLetters } from '#main/service/letters.ts'
import { fitInPlace } from '#main/service/return-model/fit.ts'
import { papersOf } from '#main/service/papers.ts'
import { printersOf } from '#main/service/printers.ts'
import { weekView } from '#main/service/week.ts'
import type { Session } from '#main/store/session.ts'
import { saveParts } from '../files/save-parts.ts'
import { idOf, withShop, type Command } from './command.ts'
import { choice, need, number, WrongWords, type Words } from './words.ts'

/** Letters through the gate to a PDF, and the batch that waits to be posted; the browser starts only here. */
export const letters: Command = {
  names: ['template', 'to', 'paper', 'side', 'writing', 'numerals', 'boxes', 'start-cell', 'out'],
  run: async (words) => {
    const template = templateOf(words)
    const to = need(words, 'to')
    const out = need(words, 'out')
    return withShop(words, async (session) => {
      const options = optionsOf(words, template, papersOf(session.db))
      const asked = to === 'week' ? ofTheWeek(session, template) : { to: to.split(',').map(idOf), reason: null }
      return print(session, { ...asked, template, options, personalLines: [], overrides: [] }, out)
    })
  },
}

/** Who is left out, as the command line names it. */
export function leftOutOf({ customer, name, why }: LeftOut): { customerId: Id; name: string; why: string } {
  return { customerId: customer, name, why }
}

/** @throws Refusal as makeBatch, print-failed, disk-*; the batch is then taken back: nothing was printed */
async function print(session: Session, request: LetterRequest, out: string): Promise<unknown> {
  const { clearance } = previewLetters(session, request)
  const { id, change, preview, shifts } = makeBatch(session, { request, clearance })
  try {
    // Imported here, so that a command that prints nothing never wakes Electron's part.
    const { printAlone } = await import('./print-alone.ts')
    const { pdfs, pages, warnings } = await printAlone({ document: preview.document, shifts })
    const files = await saveParts(out, pdfs)
    const leftOut = preview.leftOut.map(leftOutOf)
    const done = { batchId: id, files, pages, letters: preview.letters.length, leftOut, warnings }
    const printers = printersOf(session.db)
    const { outOfWindow } = preview
    return {
      ...done,
      // Said only then: nothing was corrected, though the owner had meant it to be.
      ...(printerInUse(printers) === null && { printerGone: printers.inUse }),
      ...(outOfWindow !== null && { outOfWindow }),
    }
  } catch (error) {
    undoChange(session, { change })
    throw error
  }
}

/**
 * Those of the week for whom this template is proposed and nothing was done yet: the row of each is answered with it. Without
 * words of ours only those of the reason that comes first, for nothing else tells what an address is for.
 */
export function ofTheWeek(session: Session, template: TemplateCode | null): Pick<LetterRequest, 'to' | 'reason'> {
  fitInPlace(session)
  const open = weekView(session).rows.filter((row) => row.state === 'open' && row.template === template)
  const reason = template === null ? (open[0]?.sentence.reason ?? null) : null
  const meant = open.filter(({ sentence }) => reason === null || sentence.reason === reason)
  return { to: meant.map(({ customer }) => customer), reason }
}

function templateOf(words: Words): TemplateCode | null {
  const code = words['template'] ?? 'none'
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) throw new WrongWords('--template takes a code such as first-visit-thanks')
  return code === 'none' ? null : (code as TemplateCode)
}

/** --start-cell N: the first free label. @throws WrongWords where this paper has no such label */
function startCellOf(words: Words, paper: Paper): Pick<LetterOptions, 'startCell'> {
  if (words['start-cell'] === undefined) return {}
  if (!isLabels(paper)) throw new WrongWords('--start-cell goes with labels, such as --paper label12')
  return { startCell: number(words, 'start-cell', 1, labelsASheet(paper)) }
}

/** Without a word about it, a card is printed on both sides, a letter on its one, and without a template the address. */
function optionsOf(words: Words, template: TemplateCode | null, papers: readonly Paper[]): LetterOptions {
  const paper = paperIn(papers, choice(words, 'paper', codesOf(papers)))
  const whole = paper.form === 'card' ? 'both' : 'message'
  const usual = template === null || (paper.form !== 'card' && paper.form !== 'letter') ? 'address' : whole
  return {
    paper: paper.code,
    sides: words['side'] === undefined ? usual : choice(words, 'side', ['address', 'message', 'both']),
    writing: choice(words, 'writing', ['vertical', 'horizontal']),
    numerals: choice(words, 'numerals', ['digit-by-digit', 'with-ten', 'arabic']),
    boxes: choice(words, 'boxes', ['preprinted', 'drawn']),
    ...startCellOf(words, paper),
  }
}

function codesOf(papers: readonly Paper[]): readonly [PaperCode, ...PaperCode[]] {
  const [first = 'hagaki', ...others] = papers.map(({ code }) => code)
  return [first, ...others]
}

function paperIn(papers: readonly Paper[], code: PaperCode): Paper {
  const found = papers.find((paper) => paper.code === code)
  if (found === undefined) throw new WrongWords(`--paper ${code} is not a paper of this shop`)
  return found
}
