import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold } from '#domain/people/fold.ts'
import { cardOf } from '#main/service/card.ts'
import { customer } from '#main/service/customers.ts'
import { undoChange } from '#main/service/changes.ts'
import { checkShop } from '#main/service/check.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { query, type WriteDb } from '#main/store/db.ts'
import { ERASED, LOOSENED } from '#main/store/erase.ts'
import { insertImport } from '#main/store/imports.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, AN_ADDRESS, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'

// Characters that nobody else in these tests has, so that one hit is one too many.
const FAMILY = '龘麤'
const GIVEN = '驫鱻'
const KANA = 'ヸヹヺ'
const PHONE = '08098761234'
const NOTE = '靐齉爩籲'
const PHOTO = Buffer.from('photo-bytes-of-the-one-to-be-erased')

/** Someone who stands in every table that a person can stand in. */
function someoneEverywhere(session: Session): TestCustomer {
  const person = aCustomer(session, {
    familyName: FAMILY,
    givenName: GIVEN,
    familyKana: KANA,
    phone: PHONE,
    address: { ...AN_ADDRESS, building: NOTE },
  })
  aSale(session, person.key, '2026-01-10', { item: NOTE })
  aContact(session, person.key, '2026-01-12', { body: NOTE })
  write(session, 'everything-else', (db, change) => fillTables(session, db, change, person.key))
  // Leaves images of the card, the photo and what was asked in the journal.
  write(session, 'edited', (db) => {
    db.run(`UPDATE requests SET note = note || '。'`)
    db.run('UPDATE customers SET note = ?, household = 1 WHERE key = ?', [NOTE, person.key])
    db.run('DELETE FROM photos WHERE customer = ?', [person.key])
    addPhoto(db, person.key)
  })
  return person
}

function fillTables(session: Session, db: WriteDb, change: number, key: number): void {
  const importKey = insertImport(db, change, {
    id: session.newId(),
    at: session.now(),
    fileName: 'a.csv',
    content: 'visits',
    format: 'own',
    encoding: 'utf-8',
  })
  db.run(`INSERT INTO import_rejects (import_key, line, reason, text, customer) VALUES (?, 2, 'no-day', ?, ?)`, [
    importKey,
    NOTE,
    key,
  ])
  db.run(`INSERT INTO import_rejects (import_key, line, reason, text) VALUES (?, 3, 'no-day', ?)`, [
    importKey,
    `${FAMILY},${GIVEN},,`,
  ])
  db.run(`INSERT INTO import_rejects (import_key, line, reason, text) VALUES (?, 4, 'no-day', ?)`, [
    importKey,
    '鱻,080-9876-1234',
  ])
  db.run(`INSERT INTO households (id, name) VALUES (?, ?)`, [session.newId(), `${FAMILY}家`])
  const relative = db.insert('INSERT INTO relatives (customer, given_name, on_card) VALUES (?, ?, 1)', [key, GIVEN])
  db.run(`INSERT INTO special_days (customer, relative, label, day) VALUES (?, ?, ?, '--05-01')`, [key, relative, NOTE])
  db.run('INSERT INTO emails (customer, address) VALUES (?, ?)', [key, `${FAMILY}@example.jp`])
  db.run('INSERT INTO customer_tags (customer, tag) SELECT ?, key FROM tags', [key])
  db.run(
    `INSERT INTO refusals (customer, scope, channel, since, how_asked) VALUES (?, 'promotion', 'post', '2026-01-01', ?)`,
    [key, NOTE],
  )
  db.run(`INSERT INTO bereavements (customer, who, relative, died_on) VALUES (?, ?, ?, '2026-02-01')`, [
    key,
    NOTE,
    relative,
  ])
  db.run(`INSERT INTO notes (customer, kind, day, text) VALUES (?, 'note', '2026-02-01', ?)`, [key, NOTE])
  db.run(`INSERT INTO locked_notes (customer, kind, text) VALUES (?, 'key', ?)`, [key, NOTE])
  fillRelation(db, key)
  addPhoto(db, key)
  db.run(`INSERT INTO appointments (customer, weekday, starts_on, note) VALUES (?, 1, '2026-01-01', ?)`, [key, NOTE])
  const recipient = db.insert('INSERT INTO recipients (customer, name) VALUES (?, ?)', [key, GIVEN])
  db.run('INSERT INTO deliveries (sale, recipient, card_text) VALUES (1, ?, ?)', [recipient, NOTE])
  db.run(`INSERT INTO promises (customer, text, made_on, sale, contact) VALUES (?, ?, '2026-01-10', 1, 1)`, [key, NOTE])
  const batch = db.insert(`INSERT INTO batches (id, kind, paper, made_at) VALUES (?, 'thanks', 'hagaki', ?)`, [
    session.newId(),
    session.now(),
  ])
  const letter = db.insert(`INSERT INTO letters (id, batch, customer, position, sheet) VALUES (?, ?, ?, 0, ?)`, [
    session.newId(),
    batch,
    key,
    JSON.stringify({ names: [FAMILY, GIVEN] }),
  ])
  db.run('UPDATE contacts SET letter = ? WHERE customer = ?', [letter, key])
  db.run('INSERT INTO left_out (batch, customer, why) VALUES (?, ?, ?)', [batch, key, NOTE])
  db.run('INSERT INTO new_year_cards (customer, year) VALUES (?, 2026)', [key])
  db.run(
    `INSERT INTO requests (id, person, kind, came_by, received_on, note, changed_at)
      SELECT ?, id, 'correct', 'phone', '2026-02-01', ?, '2026-02-01T00:00:00.000Z' FROM customers WHERE key = ?`,
    [session.newId(), NOTE, key],
  )
  db.run(
    `INSERT INTO week_items (week, customer, reason, sentence, contact) VALUES ('2026-01-12', ?, 'birthday', ?, 1)`,
    [key, JSON.stringify({ name: FAMILY })],
  )
  db.run(
    `INSERT INTO told_apart (what, one, other, told_on)
      SELECT 'person', min(key, :key), max(key, :key), '2026-01-12' FROM customers WHERE key <> :key LIMIT 1`,
    { key },
  )
}

