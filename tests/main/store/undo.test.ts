import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { customer } from '#main/service/customers.ts'
import { forgetOldChanges, undoChange } from '#main/service/changes.ts'
import { runThrough } from '#main/service/run-through.ts'
import { insertImport } from '#main/store/imports.ts'
import { insertCustomer } from '#main/store/customers.ts'
import { insertPhone } from '#main/store/phones.ts'
import { query, type WriteDb } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import { insertSale } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aNewCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { everything, expectBackAndForth, rowsOf } from '../../support/rows.ts'

const startImport = (session: Session, db: WriteDb, change: number): number =>
  insertImport(db, change, {
    id: session.newId(),
    at: session.now(),
    fileName: 'a.csv',
    content: 'people',
    format: 'own',
    encoding: 'utf-8',
  })

const rename = (session: Session, key: number): number =>
  write(session, 'customer-edited', (db) => db.run("UPDATE customers SET given_name = '葵' WHERE key = ?", [key]))

describe('undo', () => {
  test('takes back a new customer with everything that came along', () => {
    const { session } = openTestDb()
    const before = everything(session)
    const { change } = aCustomer(session)
    expect(undoChange(session, { change })).toMatchObject({ restored: 3, untouched: [] })
    expect(everything(session)).toEqual(before)
  })

  test('can itself be taken back', () => {
    const { session } = openTestDb()
    const { change } = aCustomer(session)
    const after = everything(session)
    const undone = undoChange(session, { change })
    undoChange(session, { change: undone.change })
    expect(everything(session)).toEqual(after)
  })

  test('is refused the second time, and for a change that never was', () => {
    const { session } = openTestDb()
    const { change } = aCustomer(session)
    undoChange(session, { change })
    expect(() => undoChange(session, { change })).toThrow(new Refusal('change-undone-before'))
    expect(() => undoChange(session, { change: 99 })).toThrow(new Refusal('change-missing'))
  })

  test('leaves an import to the place where it is taken back as a whole', () => {
    const { session } = openTestDb()
    const change = write(session, 'imported', (db, now) => {
      startImport(session, db, now)
      return now
    })
    expect(() => undoChange(session, { change })).toThrow(new Refusal('change-is-import'))
  })

  test('names and leaves alone what was changed since', () => {
    const { session } = openTestDb()
    const { key, change, id } = aCustomer(session)
    write(session, 'customer-edited', (db) => db.run("UPDATE customers SET note = 'お茶がお好き' WHERE key = ?", [key]))
    const undone = undoChange(session, { change })
    expect(undone.untouched).toContainEqual({ who: '髙﨑 花子', what: 'customers' })
    expect(customer(session, id).familyName).toBe('髙﨑')
  })

  test('leaves a person whose later visit would be lost', () => {
    const { session } = openTestDb()
    const { key, change, id } = aCustomer(session)
    aSale(session, key, '2026-02-01')
    expect(undoChange(session, { change }).untouched).toContainEqual({ who: '髙﨑 花子', what: 'customers' })
    expect(customer(session, id).key).toBe(key)
  })

  test.each([
    ['was edited', (session: Session, key: number) => void rename(session, key)],
    ['has come since', (session: Session, key: number) => void aSale(session, key, '2026-02-01')],
  ])('leaves someone new who %s with phone and address, as a whole', (_what, happens) => {
    const { session } = openTestDb()
    const { key, change } = aCustomer(session)
    happens(session, key)
    const before = everything(session)
    const { restored, untouched } = undoChange(session, { change })
    expect(restored).toBe(0)
    expect(untouched.map(({ what }) => what).toSorted()).toEqual(['addresses', 'customers', 'phones'])
    expect(everything(session)).toEqual(before)
  })

  test('does not bring back a number that someone else has now', () => {
    const { session } = openTestDb()
    const first = aCustomer(session, { number: '12' })
    const renumbered = write(session, 'customer-edited', (db, change) => {
      db.run('UPDATE customers SET number = NULL WHERE key = ?', [first.key])
      return change
    })
    aCustomer(session, { number: '12', familyName: '𠮷野' })
    expect(undoChange(session, { change: renumbered })).toMatchObject({
      restored: 0,
      untouched: [{ who: '髙﨑 花子', what: 'customers' }],
    })
  })

  test('swaps two numbers back', () => {
    const { session } = openTestDb()
    const [one, two] = [aCustomer(session, { number: '1' }), aCustomer(session, { number: '2' })]
    const before = everything(session)
    const swapped = write(session, 'numbers-swapped', (db, change) => {
      const put = (key: number, number: string | null): number =>
        db.run('UPDATE customers SET number = ? WHERE key = ?', [number, key])
      put(one.key, null)
      put(two.key, '1')
      put(one.key, '2')
      return change
    })
    undoChange(session, { change: swapped })
    expect(everything(session)).toEqual(before)
  })

  test('brings back the figures of both when rows were moved from one person to another', () => {
    const { session } = openTestDb()
    const [one, two] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
    aSale(session, one.key, '2026-01-10')
    aSale(session, two.key, '2026-02-10')
    const before = everything(session)
    const merged = write(session, 'merged', (db, change) => {
      db.run('UPDATE sales SET customer = ? WHERE customer = ?', [two.key, one.key])
      return change
    })
    const rhythms = query<{ customer: number; n: number }>('SELECT customer, n FROM rhythms', ['customer', 'n'])
    expect(session.db.many(rhythms)).toEqual([{ customer: two.key, n: 2 }])
    undoChange(session, { change: merged })
    expect(everything(session)).toEqual(before)
  })

  const aPhoto = (session: Session, bytes: Buffer): TestCustomer => {
    const person = aCustomer(session)
    write(session, 'photo-added', (db) =>
      db.insert(
        "INSERT INTO photos (customer, kind, mime, width, height, bytes) VALUES (?, 'card', 'image/png', 1, 1, ?)",
        [person.key, bytes],
      ),
    )
    return person
  }
  const everyByte = Buffer.from(Array.from({ length: 300 }, (_, at) => at % 256))

  test.each([
    ['that was removed', ['DELETE FROM photos']],
    ['of which the words were changed', ["UPDATE photos SET caption = '門の前'"]],
    ['of which the bytes were changed', ["UPDATE photos SET bytes = x'00ff'"]],
    ['that was changed and removed', ["UPDATE photos SET caption = '門の前'", 'DELETE FROM photos']],
  ])('brings back a photo byte for byte %s', (_what, commands) => {
    const { session } = openTestDb()
    aPhoto(session, everyByte)
    expectBackAndForth(session, () => ({
      change: write(session, 'photo', (db, change) => {
        for (const command of commands) db.run(command)
        return change
      }),
    }))
  })

  test('needs no copy of the bytes of a photo that only goes over to another card', () => {
    const { session } = openTestDb()
    aPhoto(session, Buffer.alloc(500_000, 7))
    const other = aCustomer(session, { familyName: '𠮷野' })
    const size = query<{ n: number }>('SELECT sum(length(before)) AS n FROM journal', ['n'])
    expectBackAndForth(session, () => ({
      change: write(session, 'merged', (db, change) => {
        db.run('UPDATE photos SET customer = ?', [other.key])
        return change
      }),
    }))
    expect(session.db.one(size)?.n).toBeLessThan(10_000)
  })
})

