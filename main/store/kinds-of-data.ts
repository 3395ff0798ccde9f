import type { Day } from '#domain/day.ts'
import { type KindOfData, KINDS_OF_DATA, type PeopleByKind } from '#domain/rights/kinds-of-data.ts'
import { lastCustomer } from './customers.ts'
import { query, type ReadDb } from './db.ts'

/** As SQL about a customer `c`: whether there is something of a kind. */
const IS_KEPT: Readonly<Record<KindOfData, string>> = {
  names: `c.family_name || c.given_name || c.company <> ''`,
  addresses: `EXISTS (SELECT 1 FROM addresses t WHERE t.customer = c.key)`,
  phones: `EXISTS (SELECT 1 FROM phones t WHERE t.customer = c.key)`,
  emails: `EXISTS (SELECT 1 FROM emails t WHERE t.customer = c.key)`,
  birthdays: `c.birthday IS NOT NULL`,
  purchases: `EXISTS (SELECT 1 FROM sales t WHERE t.customer = c.key)
    OR EXISTS (SELECT 1 FROM benefits t WHERE t.customer = c.key)
    OR EXISTS (SELECT 1 FROM stamp_marks t WHERE t.customer = c.key)`,
  contacts: `EXISTS (SELECT 1 FROM contacts t WHERE t.customer = c.key)`,
  family: `EXISTS (SELECT 1 FROM relatives t WHERE t.customer = c.key)`,
  recipients: `EXISTS (SELECT 1 FROM recipients t WHERE t.customer = c.key)`,
  notes: `c.note || c.caution || c.likes || c.usual <> ''
    OR EXISTS (SELECT 1 FROM notes t WHERE t.customer = c.key AND t.kind = 'note')`,
  honest: `EXISTS (SELECT 1 FROM notes t WHERE t.customer = c.key AND t.kind <> 'note')
    OR EXISTS (SELECT 1 FROM survey_answers t WHERE t.customer = c.key)
    OR EXISTS (SELECT 1 FROM complaints t WHERE t.customer = c.key)
    OR EXISTS (SELECT 1 FROM special_requests t WHERE t.customer = c.key)
    OR EXISTS (SELECT 1 FROM needs t WHERE t.customer = c.key)`,
  photos: `EXISTS (SELECT 1 FROM photos t WHERE t.customer = c.key)`,
  locked: `EXISTS (SELECT 1 FROM locked_notes t WHERE t.customer = c.key)`,
}

/** Some thousand people take some milliseconds. */
const STEP = 2_000

type Counted = Readonly<Record<'people' | KindOfData, number>>

// A card that was put together with another is no person of its own.
const COUNTED = query<Counted>(
  `SELECT count(*) AS people, ${KINDS_OF_DATA.map((kind) => `coalesce(sum(${IS_KEPT[kind]}), 0) AS ${kind}`).join(', ')}
    FROM customers c WHERE c.key > :after AND c.key <= :after + ${STEP} AND c.merged_into IS NULL
      AND (:until IS NULL OR c.added_on <= :until)`,
  ['people', ...KINDS_OF_DATA],
)

/** Asks the live file, or a copy that is opened anew for each question. */
export type AskFile = <T>(ask: (db: ReadDb) => T) => T

/** Of how many people there is anything to count. */
export function howMany(file: AskFile): number {
  return file(lastCustomer)
}

/** Of everyone, `last` being howMany(), or of those who were added up to a day; some people at a time. Yields how many were looked at. */
export function* countKinds(file: AskFile, last: number, until: Day | null): Generator<number, PeopleByKind> {
  let people = 0
  const of = Object.fromEntries(KINDS_OF_DATA.map((kind) => [kind, 0])) as Record<KindOfData, number>
  for (let after = 0; after < last; after += STEP) {
    const counted = file((db) => db.one(COUNTED, { after, until }))
    people += counted?.people ?? 0
    for (const kind of KINDS_OF_DATA) of[kind] += counted?.[kind] ?? 0
    yield Math.min(after + STEP, last)
  }
  return { people, of }
}
