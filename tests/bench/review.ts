import { addDays } from '#domain/day.ts'
import { monthsUpTo } from '#domain/review/months.ts'
import { monthLineOf } from '#main/service/month-line.ts'
import { unseal } from '#main/store/connection.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { noteTouched } from '#main/store/touched.ts'
import { type Figures, measure, onShop } from './asked.ts'

type ScanRow = { customer: number; n: number; first: string; last: string; spent: number | null }

const SCAN = query<ScanRow>(
  `SELECT customer, count(*) AS n, min(day) AS first, max(day) AS last, sum(amount) AS spent FROM visit_days
   GROUP BY customer`,
  ['customer', 'n', 'first', 'last', 'spent'],
)

const DAYS = ['1', '2', '3', '4'] as const

/** The month line of a year in the shop in `file`: first of a day, after a visit was entered, and again. */
export function benchReview(file: string): Record<string, Figures> {
  return onShop(file, (session, touch) => {
    const ask = (on: Session) => {
      const [from, until] = [monthsUpTo(on.today()).at(0), monthsUpTo(on.today()).at(-1)]
      if (from !== undefined && until !== undefined) monthLineOf(on, from, until)
    }
    // What was read on one day is read anew on another.
    const onDay = (day: string): Session => ({ ...session, today: () => addDays(session.today(), Number(day)) })
    // As a save does it: a row changed, and the visits of one person to be read anew.
    const enterVisit = () => {
      touch()
      noteTouched(unseal(session.connection).db, 'figures', 1)
    }
    return {
      'floor: a full aggregate scan of visit_days, by person': measure(DAYS, () => session.db.many(SCAN)),
      'month line, the first of a day': measure(DAYS, (day) => ask(onDay(day))),
      'month line, after a visit was entered': measure(DAYS, () => ask(session), enterVisit),
      'month line, again': measure(DAYS, () => ask(session)),
    }
  })
}
