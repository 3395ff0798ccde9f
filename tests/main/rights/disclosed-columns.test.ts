import { expect, test } from 'vitest'
import {
  DISCLOSED,
  DISCLOSED_TABLES,
  type DisclosedTable,
  NOT_DISCLOSED,
  shownColumns,
} from '#domain/rights/disclosed.ts'
import { NamesToCover } from '#domain/rights/cover-names.ts'
import { disclosurePage } from '#domain/rights/disclosure-page.ts'
import { DISCLOSURE_WORDS } from '#domain/rights/disclosure-words.ts'
import { insertImport } from '#main/store/imports.ts'
import { query, type ReadDb, type SqlValue, type WriteDb } from '#main/store/db.ts'
import { disclosedRows } from '#main/store/disclosed.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'

type Column = { readonly name: string; readonly type: string }

const TABLES = query<{ name: string }>(
  `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
    AND name NOT LIKE 'search~_%' ESCAPE '~'`,
  ['name'],
)
const COLUMNS = query<Column>('SELECT name, type FROM pragma_table_info(?)', ['name', 'type'])

test('every table and every column of the file is either shown to the person or named as left out', () => {
  const { db } = openTestDb().session
  const tables = db.many(TABLES).map(({ name }) => name)
  expect([...DISCLOSED_TABLES, ...Object.keys(NOT_DISCLOSED)].toSorted()).toEqual(tables.toSorted())
  const columns = (table: string): readonly string[] => db.many(COLUMNS, [table]).map(({ name }) => name)
  const unsaid = DISCLOSED_TABLES.filter(
    (table) => Object.keys(DISCLOSED[table]).toSorted().join() !== columns(table).toSorted().join(),
  )
  expect(unsaid).toEqual([])
})

/** One row of the person's in each table, with nothing in it that is not needed; by table, its key. */
function fill(session: Session, db: WriteDb, customer: number): ReadonlyMap<DisclosedTable, number> {
  const keys = new Map<DisclosedTable, number>([['customers', customer]])
  const add = (table: DisclosedTable, values: Readonly<Record<string, SqlValue>>): number => {
    const names = Object.keys(values)
    const key = db.insert(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
      values,
    )
    keys.set(table, key)
    return key
  }
  const household = add('households', { id: 'h' })
  db.run('UPDATE customers SET household = ? WHERE key = ?', [household, customer])
  for (const table of ['addresses', 'appointments'] as const) {
    add(table, table === 'addresses' ? { customer } : { customer, weekday: 1, starts_on: '2026-01-01' })
  }
  add('phones', { customer, number: '1' })
  add('emails', { customer, address: 'a' })
  add('customer_tags', { customer, tag: 1 })
  add('refusals', { customer, scope: 'promotion', channel: 'all', since: '2026-01-01' })
  add('relatives', { customer, given_name: '太郎' })
  add('bereavements', { customer, who: 'self', died_on: '2026-01-01' })
  add('special_days', { customer, label: '', day: '--01-01' })
  const sale = add('sales', { customer, day: '2026-01-01' })
  const recipient = add('recipients', { customer, name: 'R' })
  add('deliveries', { sale, recipient })
  add('contacts', { customer, day: '2026-01-01', direction: 'from-us', channel: 'phone' })
  add('promises', { customer, text: '', made_on: '2026-01-01' })
  const sheet = JSON.stringify({ sheets: [] })
  add('letters', { id: 'l', batch: 1, customer, position: 0, sheet })
  add('new_year_cards', { customer, year: 2026 })
  add('week_items', { week: '2026-01-05', customer, reason: 'birthday', sentence: '{}' })
  add('left_out', { batch: 1, customer, why: 'moved' })
  add('survey_answers', { customer, survey: 1, day: '2026-01-01', answers: '[3]' })
  const solved = { solved_on: '2026-01-02', checked_on: '2026-01-03', closed_why: 'w' }
  add('complaints', { customer, received_on: '2026-01-01', received: '', ...solved })
  add('special_requests', { customer, day: '2026-01-01', text: '', decision: 'accepted', decided_on: '2026-01-01' })
  add('needs', { customer, day: '2026-01-01' })
  add('benefits', { customer, kind: 'gift', what: '', given_on: '2026-01-01' })
  add('stamp_marks', { customer, day: '2026-01-01', count: 1 })
  add('notes', { customer, kind: 'note', day: '2026-01-01', text: '' })
  add('photos', { customer, kind: 'person', mime: 'image/png', width: 1, height: 1, bytes: Buffer.from('a') })
  add('locked_notes', { customer, kind: 'key', text: '' })
  add('import_rejects', { import_key: 1, line: 1, reason: 'no-day', text: '', customer })
  const person = session.newId()
  db.run('UPDATE customers SET id = ? WHERE key = ?', [person, customer])
  add('requests', { id: 'r', person, kind: 'stop', received_on: '2026-01-01', changed_at: '' })
  return keys
}

