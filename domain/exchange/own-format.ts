import type { Field } from './fields.ts'
import type { ContactOnFile, PersonOnFile, VisitOnFile } from './on-file.ts'
import type { Content } from './table.ts'

/** Our own CSV: the specification's columns first, then what else a card holds. */
export const OWN_COLUMNS: Readonly<Record<Content, readonly { readonly header: string; readonly field: Field }[]>> = {
  people: [],
  visits: [],
  contacts: [],
}

/** One raw text a column of OWN_COLUMNS.people: what このソフトに戻す用 says of a person. */
export function personCells(_person: PersonOnFile): readonly string[] {
  return []
}

export function visitCells(_visit: VisitOnFile): readonly string[] {
  return []
}

export function contactCells(_contact: ContactOnFile): readonly string[] {
  return []
}
