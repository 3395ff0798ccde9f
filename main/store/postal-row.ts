import type { PostalAddress } from '#domain/people/customer.ts'

/** The columns that make an address, wherever one is kept. */
export type PostalRow = {
  readonly postal_code: string
  readonly prefecture: string
  readonly city: string
  readonly street: string
  readonly building: string
  readonly care_of: string
}

/** The same by name, in the order of the table. */
export const POSTAL_COLUMNS = [
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'care_of',
] as const satisfies readonly (keyof PostalRow)[]

/** The same as SQL, `alias` being what the question calls the table. */
export function postalColumns(alias: string): string {
  return POSTAL_COLUMNS.map((column) => `${alias}.${column}`).join(', ')
}

export function toPostalAddress(row: PostalRow): PostalAddress {
  return {
    postalCode: row.postal_code,
    prefecture: row.prefecture,
    city: row.city,
    street: row.street,
    building: row.building,
    careOf: row.care_of,
  }
}