describe('the journal', () => {
  const entries = query<{ n: number }>('SELECT count(*) AS n FROM journal', ['n'])

  test('does not name the rows that an import brings, but every later change of them', () => {
    const { session } = openTestDb()
    const key = write(session, 'imported', (db, change) => {
      const importKey = startImport(session, db, change)
      const { phone, address, ...person } = aNewCustomer()
      const made = insertCustomer(db, { ...person, id: session.newId(), addedOn: session.today(), importKey })
      insertPhone(db, made, phone, importKey)
      insertSale(db, {
        customer: made,
        day: day('2026-01-10'),
        time: null,
        status: 'done',
        charge: 'paid',
        amount: 1,
        item: address?.city ?? '',
        importKey,
      })
      return made
    })
    expect(session.db.one(entries)).toEqual({ n: 0 })
    expect(rowsOf(session, ['rhythms'])['rhythms']).toMatchObject([{ customer: key, n: 1 }])
    const removed = write(session, 'phone-removed', (db, change) => {
      db.run('DELETE FROM phones')
      return change
    })
    expect(session.db.one(entries)).toEqual({ n: 1 })
    const undone = undoChange(session, { change: removed })
    expect(session.db.one(entries)).toEqual({ n: 2 })
    undoChange(session, { change: undone.change })
    expect(rowsOf(session, ['phones'])).toEqual({ phones: [] })
  })

  test('never takes a new row for one of before: what came into the place of a deleted row stays', () => {
    const { session } = openTestDb()
    const [one, two] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
    const removed = write(session, 'phone-removed', (db, change) => {
      db.run('DELETE FROM phones WHERE customer = ?', [two.key])
      return change
    })
    write(session, 'imported', (db, change) => insertPhone(db, one.key, '0300000001', startImport(session, db, change)))
    expect(undoChange(session, { change: removed })).toMatchObject({ restored: 1, untouched: [] })
    expect(rowsOf(session, ['phones'])['phones']).toMatchObject([
      { customer: one.key, number: '090-0000-0001' },
      { customer: two.key, number: '090-0000-0001' },
      { customer: one.key, number: '0300000001' },
    ])
  })

  test('never leads a row that comes back to another than it pointed to', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    const run = (command: string): number =>
      write(session, 'household', (db, change) => {
        db.run(command)
        return change
      })
    run(`INSERT INTO households (id, name) VALUES ('a', '髙﨑家')`)
    run('UPDATE customers SET household = (SELECT key FROM households)')
    const moved = run('UPDATE customers SET household = NULL')
    run('DELETE FROM households')
    run(`INSERT INTO households (id, name) VALUES ('b', '𠮷野家')`)
    expect(undoChange(session, { change: moved })).toMatchObject({ restored: 0 })
    expect(rowsOf(session, ['customers'])['customers']).toMatchObject([{ key, household: null }])
  })

  test('takes a replaced row for a deleted one and a new one', () => {
    const { session } = openTestDb()
    write(session, 'setting', (db) => db.run(`INSERT INTO settings (name, value) VALUES ('a', '1')`))
    const before = everything(session)
    const replaced = write(session, 'setting', (db, change) => {
      db.run(`INSERT OR REPLACE INTO settings (name, value) VALUES ('a', '2')`)
      return change
    })
    undoChange(session, { change: replaced })
    expect(everything(session)).toEqual(before)
  })

  test('refuses to let a key change', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    expect(() => write(session, 'x', (db) => db.run('UPDATE phones SET key = 500 WHERE customer = ?', [key]))).toThrow(
      'a key never changes',
    )
  })

  test('is kept for thirty days', () => {
    const { session, clock } = openTestDb()
    const { change } = aCustomer(session)
    clock.pass(20)
    const second = aCustomer(session, { familyName: '𠮷野' })
    clock.pass(15)
    expect(runThrough(forgetOldChanges(session))).toBe(1)
    expect(() => undoChange(session, { change })).toThrow(new Refusal('change-missing'))
    expect(undoChange(session, { change: second.change }).restored).toBe(3)
  })

  test('is kept longer from an import on that is still open, since taking it back must know what came after', () => {
    const { session, clock } = openTestDb()
    aCustomer(session)
    write(session, 'imported', (db, change) => startImport(session, db, change))
    const { change } = aCustomer(session)
    clock.pass(60)
    aCustomer(session)
    expect(runThrough(forgetOldChanges(session))).toBe(1)
    expect(undoChange(session, { change }).restored).toBe(3)
    write(session, 'import-closed', (db) => db.run('UPDATE imports SET closed_at = ?', [session.now()]))
    expect(runThrough(forgetOldChanges(session))).toBeGreaterThan(0)
    expect(() => undoChange(session, { change })).toThrow(new Refusal('change-missing'))
  })

  test('grows old also behind a change that a wrong clock dated years ahead', () => {
    const { session, clock } = openTestDb()
    clock.pass(3_650)
    aCustomer(session)
    clock.pass(-3_650)
    aCustomer(session)
    clock.pass(40)
    aCustomer(session)
    expect(runThrough(forgetOldChanges(session))).toBe(2)
  })

  test('keeps the newest change however old, by which the clock is judged', () => {
    const { session, clock } = openTestDb()
    aCustomer(session)
    aCustomer(session)
    clock.pass(400)
    expect(runThrough(forgetOldChanges(session))).toBe(1)
    expect(session.db.one(entries)).toEqual({ n: 3 })
  })
})

