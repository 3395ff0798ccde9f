import type { Known } from '#domain/people/customer.ts'
import { type Field, MANY } from '#domain/exchange/fields.ts'
import { type Damage, type ImportAnswers, type ImportPreview, type OnDuplicate } from '#domain/exchange/import.ts'

/** What the owner said so far of a file; null is not answered yet. */
export type Answers = {
  readonly known: Known | null
  /** Damages are repaired unless said otherwise. */
  readonly unrepaired: ReadonlySet<Damage>
  readonly choices: ReadonlyMap<number, OnDuplicate>
  /** For all that were not decided one by one. */
  readonly rest: OnDuplicate | null
}

export const NOTHING_ANSWERED: Answers = { known: null, unrepaired: new Set(), choices: new Map(), rest: null }

type Columns = readonly (Field | null)[]

/** What keeps a file from being taken in; null where nothing does. `reread` are columns changed and not read anew yet. */
export type Open = 'columns' | 'doubled' | 'reread' | 'nobody' | 'known' | 'duplicates'

/** `draft` is what the columns shall mean, null while nobody changed them. */
export function openQuestion(preview: ImportPreview, answers: Answers, draft: Columns | null): Open | null {
  if (doubledColumns(draft ?? preview.columns.map(({ field }) => field)).size > 0) return 'doubled'
  if (draft !== null && !draft.every((field, at) => field === preview.columns[at]?.field)) return 'reread'
  if (preview.lacking.length > 0) return 'columns'
  if (preview.doubled.length > 0) return 'doubled'
  if (preview.rows === preview.rejected) return 'nobody'
  if (isKnownAsked(preview) && answers.known === null) return 'known'
  if (undecided(preview, answers) > 0 && answers.rest === null) return 'duplicates'
  return taken(preview, answers) === 0 ? 'nobody' : null
}

/** Its columns do not say enough: what they mean is asked before all else. */
export function isUnclear({ lacking, doubled }: ImportPreview): boolean {
  return lacking.length > 0 || doubled.length > 0
}

/** A file of people that does not say itself since when they are customers. */
export function isKnownAsked({ content, columns }: ImportPreview): boolean {
  return content === 'people' && columns.every(({ field }) => field !== 'known')
}

/** Likely duplicates that nobody decided one by one. */
export function undecided({ duplicates, likely }: ImportPreview, { choices }: Answers): number {
  return duplicates - likely.filter(({ line }) => choices.has(line)).length
}

/** How many lines will be taken in, those merged among them. */
export function taken(preview: ImportPreview, answers: Answers): number {
  const skipped = preview.likely.filter(({ line }) => answers.choices.get(line) === 'skip').length
  const restSkipped = answers.rest === 'skip' ? undecided(preview, answers) : 0
  return preview.rows - preview.rejected - skipped - restSkipped
}

/** Whether taken() is certain: of what is not repaired only a telephone comes in as it stands, other lines cannot be read. */
export function isCountCertain({ damages }: ImportPreview, { unrepaired }: Answers): boolean {
  return damages.every(({ kind }) => kind === 'phone-zero' || !unrepaired.has(kind))
}

/** The places of columns that mean what another one means already. */
export function doubledColumns(columns: Columns): ReadonlySet<number> {
  const isDouble = (field: Field | null, at: number) =>
    field !== null && !MANY.has(field) && columns.some((other, place) => place !== at && other === field)
  return new Set([...columns.keys()].filter((at) => isDouble(columns[at] ?? null, at)))
}

/** As the call wants them. An own table says itself since when each has been a customer; of others nobody is first. */
export function answersToSend({ damages, likely }: ImportPreview, answers: Answers): ImportAnswers {
  return {
    known: answers.known ?? 'known-before',
    repairs: damages.map(({ kind }) => kind).filter((kind) => !answers.unrepaired.has(kind)),
    onDuplicate: answers.rest ?? 'skip',
    choices: likely.flatMap(({ line }) => {
      const choice = answers.choices.get(line)
      return choice === undefined ? [] : [{ line, choice }]
    }),
  }
}
