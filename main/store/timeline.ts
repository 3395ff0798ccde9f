import type { PromiseMade, RowKey, TimelineEntry, TimelineFilter } from '#domain/timeline/entry.ts'
import { listComplaintEntries } from './complaints.ts'
import { listContactEntries } from './contacts.ts'
import { query, type Query, type ReadDb } from './db.ts'
import { listHeardEntries } from './heard.ts'
import { listNoteEntries } from './notes.ts'
import { listPromisesByKey } from './promises.ts'
import { listSaleEntries } from './sales.ts'

type Kind = TimelineEntry['kind']
type Place = { kind: Kind; key: RowKey; day: string; time: string | null }

const PARTS = {
  sale: `SELECT 'sale' AS kind, key, day, time FROM sales WHERE customer = :customer AND deleted_on IS NULL`,
  contact: `SELECT 'contact' AS kind, key, day, time FROM contacts WHERE customer = :customer AND deleted_on IS NULL`,
  promise: `SELECT 'promise' AS kind, key, made_on AS day, NULL AS time FROM promises WHERE customer = :customer`,
  note: `SELECT 'note' AS kind, key, day, NULL AS time FROM notes WHERE customer = :customer AND kind = 'note'`,
  heard: `SELECT 'heard' AS kind, key, day, NULL AS time FROM notes
    WHERE customer = :customer AND kind IN ('feedback', 'honest')`,
  complaint: `SELECT 'complaint' AS kind, key, received_on AS day, NULL AS time FROM complaints WHERE customer = :customer`,
} as const satisfies Readonly<Record<Kind, string>>

type Asked = { readonly places: Query<Place>; readonly count: Query<{ n: number }> }

/** Each part lies in the order of its index, so that a page is merged from their first rows. */
function asking(...kinds: readonly Kind[]): Asked {
  const rows = kinds.map((kind) => PARTS[kind]).join(' UNION ALL ')
  return {
    places: query<Place>(`${rows} ORDER BY day DESC, time DESC, key DESC, kind LIMIT :limit OFFSET :offset`, [
      'kind',
      'key',
      'day',
      'time',
    ]),
    count: query<{ n: number }>(`SELECT count(*) AS n FROM (${rows})`, ['n']),
  }
}

const ASKED = {
  all: asking('sale', 'contact', 'promise', 'note', 'heard', 'complaint'),
  sales: asking('sale'),
  contacts: asking('contact'),
  promises: asking('promise'),
} as const satisfies Readonly<Record<TimelineFilter, Asked>>

export function countTimeline(db: ReadDb, customer: number, filter: TimelineFilter): number {
  return db.one(ASKED[filter].count, { customer })?.n ?? 0
}

/** Newest first by (day, time, key); what has no time stands below what has one. */
export function listTimeline(
  db: ReadDb,
  customer: number,
  { filter, offset, limit }: { readonly filter: TimelineFilter; readonly offset: number; readonly limit: number },
): readonly TimelineEntry[] {
  const places = db.many(ASKED[filter].places, { customer, offset, limit })
  const entries = entriesOf(db, places)
  return places.flatMap((place) => entries.get(nameOf(place)) ?? [])
}

function entriesOf(db: ReadDb, places: readonly Place[]): ReadonlyMap<string, TimelineEntry> {
  const keysOf = (kind: Kind): readonly RowKey[] => places.filter((each) => each.kind === kind).map(({ key }) => key)
  const entries: readonly TimelineEntry[] = [
    ...listSaleEntries(db, keysOf('sale')),
    ...listContactEntries(db, keysOf('contact')),
    ...listPromisesByKey(db, keysOf('promise')).map(onTheDayMade),
    ...listNoteEntries(db, keysOf('note')),
    ...listHeardEntries(db, keysOf('heard')),
    ...listComplaintEntries(db, keysOf('complaint')),
  ]
  return new Map(
    entries.map((entry) => [
      nameOf({ kind: entry.kind, key: entry.kind === 'promise' ? entry.promise.key : entry.key }),
      entry,
    ]),
  )
}

function onTheDayMade(promise: PromiseMade): TimelineEntry {
  return { kind: 'promise', day: promise.madeOn, promise }
}

function nameOf({ kind, key }: Pick<Place, 'kind' | 'key'>): string {
  return `${kind} ${key}`
}
