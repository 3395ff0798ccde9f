import type { Day } from '#domain/day.ts'
import { isStopped } from './code-words.ts'
import { readDay } from './dates.ts'
import type { Field } from './fields.ts'
import type { LineReader } from './line-reader.ts'
import type { PersonOnFile } from './on-file.ts'
import { dayOnly } from './typed-cells.ts'

export type RefusalOnFile = PersonOnFile['refusals'][number]

type Scope = RefusalOnFile['scope']

const COLUMNS = [
  { scope: 'promotion', field: 'no-promotion' },
  { scope: 'everything', field: 'no-contact' },
] as const satisfies readonly { readonly scope: Scope; readonly field: Field }[]

/** ご案内不要 and 一切ご連絡しない as their columns have them, the latest first: the day, or a word, and then from today. */
export function readRefusals(line: LineReader): readonly RefusalOnFile[] {
  const found = COLUMNS.flatMap(({ scope, field }): readonly RefusalOnFile[] => {
    const since = sinceCell(line, field)
    return since === null ? [] : [{ scope, channel: 'all', since, howAsked: '' }]
  })
  return found.toSorted((one, other) => (one.since < other.since ? 1 : one.since > other.since ? -1 : 0))
}

/** The day in the column of a scope, '' where nothing of that scope is refused by every channel. */
export function refusalCell(refusals: readonly RefusalOnFile[], scope: Scope): string {
  return refusals.find((each) => each.scope === scope && each.channel === 'all')?.since ?? ''
}

function sinceCell(line: LineReader, field: Field): Day | null {
  const cell = line.line(field)
  if (cell === '') return null
  if (readDay(cell).kind === 'day') return dayOnly(line, field)
  const isRefused = isStopped(cell)
  if (isRefused === null) line.reject('value-unknown', field)
  return isRefused === true ? line.how.today : null
}
