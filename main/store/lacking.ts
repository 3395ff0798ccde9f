import type { Birthday, Day } from '#domain/day.ts'
import type { Known } from '#domain/people/missing.ts'
import { query, type ReadDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type Row = NamedRow & {
  key: number
  company_kana: string
  birthday: string | null
  postal_code: string | null
  prefecture: string | null
  city: string | null
  street: string | null
  building: string | null
  has_phone: number
  last_visit: string | null
}

/** Somebody who may still be asked, as far as it shows what is missing. */
export type Askable = { readonly key: number; readonly lastVisit: Day | null; readonly known: Known }

// The dead are asked nothing, nor is who wants to hear nothing.
const WITHIN = query<Row>(
  `SELECT c.key, ${nameColumns('c')}, c.company_kana, c.birthday,
     a.postal_code, a.prefecture, a.city, a.street, a.building,
     EXISTS (SELECT 1 FROM phones WHERE customer = c.key) AS has_phone, r.last AS last_visit
   FROM customers c LEFT JOIN rhythms r ON r.customer = c.key LEFT JOIN addresses a
     ON a.key = (SELECT key FROM addresses WHERE customer = c.key ORDER BY position, key LIMIT 1)
   WHERE c.key > ? AND c.key <= ? AND c.deleted_on IS NULL AND c.died_on IS NULL AND NOT EXISTS
     (SELECT 1 FROM refusals WHERE customer = c.key AND scope = 'everything' AND withdrawn_on IS NULL)`,
  [
    'key',
    ...NAME_COLUMNS,
    'company_kana',
    'birthday',
    'postal_code',
    'prefecture',
    'city',
    'street',
    'building',
    'has_phone',
    'last_visit',
  ],
)

const NO_PHONE: readonly unknown[] = []
const A_PHONE: readonly unknown[] = ['']

/** Everyone who may be asked, of a span of keys: above `after`, up to `until`. */
export function askableWithin(db: ReadDb, after: number, until: number): readonly Askable[] {
  return db.many(WITHIN, [after, until]).map((row) => ({
    key: row.key,
    lastVisit: row.last_visit as Day | null,
    known: {
      ...toNamed(row),
      companyKana: row.company_kana,
      birthday: row.birthday as Birthday | null,
      phones: row.has_phone === 1 ? A_PHONE : NO_PHONE,
      addresses: [
        {
          postalCode: row.postal_code ?? '',
          prefecture: row.prefecture ?? '',
          city: row.city ?? '',
          street: row.street ?? '',
          building: row.building ?? '',
          careOf: '',
        },
      ],
    },
  }))
}