/** What was said, what went wrong and what was given; somebody else's complaint leads to them too. */
function fillRelation(db: WriteDb, key: number): void {
  const survey = db.insert(`INSERT INTO surveys (name, questions, made_on) VALUES ('s', '["q"]', '2026-01-01')`)
  const answer = db.insert(
    `INSERT INTO survey_answers (customer, survey, day, answers) VALUES (?, ?, '2026-01-01', '[1]')`,
    [key, survey],
  )
  db.run('UPDATE notes SET survey_answer = ? WHERE customer = ?', [answer, key])
  const complaint = db.insert(
    `INSERT INTO complaints (customer, received_on, received, survey_answer) VALUES (?, '2026-01-01', ?, ?)`,
    [key, NOTE, answer],
  )
  for (const table of ['photos', 'promises']) {
    db.run(`UPDATE ${table} SET complaint = ? WHERE customer = ?`, [complaint, key])
  }
  db.run(`INSERT INTO benefits (customer, kind, what, given_on, complaint) VALUES (?, 'apology', ?, '2026-01-01', ?)`, [
    key,
    NOTE,
    complaint,
  ])
  db.run(`INSERT INTO special_requests (customer, day, text) VALUES (?, '2026-01-01', ?)`, [key, NOTE])
  db.run(`INSERT INTO needs (customer, day, wish) VALUES (?, '2026-01-01', ?)`, [key, NOTE])
  db.run(`INSERT INTO stamp_marks (customer, day, count, why) VALUES (?, '2026-01-01', 3, ?)`, [key, NOTE])
}

function addPhoto(db: WriteDb, key: number): void {
  db.run(
    `INSERT INTO photos (customer, kind, mime, width, height, caption, bytes) VALUES (?, 'card', 'image/png', 1, 1, ?, ?)`,
    [key, NOTE, PHOTO],
  )
}

/** The shop goes on around the one person: others are added, introduced, edited, so that pages split and move. */
function othersAround(session: Session, introducer: number | null): void {
  for (let at = 0; at < 40; at += 1) {
    const other = aCustomer(session, {
      familyName: `佐藤${at}`,
      givenName: '健',
      phone: `0300000${1_000 + at}`,
      number: `${introducer ?? 'a'}-${at}`,
    })
    if (introducer === null || at % 10 !== 0) continue
    write(session, 'introduced', (db) =>
      db.run('UPDATE customers SET introducer = ?, introducer_name = ? WHERE key = ?', [
        introducer,
        `${FAMILY} ${GIVEN}`,
        other.key,
      ]),
    )
    write(session, 'edited', (db) => db.run(`UPDATE customers SET note = 'x' WHERE key = ?`, [other.key]))
  }
}

const WORDS = [FAMILY, GIVEN, NOTE, PHONE, '9876-1234', 'photo-bytes', PHOTO.toString('hex').toUpperCase()]

/** Single characters too: what a search index keeps of a name. */
const TRACES = [...WORDS, KANA, fold(KANA), ...[FAMILY, GIVEN, NOTE].flatMap((word) => Array.from(word))]

/** What of the person lies in the shop's folder, or in a temporary file of the database. */
function traces({ folder }: TestDb): ReadonlySet<string> {
  const files = readdirSync(folder).map((name) => join(folder, name))
  const temporary = readdirSync(tmpdir()).filter((name) => name.startsWith('etilqs_'))
  const contents = [...files, ...temporary.map((name) => join(tmpdir(), name))].map((file) => readFileSync(file))
  return new Set(TRACES.filter((trace) => contents.some((bytes) => bytes.includes(trace))))
}

