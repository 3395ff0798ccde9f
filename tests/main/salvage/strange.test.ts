import { expect, test } from 'vitest'
import { checkShop, isSound } from '#main/service/check.ts'
import { query } from '#main/store/db.ts'
import { insertRefused } from '#main/store/refusals.ts'
import { getSetting, getShop } from '#main/store/settings.ts'
import { holdsStrangeRows } from '#main/store/strange-rows.ts'
import { write } from '#main/store/write.ts'
import { inCopy } from '../../faults/support/hostile.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { OTHERWISE, salvageOf, type SalvagedShop } from './damaged.ts'

// A bad disk turns bits within a row that is one all the same: what no program of ours ever wrote is held to the same rule
// as a copy that comes from elsewhere (tests/main/restore/hostile-copies.test.ts).

/** 髙﨑, who came twice and refused offers, and 𠮷野, of whom a year's rest was wanted; `script` is what the disk did to them. */
function salvaged(script: string): SalvagedShop {
  const shop = openTestDb()
  const { key } = aCustomer(shop.session)
  aCustomer(shop.session, { familyName: '𠮷野' })
  for (const on of ['2026-10-01', '2026-11-01']) aSale(shop.session, key, on)
  write(shop.session, 'refused', (db) => {
    insertRefused(db, { customer: key, scope: 'promotion', channel: 'all', since: day('2026-01-01'), howAsked: '' })
    db.run(`INSERT INTO promises (customer, text, made_on) VALUES (?, 'お返事', '2026-11-01')`, [key])
    db.run(
      `UPDATE customers SET quiet_until = '2027-01-31', died_on = '2026-01-31', birthday = '--01-31' WHERE key = ?`,
      [key + 1],
    )
  })
  shop.close()
  inCopy(shop.paths.database, script)
  return salvageOf(shop)
}

const rows = (found: SalvagedShop, question: string): readonly unknown[] => found.shop.db.many(query(question, []))

function expectSound({ shop }: SalvagedShop): void {
  expect(holdsStrangeRows(shop.db, () => undefined)).toBe(false)
  expect(isSound(checkShop(shop))).toBe(true)
}

test('a day that is none is emptied where it may lack, and goes with its row, counted, where it may not', () => {
  const found = salvaged(`UPDATE customers SET birthday = '--13-01' WHERE birthday <> '';
    UPDATE sales SET day = '2026-02-30' WHERE day = '2026-10-01'`)
  expectSound(found)
  expect(rows(found, 'SELECT birthday FROM customers ORDER BY key')).toEqual([{ birthday: null }, { birthday: null }])
  expect(found.salvaged.mended).toBe(1)
  expect(found.salvaged.counts).toContainEqual({ what: 'visits', found: 1, of: 2 })
})

test('what keeps letters away from somebody stays, although its day is lost', () => {
  const found = salvaged(`UPDATE refusals SET since = '2026-01-1'; UPDATE customers SET quiet_until = '2027-02-31',
    died_on = 'x' WHERE quiet_until IS NOT NULL`)
  expectSound(found)
  expect(rows(found, 'SELECT scope, since FROM refusals')).toEqual([{ scope: 'promotion', since: '2026-11-20' }])
  expect(rows(found, 'SELECT quiet_until, died_on FROM customers WHERE died_on IS NOT NULL')).toEqual([
    { quiet_until: '2027-11-20', died_on: '2026-11-20' },
  ])
  expect(found.salvaged).toMatchObject({ mended: 3, refusing: 0 })
})

test('an address that letters came back from stays one, although the day of it is lost', () => {
  const found = salvaged(`INSERT INTO addresses (customer, street, returned_on)
    SELECT key, '1-2-3', '2026-02-30' FROM customers ORDER BY key LIMIT 1`)
  expectSound(found)
  expect(rows(found, 'SELECT returned_on FROM addresses WHERE returned_on IS NOT NULL')).toEqual([
    { returned_on: '2026-11-20' },
  ])
})

test('a word is cut before a NUL, and one of megabytes goes with its row', () => {
  const found = salvaged(`UPDATE customers SET family_name = '髙' || char(0) || '﨑' WHERE family_name = '髙﨑';
    UPDATE promises SET text = hex(zeroblob(600000))`)
  expectSound(found)
  expect(rows(found, 'SELECT family_name AS name FROM customers ORDER BY key')).toEqual([
    { name: '髙' },
    { name: '𠮷野' },
  ])
  expect(found.salvaged.counts).toContainEqual({ what: 'promises', found: 0, of: 1 })
})

test('a setting of another shape is forgotten, and a shop in no time zone is taken for the one that was expected', () => {
  const found = salvaged(`INSERT INTO settings (name, value) VALUES ('calendar', '[1, 2]');
    UPDATE settings SET value = json_set(value, '$.timeZone', 'Mars/Olympus') WHERE name = 'shop'`)
  expectSound(found)
  expect(getSetting(found.shop.db, 'calendar')).toBeNull()
  expect(getShop(found.shop.db)).toEqual(OTHERWISE)
  expect(found.salvaged.isShopLost).toBe(true)
})

test('a sheet whose secrets are none opens nothing and goes', () => {
  const found = salvaged(`INSERT INTO backup_keys (sheet, master, slots, made_on, practised_on)
    VALUES ('AAAA', zeroblob(32), '[]', '2026-11-01', '2026-11-01')`)
  expectSound(found)
  expect(rows(found, 'SELECT sheet FROM backup_keys')).toEqual([])
})

test('a word that no program writes is read as what keeps letters away, and a visit stays a visit', () => {
  const found = salvaged(`UPDATE refusals SET scope = 'promotinn', channel = 'mbil';
    UPDATE sales SET status = 'dkne', charge = 'qaid' WHERE day = '2026-10-01'`)
  expectSound(found)
  expect(rows(found, 'SELECT scope, channel FROM refusals')).toEqual([{ scope: 'everything', channel: 'all' }])
  expect(rows(found, 'SELECT day FROM visit_days ORDER BY day')).toEqual([{ day: '2026-10-01' }, { day: '2026-11-01' }])
  expect(found.salvaged.mended).toBe(4)
})
