import { spaced } from '#domain/people/called.ts'
import { DISCLOSED_TABLES, type DisclosedTable, shownColumns } from '#domain/rights/disclosed.ts'
import { type DisclosedRow } from '#domain/rights/held-back.ts'
import { query, type Query, type ReadDb } from './db.ts'
import { ofPerson } from './requests.ts'

// What is kept of one person, table by table, in the columns that the rule names (domain/rights/disclosed.ts).

/** Whose a row is, `t` being the table. */
const OWNED: Readonly<Partial<Record<DisclosedTable, string>>> = {
  customers: 't.key = :customer',
  households: 't.key = (SELECT household FROM customers WHERE key = :customer)',
  deliveries: 't.sale IN (SELECT key FROM sales WHERE customer = :customer)',
  requests: ofPerson('t'),
}

/** What is read in the order of its days, the newest first; all else as it was entered. */
const ORDER: Readonly<Partial<Record<DisclosedTable, string>>> = {
  sales: 't.day DESC, t.time DESC, t.key DESC',
  contacts: 't.day DESC, t.time DESC, t.key DESC',
  letters: 't.key DESC',
  new_year_cards: 't.year DESC',
  week_items: 't.week DESC',
  notes: 't.day DESC, t.key DESC',
  survey_answers: 't.day DESC, t.key DESC',
  complaints: 't.received_on DESC, t.key DESC',
  special_requests: 't.day DESC, t.key DESC',
  needs: 't.day DESC, t.key DESC',
  benefits: 't.given_on DESC, t.key DESC',
}

const STORY = `(SELECT iif(title = '', text, title) FROM stories WHERE key = t.story)`
const RELATIVE = '(SELECT given_name FROM relatives WHERE key = t.relative)'
const IMPORTED = '(SELECT substr(at, 1, 10) FROM imports WHERE key = t.import_key)'
const BATCH = '(SELECT substr(made_at, 1, 10) FROM batches WHERE key = t.batch)'
const codesIn = (column: string): string =>
  `(SELECT group_concat(iif(type = 'object', value ->> '$.reason', value), ' ') FROM json_each(t.${column}))`

/** What stands in the place of a number that leads elsewhere, or of what is kept as JSON. */
const IN_PLACE: Readonly<Record<string, string>> = {
  'customers.import_key': IMPORTED,
  'customer_tags.tag': '(SELECT name FROM tags WHERE key = t.tag)',
  'bereavements.relative': RELATIVE,
  'special_days.relative': RELATIVE,
  'sales.service': '(SELECT name FROM services WHERE key = t.service)',
  'deliveries.recipient': '(SELECT name FROM recipients WHERE key = t.recipient)',
  'deliveries.sale': '(SELECT day FROM sales WHERE key = t.sale)',
  'contacts.story': STORY,
  'contacts.own_rule': '(SELECT name FROM own_rules WHERE key = t.own_rule)',
  'letters.batch': BATCH,
  'letters.story': STORY,
  'letters.sheet': `(SELECT group_concat(line.value ->> '$.text', char(10))
    FROM json_each(t.sheet, '$.sheets') sheet, json_each(sheet.value, '$.lines') line)`,
  'left_out.batch': BATCH,
  'week_items.other_reasons': codesIn('other_reasons'),
  'week_items.set_aside': codesIn('set_aside'),
  'notes.themes': `(SELECT group_concat(name, '、') FROM themes
    WHERE key IN (SELECT value FROM json_each(t.themes)))`,
  'survey_answers.survey': '(SELECT name FROM surveys WHERE key = t.survey)',
  // Each question with the face that was ticked, 1 to 3; one that was left out has none.
  'survey_answers.answers': `(SELECT group_concat(asked.value || ' ' || given.value, char(10))
    FROM surveys, json_each(questions) asked JOIN json_each(t.answers) given ON given.key = asked.key
    WHERE surveys.key = t.survey AND given.value IS NOT NULL)`,
  'import_rejects.import_key': IMPORTED,
}

const ROWS = new Map(DISCLOSED_TABLES.map((table) => [table, rowsOf(table)]))

function rowsOf(table: DisclosedTable): Query<DisclosedRow> {
  const columns = shownColumns(table).map(([name]) => name)
  const asked = columns.map((name) => `${IN_PLACE[`${table}.${name}`] ?? `t.${name}`} AS ${name}`)
  const owned = OWNED[table] ?? 't.customer = :customer'
  return query(`SELECT ${asked.join(', ')} FROM ${table} t WHERE ${owned} ORDER BY ${ORDER[table] ?? 't.key'}`, columns)
}

/** Everything of one person that is shown to them, also what lies in the trash; tables where nothing stands are empty. */
export function disclosedRows(
  db: ReadDb,
  customer: number,
): Readonly<Partial<Record<DisclosedTable, readonly DisclosedRow[]>>> {
  return Object.fromEntries([...ROWS].map(([table, asked]) => [table, db.many(asked, { customer })]))
}

type NameRow = { readonly key: number; readonly family_name: string; readonly given_name: string }

const NAMES = query<NameRow>(
  `SELECT key, family_name, given_name FROM customers WHERE key > :after AND key <> :customer
    AND merged_into IS NOT :customer ORDER BY key LIMIT 5000`,
  ['key', 'family_name', 'given_name'],
)
const STAFF = query<{ name: string }>("SELECT name FROM staff WHERE name <> ''", ['name'])
const OWN_NAMES = query<{ family_name: string; given_name: string; introducer_name: string }>(
  'SELECT family_name, given_name, introducer_name FROM customers WHERE key = ?',
  ['family_name', 'given_name', 'introducer_name'],
)

/** A name that was typed whole into one field is one from so many signs on; a shorter one is a family's, and a place's. */
const WHOLE_FROM = 4

/** Whole names of other customers and of the staff, some thousand at a time; one that is the person's own as well is not in them. */
export function* namesOfOthers(db: ReadDb, customer: number): Generator<readonly string[], void> {
  const own = db.one(OWN_NAMES, [customer])
  if (own === null) return
  const whole = spaced(own.family_name, own.given_name)
  yield [...db.many(STAFF).map(({ name }) => name), own.introducer_name].filter((name) => name !== whole)
  for (let after = 0; ;) {
    const rows = db.many(NAMES, { after, customer })
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.filter(isWhole).flatMap((row) => {
      const name = spaced(row.family_name, row.given_name)
      return name === whole ? [] : [name]
    })
    after = last.key
  }
}

function isWhole({ family_name: family, given_name: given }: NameRow): boolean {
  return (family !== '' && given !== '') || Array.from(family + given).length >= WHOLE_FROM
}
