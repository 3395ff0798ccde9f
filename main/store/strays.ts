import { query, type ReadDb, type WriteDb } from './db.ts'
import { isJournaled, type JournaledTable, ON_CARDS } from './tables.ts'

/** A row that leads to a card which was put together with another, where nobody sees it any more; `card` by its key. */
export type Stray = { readonly table: JournaledTable; readonly row: number; readonly card: number }

const LEADING: readonly (readonly [JournaledTable, string])[] = [
  ...ON_CARDS.map((table) => [table, 'customer'] as const),
  ['customers', 'introducer'],
  ['customers', 'merged_into'],
  ['told_apart', 'one'],
  ['told_apart', 'other'],
]

const MERGED = query<{ key: number }>('SELECT key FROM customers WHERE merged_into IS NOT NULL', ['key'])
const STRAYS = query<{ tbl: string; row: number; card: number }>(
  LEADING.map(
    ([table, column]) => `SELECT '${table}' AS tbl, t.key AS row, asked.value AS card
      FROM json_each(:cards) asked CROSS JOIN ${table} t ON t.${column} = asked.value`,
  ).join(' UNION ALL '),
  ['tbl', 'row', 'card'],
)
const LED_TO = query<{ lead: number | null }>(
  `SELECT json_extract(before, '$.merged_into') AS lead FROM journal WHERE tbl = 'customers' AND row = ? AND key >= ?
    ORDER BY key LIMIT 2`,
  ['lead'],
)

/** Keys of the cards that were put together with another. */
export function mergedCards(db: ReadDb): ReadonlySet<number> {
  return new Set(db.many(MERGED).map(({ key }) => key))
}

/** A row of the week that only shows one of these cards is shown for the other, and goes. */
export function dropShown(db: WriteDb, cards: ReadonlySet<number>): void {
  if (cards.size === 0) return
  db.run(
    `DELETE FROM week_items WHERE state = 'open' AND contact IS NULL AND customer IN (SELECT value FROM json_each(:cards))`,
    { cards: JSON.stringify([...cards]) },
  )
}

/** What leads to these cards. */
export function straysOn(db: ReadDb, cards: ReadonlySet<number>): readonly Stray[] {
  if (cards.size === 0) return []
  const rows = db.many(STRAYS, { cards: JSON.stringify([...cards]) })
  return rows.flatMap(({ tbl, row, card }) => (isJournaled(tbl) ? [{ table: tbl, row, card }] : []))
}

/** Whether the change put a card, which is with another now, there: by the journal's key of an image of its row. */
export function wasMergedAt(db: ReadDb, card: number, key: number): boolean {
  const [before, after] = db.many(LED_TO, [card, key])
  return before?.lead === null && (after === undefined || after.lead !== null)
}
