import { insertAddress } from '#main/store/addresses.ts'
import { insertCustomer, keyWithNumber, putInTrash } from '#main/store/customers.ts'
import { insertPhone } from '#main/store/phones.ts'
import { query } from '#main/store/db.ts'
import { insertSale } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS, aNewCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'

/** Every seventh save also throws away the third person before it. */
const throwsAway = (n: number): boolean => n % 7 === 0

/** The n-th save: five rows in four tables, or six, in one write(). */
export function saveNumber(session: Session, n: number): void {
  write(session, 'saved', (db) => {
    const { phone: _phone, address: _address, ...person } = aNewCustomer({ number: String(n), givenName: `花子${n}` })
    const key = insertCustomer(db, { ...person, id: session.newId(), addedOn: session.today(), importKey: null })
    insertPhone(db, key, `090${String(n).padStart(8, '0')}`, null)
    insertAddress(db, key, { ...AN_ADDRESS, street: `${n}番地` }, null)
    for (const on of ['2026-01-10', '2026-02-20']) {
      insertSale(db, {
        customer: key,
        day: day(on),
        time: null,
        status: 'done',
        charge: 'paid',
        amount: n,
        item: 'カット',
        importKey: null,
      })
    }
    const away = throwsAway(n) ? keyWithNumber(db, String(n - 3)) : null
    if (away !== null) putInTrash(db, away, session.today())
  })
}

/** Rows by table, and whether they are those of exactly the first `n` saves. */
export type Standing = { readonly n: number; readonly whole: boolean }

const COUNTS = query<{
  people: number
  last: number
  phones: number
  addresses: number
  sales: number
  changes: number
  away: number
}>(
  `SELECT (SELECT count(*) FROM customers) AS people, (SELECT coalesce(max(CAST(number AS INTEGER)), 0) FROM customers) AS last,
    (SELECT count(*) FROM phones) AS phones, (SELECT count(*) FROM addresses) AS addresses, (SELECT count(*) FROM sales) AS sales,
    (SELECT count(*) FROM changes) AS changes, (SELECT count(*) FROM customers WHERE deleted_on IS NOT NULL) AS away`,
  ['people', 'last', 'phones', 'addresses', 'sales', 'changes', 'away'],
)

/** What stands in the file, held against what the first saves must have left. */
export function standing({ db }: Pick<Session, 'db'>): Standing {
  const found = db.one(COUNTS)
  if (found === null) throw new Error('a SELECT without FROM gives one row')
  const n = found.people
  const should = { people: n, last: n, phones: n, addresses: n, sales: 2 * n, changes: n, away: Math.floor(n / 7) }
  return { n, whole: JSON.stringify(found) === JSON.stringify(should) }
}