type Act = { readonly kind: number; readonly pick: number; readonly text: string; readonly amount: number }

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.nat(9),
  pick: fc.nat(1_000),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('髙﨑', '𠮷野', '\u0000x', '<b>', '"\\', ''),
  ),
  amount: fc.integer({ min: -5_000, max: 50_000 }),
})

const KEYS = query<{ key: number }>('SELECT key FROM customers ORDER BY key', ['key'])
const SALE_KEYS = query<{ key: number }>('SELECT key FROM sales ORDER BY key', ['key'])

/** One random step of an owner's day; steps that need a row and find none do nothing. */
function perform(session: Session, db: WriteDb, { kind, pick, text, amount }: Act): void {
  const people = db.many(KEYS)
  const person = people[pick % Math.max(people.length, 1)]?.key
  const sales = db.many(SALE_KEYS)
  const sale = sales[pick % Math.max(sales.length, 1)]?.key
  if (kind === 0 || person === undefined) {
    const { phone, address: _address, ...plain } = aNewCustomer({ familyName: text })
    const key = insertCustomer(db, { ...plain, id: session.newId(), addedOn: session.today(), importKey: null })
    insertPhone(db, key, phone, null)
    return
  }
  const date = `2026-${String((pick % 12) + 1).padStart(2, '0')}-15`
  if (kind === 1) db.run('UPDATE customers SET given_name = ?, note = ? WHERE key = ?', [text, text, person])
  if (kind === 2 || kind === 3) {
    insertSale(db, {
      customer: person,
      day: day(date),
      time: null,
      status: 'done',
      charge: 'paid',
      amount,
      item: text,
      importKey: null,
    })
  }
  if (kind === 4 && sale !== undefined)
    db.run('UPDATE sales SET amount = ?, customer = ? WHERE key = ?', [amount, person, sale])
  if (kind === 5 && sale !== undefined) db.run('DELETE FROM sales WHERE key = ?', [sale])
  if (kind === 6) db.run('UPDATE customers SET deleted_on = ? WHERE key = ?', [pick % 2 ? date : null, person])
  if (kind === 7) db.run('INSERT OR IGNORE INTO tags (name) VALUES (?)', [text])
  if (kind === 8)
    db.run('INSERT OR IGNORE INTO customer_tags (customer, tag) SELECT ?, key FROM tags LIMIT 1', [person])
  if (kind === 9)
    db.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', [`s${pick % 3}`, JSON.stringify(text)])
}

test('any writes taken back one by one, newest first, leave every row and every derived row as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }), (writes) => {
      const { session, close } = openTestDb()
      const stages = [everything(session)]
      const changes: number[] = []
      for (const acts of writes) {
        const change = write(session, 'random', (db, now) => {
          for (const each of acts) perform(session, db, each)
          return now
        })
        const kept =
          session.db.one(query<{ n: number }>(`SELECT count(*) AS n FROM changes WHERE key = ${change}`, ['n']))?.n ===
          1
        if (!kept) continue
        changes.push(change)
        stages.push(everything(session))
      }
      const undos: number[] = []
      for (const change of changes.toReversed()) {
        stages.pop()
        const undone = undoChange(session, { change })
        expect(undone.untouched).toEqual([])
        expect(everything(session)).toEqual(stages.at(-1))
        undos.push(undone.change)
      }
      close()
    }),
    { numRuns: 25 },
  )
})
