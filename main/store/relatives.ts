import type { Birthday, Day } from '#domain/day.ts'
import type { RelativeEntry } from '#domain/people/card.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { gone, insertRow, type RowsOfCard, saveRows } from './rows-of-card.ts'

/** One of the family, dead or alive. */
export type KeptRelative = { readonly entry: RelativeEntry; readonly diedOn: Day | null }

export type RelativeRow = {
  key: number
  kind: string
  family_name: string
  given_name: string
  kana: string
  honorific: string
  relation: string
  species: string
  birthday: string | null
  on_card: number
  note: string
  died_on: string | null
}

export const RELATIVE_COLUMNS = [
  'key',
  'kind',
  'family_name',
  'given_name',
  'kana',
  'honorific',
  'relation',
  'species',
  'birthday',
  'on_card',
  'note',
  'died_on',
] as const satisfies readonly (keyof RelativeRow)[]

const OF_CUSTOMER = query<RelativeRow>(
  `SELECT ${RELATIVE_COLUMNS.join(', ')} FROM relatives WHERE customer = ? ORDER BY position, key`,
  RELATIVE_COLUMNS,
)

const ROWS: RowsOfCard<RelativeEntry> = {
  table: 'relatives',
  columns: (entry) => ({
    kind: entry.kind,
    family_name: entry.familyName,
    given_name: entry.givenName,
    kana: entry.kana,
    honorific: entry.honorific,
    relation: entry.relation,
    species: entry.species,
    birthday: entry.birthday,
    on_card: entry.onCard ? 1 : 0,
    note: entry.note,
  }),
}

/** In the order of the card, those who have died among them. */
export function listRelatives(db: ReadDb, customer: number): readonly KeptRelative[] {
  return db.many(OF_CUSTOMER, [customer]).map(toKeptRelative)
}

/** Only the living are named in both lists; whoever has died stays as they are. @throws Refusal entry-missing */
export function saveRelatives(
  db: WriteDb,
  customer: number,
  was: readonly RelativeEntry[],
  is: readonly RelativeEntry[],
): void {
  for (const key of gone(was, is)) letGoOf(db, key)
  saveRows(db, ROWS, customer, was, is)
}

/** Somebody of the family who has died. The key of the new row. */
export function insertDeparted(db: WriteDb, customer: number, entry: RelativeEntry, diedOn: Day): RowKey {
  return insertRow(db, ROWS.table, { ...ROWS.columns(entry), customer, died_on: diedOn })
}

/** Off the 連名, and no day of theirs is kept any longer. */
export function markDeparted(db: WriteDb, key: RowKey, diedOn: Day): void {
  db.run('UPDATE relatives SET died_on = ?, on_card = 0 WHERE key = ?', [diedOn, key])
  db.run('UPDATE special_days SET remind = 0 WHERE relative = ?', [key])
}

/** The customer's own days become those of one of the family who has died, and are no longer kept. */
export function handDaysTo(db: WriteDb, customer: number, departed: RowKey): void {
  db.run('UPDATE special_days SET relative = ?, remind = 0 WHERE customer = ? AND relative IS NULL', [
    departed,
    customer,
  ])
}

/** The card is to bear another family name: those who had the old one by not being given any keep it in writing. */
export function keepFamilyName(db: WriteDb, customer: number, familyName: string): void {
  db.run(`UPDATE relatives SET family_name = ? WHERE customer = ? AND kind = 'person' AND family_name = ''`, [
    familyName,
    customer,
  ])
}

/** One of the family has become the card's own person: their days are the customer's now. */
export function becomeCustomer(db: WriteDb, key: RowKey): void {
  db.run('UPDATE special_days SET relative = NULL WHERE relative = ?', [key])
  db.run('UPDATE bereavements SET relative = NULL WHERE relative = ?', [key])
  db.run('DELETE FROM relatives WHERE key = ?', [key])
}

/** Days go with whose they are; a death that was told stays, without a name. */
function letGoOf(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM special_days WHERE relative = ?', [key])
  db.run('UPDATE bereavements SET relative = NULL WHERE relative = ?', [key])
}

export function toKeptRelative(row: RelativeRow): KeptRelative {
  return { entry: toEntry(row), diedOn: row.died_on as Day | null }
}

function toEntry(row: RelativeRow): RelativeEntry {
  return {
    key: row.key,
    kind: row.kind as RelativeEntry['kind'],
    familyName: row.family_name,
    givenName: row.given_name,
    kana: row.kana,
    honorific: row.honorific,
    relation: row.relation,
    species: row.species,
    birthday: row.birthday as Birthday | null,
    onCard: row.on_card === 1,
    note: row.note,
  }
}
