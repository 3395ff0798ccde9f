import { nameOf } from '#domain/people/called.ts'
import type { CardLink, Introductions } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type LinkRow = NamedRow & { id: string }

const BY = query<LinkRow>(
  `SELECT i.id, ${nameColumns('i')} FROM customers c JOIN customers i ON i.key = c.introducer
    WHERE c.key = ? AND i.deleted_on IS NULL`,
  ['id', ...NAME_COLUMNS],
)
const OF = query<LinkRow>(
  `SELECT id, ${NAME_COLUMNS.join(', ')} FROM customers
    WHERE introducer = ? AND deleted_on IS NULL ORDER BY added_on, key LIMIT ?`,
  ['id', ...NAME_COLUMNS],
)
const COUNT = query<{ n: number }>('SELECT count(*) AS n FROM customers WHERE introducer = ? AND deleted_on IS NULL', [
  'n',
])

const WHO_INTRODUCED = query<{ key: number }>(
  `SELECT DISTINCT c.introducer AS key FROM json_each(?) AS asked JOIN customers c ON c.key = asked.value
    WHERE c.introducer IS NOT NULL`,
  ['key'],
)

/** More than a card shows at once; the count is whole. */
const SHOWN = 50

/** Who introduced somebody and whom they introduced, as far as there are cards of them outside the trash. */
export function introductionsOf(db: ReadDb, customer: number): Introductions {
  const by = db.one(BY, [customer])
  return {
    by: by === null ? null : toLink(by),
    of: db.many(OF, [customer, SHOWN]).map(toLink),
    count: db.one(COUNT, [customer])?.n ?? 0,
  }
}

/** Keys of those who introduced these people. */
export function listIntroducers(db: ReadDb, customers: readonly number[]): readonly number[] {
  return db.many(WHO_INTRODUCED, [JSON.stringify(customers)]).map(({ key }) => key)
}

/** By key, with the name as it is called now for where the link is not seen; null takes both off. */
export function setIntroducer(
  db: WriteDb,
  customer: number,
  introducer: { readonly key: number; readonly name: string } | null,
): void {
  db.run('UPDATE customers SET introducer = ?, introducer_name = ? WHERE key = ?', [
    introducer?.key ?? null,
    introducer?.name ?? '',
    customer,
  ])
}

function toLink(row: LinkRow): CardLink {
  return { id: row.id as Id, name: nameOf(toNamed(row)) }
}
