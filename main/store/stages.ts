import type { Day } from '#domain/day.ts'
import { lastTwelveMonths } from '#domain/timeline/stage.ts'
import { dailyMemory } from './daily-memory.ts'
import { query, type Query, type ReadDb } from './db.ts'
import { keysFrom, sizeFor } from './listed.ts'
import type { Session } from './session.ts'
import { isBusy } from './write.ts'

type LatelyRow = { customers: string; figures: string }

// Whoever came in these months came last in them or later, so that nobody else's days are looked at.
const EVERYONE = latelyQuery('rhythms r WHERE r.last > :after')
const SOME = latelyQuery('(SELECT value AS customer FROM json_each(:customers)) r')

function latelyQuery(whom: string): Query<LatelyRow> {
  return query<LatelyRow>(
    `SELECT json_group_array(customer) AS customers, '[' || coalesce(group_concat(figures), '') || ']' AS figures
    FROM (SELECT r.customer, (SELECT count(*) || ',' || coalesce(sum(v.amount), 0) FROM visit_days v
        WHERE v.customer = r.customer AND v.day > :after AND v.day <= :until) AS figures
      FROM ${whom})`,
    ['customers', 'figures'],
  )
}

/** Visits of the last twelve months and their yen, each at the person's key; 0 or nothing for who did not come. */
export type Lately = { readonly visits: Int32Array; readonly spent: Float64Array }

/**
 * Of everyone who came. Reading it all takes most of a tenth of a second in the largest shop, so that it is read once a
 * day, and afterwards only of those whose visits were written anew.
 */
export const latelyOfAll = dailyMemory<Lately>('figures', {
  anew: (db, today) => read(db, EVERYONE, lastTwelveMonths(today)),
  again: (db, before, touched, today) => {
    const customers = JSON.stringify([...touched])
    return put(before, read(db, SOME, { ...lastTwelveMonths(today), customers }), touched)
  },
})

function read(db: ReadDb, whom: Query<LatelyRow>, params: Readonly<Record<string, string>>): Lately {
  const row = db.one(whom, params)
  const customers = keysFrom(row?.customers)
  // For each the visits, then the yen.
  const figures = keysFrom(row?.figures)
  const lately = room(sizeFor(customers))
  for (const [at, customer] of customers.entries()) {
    lately.visits[customer] = figures[2 * at] ?? 0
    lately.spent[customer] = figures[2 * at + 1] ?? 0
  }
  return lately
}

function put(before: Lately, some: Lately, customers: ReadonlySet<number>): Lately {
  const all = room(Math.max(before.visits.length, some.visits.length))
  all.visits.set(before.visits)
  all.spent.set(before.spent)
  for (const customer of customers) {
    all.visits[customer] = some.visits[customer] ?? 0
    all.spent[customer] = some.spent[customer] ?? 0
  }
  return all
}

function room(size: number): Lately {
  return { visits: new Int32Array(size), spent: new Float64Array(size) }
}

type TopTenth = { readonly on: Day; readonly from: number }

const topTenths = new WeakMap<Session['connection'], TopTenth>()

/** Below that many nobody speaks of a tenth. */
const LEAST = 10

/**
 * How many yen in the last twelve months make the top tenth of those who came in them, also without a known amount:
 * a tenth is a tenth of those who came. Null while fewer than ten did. Frozen for the day, like every figure of the
 * whole shop: a card must not change because another was opened.
 */
export function topTenthOn(session: Session, today: Day): number | null {
  const known = topTenths.get(session.connection)
  if (known?.on === today) return known.from
  const { visits, spent } = latelyOfAll(session, today)
  const all = spent.filter((_, customer) => (visits[customer] ?? 0) > 0).toSorted()
  if (all.length < LEAST) return null
  const from = all.at(-Math.floor(all.length / LEAST)) ?? 0
  if (!isBusy(session)) topTenths.set(session.connection, { on: today, from })
  return from
}

/** Reads ahead, while nobody waits, what the first choice of a stage would have to wait for. */
export function readFiguresAhead(session: Session): void {
  const today = session.today()
  latelyOfAll(session, today)
  topTenthOn(session, today)
}
