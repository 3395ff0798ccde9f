import type { Field } from './fields.ts'
import type { Content, Format } from './table.ts'

/** What a file holds, whose header set it is, and what each column means, from the left; null: nothing. */
export type Recognised = {
  readonly content: Content
  readonly format: Format
  readonly columns: readonly (Field | null)[]
}

/** By the words of the headers alone, in any order and width. `content` null: told from the columns. */
export function recognise(headers: readonly string[], content: Content | null): Recognised {
  return { content: content ?? 'people', format: 'other', columns: headers.map(() => null) }
}

export type ColumnFaults = {
  /** What two columns claim to be and only one can. */
  readonly doubled: readonly Field[]
  /** What must be there before anything can be taken in. */
  readonly lacking: readonly Field[]
}

export function faultsOfColumns(_content: Content, _columns: readonly (Field | null)[]): ColumnFaults {
  return { doubled: [], lacking: [] }
}