describe('erasing a person', () => {
  test('leaves not one byte of them in the database, the log or beside it', () => {
    const shop = openTestDb()
    const { session } = shop
    write(session, 'tag', (db) => db.run(`INSERT INTO tags (name) VALUES ('常連')`))
    othersAround(session, null)
    const person = someoneEverywhere(session)
    othersAround(session, person.key)
    // The control: the search for traces does find them.
    expect(traces(shop)).toEqual(new Set(TRACES))

    const erased = eraseCustomer(session, person.id)

    expect(traces(shop)).toEqual(new Set())
    expect(erased.swept).toBe(true)
    const byTable = Object.fromEntries(Object.keys(ERASED).map((table) => [table, expect.any(Number)]))
    expect(erased.rows).toEqual({ ...byTable, households: 1, journal: expect.any(Number) })
    expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
    shop.close()
    expect(traces(shop)).toEqual(new Set())
  })

  test('keeps the id and the day, so that an older copy can be cleaned again', () => {
    const { session } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    eraseCustomer(session, id)
    const tombstones = query<{ id: string; erased_on: string }>('SELECT id, erased_on FROM tombstones', [
      'id',
      'erased_on',
    ])
    expect(session.db.many(tombstones)).toEqual([{ id, erased_on: '2026-11-20' }])
    expect(() => customer(session, id)).toThrow(new Refusal('customer-erased'))
    expect(() => eraseCustomer(session, id)).toThrow(new Refusal('customer-erased'))
  })

  test('cannot be taken back, nor can anything that was done to that person', () => {
    const { session, told } = openTestDb()
    const { id, change } = aCustomer(session)
    eraseCustomer(session, id)
    const last = told.at(-1)
    expect(last).toMatchObject({ label: 'customer-erased', customers: null })
    expect(() => undoChange(session, { change: last?.change ?? 0 })).toThrow(new Refusal('change-missing'))
    expect(undoChange(session, { change })).toMatchObject({ restored: 0, untouched: [] })
  })

  test('lets everyone else be as they were, but for the name of who introduced them', () => {
    const { session } = openTestDb()
    const erased = aCustomer(session)
    const other = aCustomer(session, { familyName: '𠮷野' })
    const introduced = write(session, 'introduced', (db, change) => {
      db.run(`UPDATE customers SET introducer = ?, introducer_name = '髙﨑　花子' WHERE key = ?`, [
        erased.key,
        other.key,
      ])
      return change
    })
    const later = write(session, 'edited', (db, change) => {
      db.run(`UPDATE customers SET note = 'お茶' WHERE key = ?`, [other.key])
      return change
    })
    eraseCustomer(session, erased.id)
    const cards = query<{ introducer: number | null; introducer_name: string; note: string }>(
      'SELECT introducer, introducer_name, note FROM customers',
      ['introducer', 'introducer_name', 'note'],
    )
    expect(session.db.many(cards)).toEqual([{ introducer: null, introducer_name: '', note: 'お茶' }])
    undoChange(session, { change: later })
    undoChange(session, { change: introduced })
    expect(session.db.many(cards)).toEqual([{ introducer: null, introducer_name: '', note: '' }])
  })

  test('reaches the images of rows that had been another person’s before', () => {
    const shop = openTestDb()
    const { session } = shop
    const [one, erased] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
    const sale = aSale(session, one.key, '2026-01-10', { item: '前' })
    write(session, 'edited', (db) => db.run('UPDATE sales SET item = ? WHERE key = ?', [NOTE, sale.key]))
    write(session, 'edited', (db) => db.run(`UPDATE sales SET item = '後' WHERE key = ?`, [sale.key]))
    write(session, 'handed-over', (db) => db.run('UPDATE sales SET customer = ? WHERE key = ?', [erased.key, sale.key]))
    expect(traces(shop)).toContain(NOTE)
    eraseCustomer(session, erased.id)
    expect(traces(shop)).not.toContain(NOTE)
  })

  test('reaches what a merge that was taken back had written on the other card, also by hand meanwhile', () => {
    const shop = openTestDb()
    const { session } = shop
    const keep = aCustomer(session)
    edited(session, keep, { likes: 'お茶' })
    const erased = aCustomer(session, { familyName: FAMILY, givenName: GIVEN, number: '7' })
    edited(session, erased, { likes: NOTE, caution: PHONE })
    const { change } = mergeCustomers(session, { keep: keep.id, other: erased.id, choices: {} })
    const edit = edited(session, keep, { caution: '' })
    undoChange(session, edit)
    const apart = undoChange(session, { change })
    undoChange(session, undoChange(session, apart))
    const own = edited(session, keep, { note: '春から' })
    expect(traces(shop)).toContain(NOTE)
    eraseCustomer(session, erased.id)
    expect(traces(shop)).toEqual(new Set())
    expect(undoChange(session, own)).toMatchObject({ restored: 1, untouched: [] })
    expect(cardOf(session, keep).fields).toMatchObject({ likes: 'お茶', caution: '', note: '' })
  })

  test('of somebody whom the merged card had introduced lets the merge be taken back', () => {
    const { session } = openTestDb()
    const [keep, other, friend] = [aCustomer(session), aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
    write(session, 'introduced', (db) =>
      db.run('UPDATE customers SET introducer = ? WHERE key = ?', [other.key, friend.key]),
    )
    const { change } = mergeCustomers(session, { keep: keep.id, other: other.id, choices: {} })
    eraseCustomer(session, friend.id)
    expect(undoChange(session, { change }).untouched).toEqual([])
    expect(cardOf(session, other).id).toBe(other.id)
  })

  test('leaves the link to somebody else of the same name', () => {
    const { session } = openTestDb()
    const [erased, namesake, other] = [aCustomer(session), aCustomer(session), aCustomer(session)]
    write(session, 'introduced', (db) =>
      db.run(`UPDATE customers SET introducer = ?, introducer_name = '髙﨑 花子' WHERE key = ?`, [
        namesake.key,
        other.key,
      ]),
    )
    const forgotten = write(session, 'forgotten', (db, change) => {
      db.run(`UPDATE customers SET introducer = NULL, introducer_name = '' WHERE key = ?`, [other.key])
      return change
    })
    eraseCustomer(session, erased.id)
    undoChange(session, { change: forgotten })
    const introducers = query<{ introducer: number; introducer_name: string }>(
      'SELECT introducer, introducer_name FROM customers WHERE introducer IS NOT NULL',
      ['introducer', 'introducer_name'],
    )
    expect(session.db.many(introducers)).toEqual([{ introducer: namesake.key, introducer_name: '髙﨑 花子' }])
  })

  test('reaches those in the trash, and leaves a household that others still live in', () => {
    const { session } = openTestDb()
    const [one, two] = [aCustomer(session), aCustomer(session, { givenName: '太郎' })]
    write(session, 'household', (db) => {
      db.run(`INSERT INTO households (id, name) VALUES ('h', '髙﨑家')`)
      db.run('UPDATE customers SET household = 1')
    })
    trashCustomer(session, one.id)
    eraseCustomer(session, one.id)
    const households = query<{ name: string }>('SELECT name FROM households', ['name'])
    expect(session.db.many(households)).toEqual([{ name: '髙﨑家' }])
    eraseCustomer(session, two.id)
    expect(session.db.many(households)).toEqual([])
  })
})

describe('the list of what an erasure empties', () => {
  type Reference = { child: string; column: string; parent: string; required: number }
  const REFERENCES = query<Reference>(
    `SELECT s.name AS child, f."from" AS "column", f."table" AS parent, c."notnull" AS required
      FROM sqlite_schema s, pragma_foreign_key_list(s.name) f JOIN pragma_table_info(s.name) c ON c.name = f."from"
      WHERE s.type = 'table'`,
    ['child', 'column', 'parent', 'required'],
  )

  test('holds every table that must lead to a person, and empties every reference that may', () => {
    const { session } = openTestDb()
    const references = session.db.many(REFERENCES)
    const erased = new Set<string>(Object.keys(ERASED))
    const forgotten = references
      .filter(({ parent }) => erased.has(parent))
      .filter(({ child, column, required }) => {
        const isOwner = column === 'customer' && erased.has(child)
        const isEmptied =
          required === 0 &&
          Object.hasOwn(LOOSENED, child) &&
          Object.hasOwn(Reflect.get(LOOSENED, child) as object, column)
        return !isOwner && !isEmptied && !(required === 1 && erased.has(child))
      })
    expect(forgotten).toEqual([])
  })

  test('lets go of children before their parents', () => {
    const { session } = openTestDb()
    const order = Object.keys(ERASED)
    const wrong = session.db
      .many(REFERENCES)
      .filter(({ child, parent, required }) => required === 1 && order.includes(child) && order.includes(parent))
      .filter(({ child, parent }) => order.indexOf(child) > order.indexOf(parent))
    expect(wrong).toEqual([])
  })

  test('holds every table with a column for a customer', () => {
    const { session } = openTestDb()
    const tables = query<{ name: string }>(
      `SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c ON c.name = 'customer'
        WHERE s.type = 'table' AND s.name NOT LIKE 'search~_%' ESCAPE '~'`,
      ['name'],
    )
    const names = session.db.many(tables).map(({ name }) => name)
    expect(names.filter((name) => !Object.hasOwn(ERASED, name))).toEqual(['journal'])
  })
})
