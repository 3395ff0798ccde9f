import { type Day, dayNumber } from '#domain/day.ts'
import { DAYS_PER_WEEK, GAPS_NEEDED, lossOf, type ShopModel, silentIn } from '#domain/week/outlook.ts'
import type { Tier } from '#domain/week/return-model/tiers.ts'
import { query, type ReadDb } from './db.ts'
import { keysFrom } from './listed.ts'

/** Somebody silent for longer than her own interval. `customer` is the key, `loss` in yen, `last` the number of a day. */
export type Silence = {
  readonly customer: number
  readonly tier: Tier
  readonly loss: number
  readonly last: number
}

type Columns = { customers: string; n: string; first: string; last: string; total: string }

// In columns of one row, and only those whose silence is that long: of 100,000 people a fifth. The rule itself, in outlook.ts,
// looks at each again; a slack of a thousandth of a day leaves the last word to it.
const SILENT = query<Columns>(
  `SELECT json_group_array(customer) AS customers, json_group_array(n) AS n, json_group_array(first) AS first,
     json_group_array(last) AS last, json_group_array(total) AS total
   FROM (SELECT customer, n, total, unixepoch(first) / 86400 AS first, unixepoch(last) / 86400 AS last
     FROM rhythms WHERE n > :least)
   WHERE (:today - last) * n >= last - first + :scale - 0.001`,
  ['customers', 'n', 'first', 'last', 'total'],
)

/** All of them, as the model in force says it. */
export function silentOn(db: ReadDb, model: ShopModel, today: Day): readonly Silence[] {
  const now = dayNumber(today)
  const row = db.one(SILENT, { today: now, least: GAPS_NEEDED, scale: model.fit.scale * DAYS_PER_WEEK })
  const [customers, visits, total] = [keysFrom(row?.customers), keysFrom(row?.n), keysFrom(row?.total)]
  const [first, last] = [keysFrom(row?.first), keysFrom(row?.last)]
  const histories = {
    n: customers.length,
    x: Float64Array.from(visits, (n) => n - 1),
    tx: Float64Array.from(last, (day, at) => (day - (first[at] ?? day)) / DAYS_PER_WEEK),
    T: Float64Array.from(first, (day) => (now - day) / DAYS_PER_WEEK),
    // Of the chance to come again it says nothing.
    litt: new Float64Array(customers.length),
  }
  return silentIn(model, histories).map(({ at, chance, tier }) => ({
    customer: customers[at] ?? 0,
    tier,
    loss: lossOf(chance, { n: visits[at] ?? 0, total: total[at] ?? 0 }),
    last: last[at] ?? 0,
  }))
}
