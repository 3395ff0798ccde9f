import type { DisclosedTable } from './disclosed.ts'

/**
 * What the owner looks at before it is made, and may keep back with a reason (個人情報保護法 33-2): what somebody else is
 * spoken of in, and what the shop thinks.
 */
export const HELD_BACK = ['remarks', 'honest', 'family', 'recipients', 'photos', 'week'] as const

export type HeldBack = (typeof HELD_BACK)[number]

/** A line of a table; a value that says nothing is null. */
export type DisclosedRow = Readonly<Record<string, string | number | null>>

/** Whole tables that are kept back together. */
const TABLES_HELD: Readonly<Partial<Record<DisclosedTable, HeldBack>>> = {
  relatives: 'family',
  bereavements: 'family',
  recipients: 'recipients',
  deliveries: 'recipients',
  photos: 'photos',
  needs: 'honest',
  week_items: 'week',
  left_out: 'week',
}

/** Single columns, of rows of which the rest is shown. */
const COLUMNS_HELD: Readonly<Record<string, HeldBack>> = {
  'customers.caution': 'remarks',
  'customers.note': 'remarks',
  'special_days.relative': 'family',
}

/** With what a value is kept back; null: with nothing. */
export function heldWith(table: DisclosedTable, column: string, row: DisclosedRow): HeldBack | null {
  if (table === 'notes') return row['kind'] === 'note' ? 'remarks' : 'honest'
  return TABLES_HELD[table] ?? COLUMNS_HELD[`${table}.${column}`] ?? null
}
