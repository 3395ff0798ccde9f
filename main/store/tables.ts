/**
 * How the person behind a row is found, as SQL over the row's columns (`$` stands for OLD, NEW or an alias);
 * null where a row is nobody's.
 */
type PersonOf = string | null

const own = '$.customer'

/** Tables of people's data and the owner's choices: every change of a row leaves its before-image in the journal. */
export const JOURNALED = {
  settings: null,
  staff: null,
  services: null,
  households: null,
  customers: '$.key',
  relatives: own,
  special_days: own,
  addresses: own,
  phones: own,
  emails: own,
  tags: null,
  customer_tags: own,
  refusals: own,
  bereavements: own,
  notes: own,
  locked_notes: own,
  photos: own,
  sales: own,
  appointments: own,
  recipients: own,
  deliveries: '(SELECT customer FROM sales WHERE key = $.sale)',
  contacts: own,
  promises: own,
  templates: null,
  batches: null,
  letters: own,
  left_out: own,
  new_year_cards: own,
  week_items: own,
  told_apart: '$.one',
  saved_groups: null,
  stories: null,
  own_rules: null,
  requests: '(SELECT key FROM customers WHERE id = $.person)',
  themes: null,
  surveys: null,
  survey_answers: own,
  complaints: own,
  special_requests: own,
  needs: own,
  benefits: own,
  stamp_marks: own,
} as const satisfies Readonly<Record<string, PersonOf>>

export type JournaledTable = keyof typeof JOURNALED

export const JOURNALED_TABLES = Object.keys(JOURNALED) as readonly JournaledTable[]

/** Written by refresh() alone and recomputed by check. */
export const DERIVED_TABLES = ['visit_days', 'rhythms', 'listing', 'search'] as const

/** The program's own records of what was done; never taken back. */
export const SYSTEM_TABLES = [
  'imports',
  'import_rejects',
  'changes',
  'journal',
  'tombstones',
  'backups',
  'backup_files',
  'backup_keys',
  'outputs',
  'model_fits',
] as const

/**
 * What is carried over out of a damaged file, in this order: the shop's own rows and the program's records of copies, outputs and
 * erasures. Not the journal: with a hole in it, taking a change back would take back half of it. Not the lines that an import
 * could not take, which wait for an import that can be taken back.
 */
export const CARRIED = [
  'imports',
  ...JOURNALED_TABLES,
  'tombstones',
  'backups',
  'backup_files',
  'backup_keys',
  'outputs',
] as const

export type Carried = (typeof CARRIED)[number]

/** The person behind a row, with `alias` naming the row: OLD, NEW or a table's alias. */
export function personOf(table: JournaledTable, alias: string): string {
  return JOURNALED[table]?.replaceAll('$', alias) ?? 'NULL'
}

/** Every table whose rows stand on somebody's card. */
export const ON_CARDS = JOURNALED_TABLES.filter((table) => personOf(table, 't') === 't.customer')

export function isJournaled(name: string): name is JournaledTable {
  return Object.hasOwn(JOURNALED, name)
}
