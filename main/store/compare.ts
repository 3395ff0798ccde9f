import { nameOf } from '#domain/people/called.ts'
import type { RestorePreview } from '#domain/backup/backup.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { query, type ReadDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'
import type { Outliving } from './noted-outliving.ts'

/** So many names are listed of either side. */
const NAMES_LISTED = 20
const VISITS_LISTED = 5

/** So many people to a page: some milliseconds. */
const PAGE = 5_000

/** People of the open shop: who is there, outside the trash, and who was erased for good. */
export type PeopleNow = { readonly there: readonly Id[]; readonly erased: readonly Id[] }

/** What a copy is beside the open shop. Its counts are without those who will be erased again; `go` names whom it lacks. */
export type Comparison = Pick<RestorePreview, 'people' | 'visits' | 'comeBack' | 'lastVisits' | 'erasedSince'> & {
  readonly go: { readonly count: number; readonly first: readonly Id[] }
}

type PersonRow = NamedRow & { readonly id: string; readonly away: 0 | 1; readonly visits: number }
type VisitRow = NamedRow & { readonly id: string; readonly day: string; readonly item: string }

const PEOPLE = query<PersonRow>(
  `SELECT c.id, c.deleted_on IS NOT NULL AS away, (SELECT count(*) FROM visit_days WHERE customer = c.key) AS visits,
    ${nameColumns('c')} FROM customers c ORDER BY c.key`,
  ['id', 'away', 'visits', ...NAME_COLUMNS],
)
const NEWEST_VISITS = query<VisitRow>(
  `SELECT c.id, s.day, s.item, ${nameColumns('c')} FROM sales s JOIN customers c ON c.key = s.customer
    WHERE s.status = 'done' AND s.deleted_on IS NULL AND c.deleted_on IS NULL
      AND c.id NOT IN (SELECT value FROM json_each(?))
    ORDER BY s.day DESC, s.time DESC, s.key DESC LIMIT ?`,
  ['id', 'day', 'item', ...NAME_COLUMNS],
)

const THERE = query<{ key: number; id: string }>(
  'SELECT key, id FROM customers WHERE key > ? AND deleted_on IS NULL ORDER BY key LIMIT ?',
  ['key', 'id'],
)
const VISITS = query<{ n: number }>('SELECT count(*) AS n FROM visit_days WHERE customer BETWEEN ? AND ?', ['n'])
const NAMED = query<NamedRow>(
  `SELECT ${nameColumns('c')} FROM json_each(?) asked JOIN customers c ON c.id = asked.value ORDER BY asked.key`,
  NAME_COLUMNS,
)

/** Some people of the open shop and the count of their visits; `next` is the key to go on after, null where nobody follows. */
export type PeoplePage = { readonly ids: readonly Id[]; readonly visits: number; readonly next: number | null }

/** The next people after a key, 0 at first. */
export function peopleAfter(db: ReadDb, after: number): PeoplePage {
  const rows = db.many(THERE, [after, PAGE])
  const last = rows.at(-1)?.key ?? after
  return {
    ids: rows.map(({ id }) => id as Id),
    visits: db.one(VISITS, [after + 1, last])?.n ?? 0,
    next: rows.length < PAGE ? null : last,
  }
}

export function namesOf(db: ReadDb, ids: readonly Id[]): readonly string[] {
  return db.many(NAMED, [JSON.stringify(ids)]).map((row) => nameOf(toNamed(row)))
}

/**
 * Holds a copy against the open shop (null where none is open), and against what is known of the copy's own shop beside the
 * file (null where nothing is); all by id. Reads the whole copy: not for the live file.
 */
export function compareWith(copy: ReadDb, now: PeopleNow | null, noted: Outliving | null): Comparison {
  const erased = new Set<string>([...(now?.erased ?? []), ...(noted?.erased ?? []).map(({ id }) => id)])
  const there = new Set<string>(now?.there)
  const counts = { people: 0, visits: 0, erasedSince: 0, comeBack: 0 }
  const names: string[] = []
  for (const person of copy.each(PEOPLE)) {
    if (erased.has(person.id)) {
      counts.erasedSince += 1
      continue
    }
    if (person.away === 1) continue
    counts.people += 1
    counts.visits += person.visits
    // What is left in `there` is then who would go.
    if (there.delete(person.id) || now === null) continue
    counts.comeBack += 1
    if (names.length < NAMES_LISTED) names.push(nameOf(toNamed(person)))
  }
  const { comeBack, erasedSince, ...rest } = counts
  return {
    ...rest,
    erasedSince: now === null && noted === null ? null : erasedSince,
    comeBack: { count: comeBack, names },
    go: { count: there.size, first: [...there].slice(0, NAMES_LISTED) as Id[] },
    lastVisits: newestVisits(copy, [...erased]),
  }
}

function newestVisits(copy: ReadDb, erased: readonly string[]): RestorePreview['lastVisits'] {
  return copy
    .many(NEWEST_VISITS, [JSON.stringify(erased), VISITS_LISTED])
    .map((row) => ({ day: row.day as Day, name: nameOf(toNamed(row)), item: row.item }))
}
