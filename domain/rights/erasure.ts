import type { RowsErased } from './request.ts'

/** What an erasure took, in the words of a record that is handed out. */
export const ERASED_KINDS = [
  'card',
  'reach',
  'family',
  'sales',
  'deliveries',
  'contacts',
  'promises',
  'letters',
  'notes',
  'photos',
  'locked',
  'week',
  'other',
] as const

export type ErasedKind = (typeof ERASED_KINDS)[number]

const KIND_OF: Readonly<Record<string, ErasedKind>> = {
  customers: 'card',
  households: 'card',
  addresses: 'reach',
  phones: 'reach',
  emails: 'reach',
  relatives: 'family',
  special_days: 'family',
  bereavements: 'family',
  sales: 'sales',
  recipients: 'deliveries',
  deliveries: 'deliveries',
  contacts: 'contacts',
  new_year_cards: 'contacts',
  promises: 'promises',
  appointments: 'promises',
  letters: 'letters',
  left_out: 'letters',
  notes: 'notes',
  customer_tags: 'notes',
  refusals: 'notes',
  photos: 'photos',
  locked_notes: 'locked',
  week_items: 'week',
}

/** Rows that went, by kind, in order; kinds of which there was nothing are not named. */
export function erasedByKind(rows: RowsErased): readonly { readonly kind: ErasedKind; readonly count: number }[] {
  const sums = new Map<ErasedKind, number>()
  for (const [table, count] of Object.entries(rows)) {
    const kind = KIND_OF[table] ?? 'other'
    sums.set(kind, (sums.get(kind) ?? 0) + count)
  }
  return ERASED_KINDS.flatMap((kind) => {
    const count = sums.get(kind) ?? 0
    return count === 0 ? [] : [{ kind, count }]
  })
}
