import type { CustomerKind, PersonName } from '#domain/people/customer.ts'

/** The columns of `customers` that make a name. */
export type NamedRow = {
  readonly kind: string
  readonly family_name: string
  readonly given_name: string
  readonly family_kana: string
  readonly given_kana: string
  readonly company: string
}

/** The same by name, for what a question answers with. */
export const NAME_COLUMNS = [
  'kind',
  'family_name',
  'given_name',
  'family_kana',
  'given_kana',
  'company',
] as const satisfies readonly (keyof NamedRow)[]

/** The same as SQL, `alias` being what the question calls `customers`. */
export function nameColumns(alias: string): string {
  return NAME_COLUMNS.map((column) => `${alias}.${column}`).join(', ')
}

type Named = PersonName & { readonly kind: CustomerKind; readonly company: string }

/** Names exactly as they were typed, in the words of domain/. */
export function toNamed(row: NamedRow): Named {
  return {
    kind: row.kind as CustomerKind,
    familyName: row.family_name,
    givenName: row.given_name,
    familyKana: row.family_kana,
    givenKana: row.given_kana,
    company: row.company,
  }
}