/** What rows lead to: two of each, so that each column can point to another. */
function others(session: Session, db: WriteDb, change: number, [customer, other]: readonly [number, number]): void {
  for (const at of [1, 2]) {
    const imported = { id: session.newId(), at: `2026-0${at}-01T00:00:00.000Z`, fileName: 'a.csv', digest: '' }
    insertImport(db, change, { ...imported, content: 'people', format: 'own', encoding: 'utf-8' })
    db.run('INSERT INTO tags (name) VALUES (?)', [`tag ${at}`])
    db.run('INSERT INTO services (name) VALUES (?)', [`service ${at}`])
    db.run('INSERT INTO staff (name) VALUES (?)', [`staff ${at}`])
    db.run('INSERT INTO themes (name) VALUES (?)', [`theme ${at}`])
    db.run('INSERT INTO surveys (name, questions, made_on) VALUES (?, ?, ?)', [`s${at}`, '["お値段"]', '2026-01-01'])
    db.run('INSERT INTO survey_answers (customer, survey, day, answers) VALUES (?, ?, ?, ?)', [
      customer,
      at,
      `2025-0${at}-01`,
      '[2]',
    ])
    db.run(`INSERT INTO complaints (customer, received_on, received) VALUES (?, ?, '')`, [customer, `2025-0${at}-01`])
    db.run('INSERT INTO stories (title, text, place) VALUES (?, ?, ?)', [`story ${at}`, '', at])
    db.run(`INSERT INTO own_rules (name, kind, tag, count, since) VALUES (?, 'every', 't', 1, '2026-01-01')`, [
      `r ${at}`,
    ])
    db.run(`INSERT INTO batches (id, kind, paper, made_at) VALUES (?, 'thanks', 'hagaki', ?)`, [
      `b${at}`,
      `2026-0${at}-02T00:00:00.000Z`,
    ])
    db.run('INSERT INTO households (id, name) VALUES (?, ?)', [`h${at}`, `home ${at}`])
    db.run(`INSERT INTO sales (customer, day) VALUES (?, ?)`, [customer, `2025-0${at}-01`])
    db.run(`INSERT INTO recipients (customer, name) VALUES (?, ?)`, [customer, `recipient ${at}`])
    db.run(
      `INSERT INTO contacts (customer, day, direction, channel) VALUES (:other, '2026-01-01', 'from-us', 'phone')`,
      { other },
    )
    db.run(`INSERT INTO letters (id, batch, customer, position, sheet) VALUES (?, ?, ?, 0, '{}')`, [
      `o${at}`,
      at,
      other,
    ])
    db.run(`INSERT INTO relatives (customer, given_name) VALUES (?, ?)`, [customer, `relative ${at}`])
  }
}

/** Two values that a column may hold, and that say different things. */
function twoValues(table: DisclosedTable, { name, type }: Column): readonly [SqlValue, SqlValue] {
  const as = Object.entries<string>(DISCLOSED[table]).find(([column]) => column === name)?.[1] ?? ''
  if (table === 'letters' && name === 'sheet') {
    const sheet = (text: string) => JSON.stringify({ sheets: [{ kind: 'message', lines: [{ text, kind: 'text' }] }] })
    return [sheet('拝啓'), sheet('前略')]
  }
  if (as === 'codes reasons') return ['[{"reason":"birthday"}]', '[{"reason":"cadence"}]']
  if (as === 'hidden') return type === 'INTEGER' ? [null, 1] : ['', '森']
  if (as === 'yes' || name === 'is_low') return [0, 1]
  if (type === 'BLOB') return [Buffer.from('a'), Buffer.from('b')]
  if (type === 'TEXT' && (name === 'answers' || name === 'themes')) return ['[1]', '[2]']
  if (name === 'sentence') return ['{}', '{"a":1}']
  if (name === 'removed') return ['{}', '{"a":1}']
  if (name === 'answer') return ['met', 'declined']
  if (name === 'answered_on') return ['2026-01-03', '2026-01-04']
  if (as === 'day' && type === 'TEXT') return ['2026-01-03', '2026-01-04']
  if (type === 'INTEGER') return [1, 2]
  return ['一', '二']
}

/** Other keys would be no other words but another person's row, or none at all. */
const NEVER_MOVED = new Set(['key', 'customer', 'person', 'household'])

test('another value makes another page where a column is shown, and the same page where it is left out', () => {
  const { session } = openTestDb('2026-11-20')
  const { key: customer } = aCustomer(session)
  const { key: other } = aCustomer(session)
  const keys = write(session, 'filled', (db, change) => {
    others(session, db, change, [customer, other])
    return fill(session, db, customer)
  })
  const cover = new NamesToCover([])
  const style = { language: 'ja', today: day('2026-11-20'), shopName: '', purpose: '', without: [], cover } as const
  const page = (db: ReadDb): string =>
    disclosurePage(
      { inFull: '', tables: disclosedRows(db, customer), photos: [], othersAtHome: 0, introduced: 0 },
      style,
    )
  const wrong: string[] = []
  write(session, 'tried', (db) => {
    db.run(`UPDATE requests SET answered_on = '2026-01-02', answer = 'met'`)
    for (const [table, key] of keys) {
      const shown = new Set(shownColumns(table).map(([name]) => name))
      for (const column of db.many(COLUMNS, [table]).filter(({ name }) => !NEVER_MOVED.has(name))) {
        const before = db.one(
          query<{ value: SqlValue }>(`SELECT ${column.name} AS value FROM ${table} WHERE key = ?`, []),
          [key],
        )
        const pages = twoValues(table, column).map((value) => {
          db.run(`UPDATE ${table} SET ${column.name} = ? WHERE key = ?`, [value, key])
          return page(db)
        })
        db.run(`UPDATE ${table} SET ${column.name} = ? WHERE key = ?`, [before?.value ?? null, key])
        if (shown.has(column.name) !== (pages[0] !== pages[1])) wrong.push(`${table}.${column.name}`)
      }
    }
  })
  expect(wrong).toEqual([])
})

test('every code of every list has its word in both languages', () => {
  const { ja, en } = DISCLOSURE_WORDS
  const codes = (words: typeof ja) =>
    Object.entries(words.codes).map(([list, each]) => [list, Object.keys(each).toSorted()])
  expect(codes(ja)).toEqual(codes(en))
})
