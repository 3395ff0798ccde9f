import type { Day } from '#domain/day.ts'
import type { Bereavement } from '#domain/people/card.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

/** `relative` is the row of the family it speaks of; null where it was the customer, or nobody was named. */
export type BereavementToInsert = Omit<Bereavement, 'key' | 'relativeName'> & {
  readonly customer: number
  readonly relative: RowKey | null
}

type BereavementRow = { key: number; who: string; name: string; died_on: string; heard_from: string }

const OF_CUSTOMER = query<BereavementRow>(
  `SELECT b.key, b.who, coalesce(trim(r.family_name || ' ' || r.given_name), '') AS name, b.died_on, b.heard_from
    FROM bereavements b LEFT JOIN relatives r ON r.key = b.relative
    WHERE b.customer = ? ORDER BY b.died_on DESC, b.key DESC`,
  ['key', 'who', 'name', 'died_on', 'heard_from'],
)

/** The latest first. */
export function listBereavements(db: ReadDb, customer: number): readonly Bereavement[] {
  return db.many(OF_CUSTOMER, [customer]).map((row) => ({
    key: row.key,
    who: row.who as Bereavement['who'],
    relativeName: row.name,
    diedOn: row.died_on as Day,
    heardFrom: row.heard_from,
  }))
}

/** The key of the new row. */
export function insertBereavement(db: WriteDb, bereavement: BereavementToInsert): RowKey {
  return db.insert(
    `INSERT INTO bereavements (customer, who, relative, died_on, heard_from)
    VALUES (:customer, :who, :relative, :diedOn, :heardFrom)`,
    bereavement,
  )
}
