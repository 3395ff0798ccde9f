import type { Raw } from '../driver.ts'
import { query, type WriteDb } from '../db.ts'
import { isJournaled, ON_CARDS } from '../tables.ts'

type Broken = { readonly table: string; readonly rowid: number; readonly parent: string; readonly fkid: number }
type Reference = { readonly id: number; readonly column: string; readonly mayLack: 0 | 1 }

const REFERENCES = query<Reference>(
  `SELECT f.id, f."from" AS "column", c."notnull" = 0 AS mayLack
    FROM pragma_foreign_key_list(:table) f JOIN pragma_table_info(:table) c ON c.name = f."from"`,
  ['id', 'column', 'mayLack'],
)

/** Hears of what became of a row whose other end could not be read. */
export type Mending = {
  /** A person's rows without the person: a card is to be made under this key. */
  readonly lacksCard: (key: number) => void
  readonly leftOut: (table: string) => void
}

/**
 * Ends what points at nothing. Where a row may stand without it (who introduced, which staff, which household), it does.
 * Whatever was a person's stays together on a card made for it. All else (a label's wearers without the label, a letter
 * without its mailing, a delivery without its sale) means nothing alone and goes.
 */
export function mendReferences(raw: Raw, db: WriteDb, mending: Mending): void {
  // What goes may have been another row's other end.
  for (let broken = brokenIn(raw); broken.length > 0; broken = brokenIn(raw)) {
    const lacking = new Set<number>()
    for (const each of broken) {
      const { column, mayLack } = referenceOf(db, each)
      if (mayLack === 1) db.run(`UPDATE ${each.table} SET ${column} = NULL WHERE key = ?`, [each.rowid])
      else if (isOnCard(each, column)) lacking.add(customerOf(raw, each))
      else if (db.run(`DELETE FROM ${each.table} WHERE key = ?`, [each.rowid]) === 1) mending.leftOut(each.table)
    }
    for (const key of lacking) mending.lacksCard(key)
  }
}

function brokenIn(raw: Raw): readonly Broken[] {
  return raw.pragma('foreign_key_check') as readonly Broken[]
}

function referenceOf(db: WriteDb, { table, fkid }: Broken): Reference {
  const found = db.many(REFERENCES, { table }).find(({ id }) => id === fkid)
  if (found === undefined) throw new Error(`a reference of ${table} that is none`)
  return found
}

function isOnCard({ table }: Broken, column: string): boolean {
  return column === 'customer' && isJournaled(table) && ON_CARDS.includes(table)
}

function customerOf(raw: Raw, { table, rowid }: Broken): number {
  return Number(raw.prepare<[number], number>(`SELECT customer FROM ${table} WHERE key = ?`).pluck().get(rowid))
}
