import { postageOf } from '#domain/letters/postage.ts'
import { calledBy } from '#domain/people/called.ts'
import {
  countsOf,
  type LineNames,
  type LineNamesAsked,
  type LinePart,
  type MonthLineView,
  type MonthPeople,
} from '#domain/review/month-line.ts'
import { firstDayOf, type Month, monthOf, monthsUpTo } from '#domain/review/months.ts'
import type { Done } from '#domain/change.ts'
import type { ReadDb } from '#main/store/db.ts'
import { linesOf } from '#main/store/listing.ts'
import { countPosted } from '#main/store/review.ts'
import type { Session } from '#main/store/session.ts'
import { putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import {
  BY_THE_SHOP,
  chosenDays,
  forgetBrief,
  type MonthLine,
  monthLineOf,
  ownDaysOn,
  readMonthLineAhead,
} from './month-line.ts'
import { papersOf } from './papers.ts'
import { postagePrices } from './postage.ts'

/** This month up to today and the twelve before it, with what their letters cost at today's prices, in yen. */
export function monthLineView(session: Session): MonthLineView {
  const { currentDays, months } = lastYear(session)
  const { db } = session
  const spent = postageByMonth(db, {
    from: firstDayOf(months[0]?.month ?? monthOf(session.today())),
    until: session.today(),
  })
  return {
    currentDays,
    ownDays: ownDaysOn(session, session.today()),
    chosenDays: chosenDays(session),
    months: months.map((month) => Object.assign({ postage: spent.get(month.month) ?? 0 }, countsOf(month))),
  }
}

/** The names behind one number of one month, by when they got a card; none for a month that is not shown. */
export function monthLineNames(session: Session, { day, of, offset, limit }: LineNamesAsked): LineNames {
  const keys = keysOf(
    lastYear(session).months.find((each) => each.month === monthOf(day)),
    of,
  )
  const lines = linesOf(session.db, keys.slice(offset, offset + limit))
  return {
    total: keys.length,
    people: [...lines.values()].map((line) => ({ customer: line.id, called: calledBy(line) })),
  }
}

/** Within how many days somebody counts as a customer of now; null: by the gaps of the shop. @throws Refusal disk-* */
export function chooseCurrentDays(session: Session, { days }: { readonly days: number | null }): Done {
  const done = write(session, 'current-days-chosen', (db, change) => {
    putSetting(db, 'current-days', days ?? BY_THE_SHOP)
    return { change }
  })
  forgetBrief(session)
  readMonthLineAhead(session)
  return done
}

function lastYear(session: Session): MonthLine {
  const months = monthsUpTo(session.today())
  const last = monthOf(session.today())
  return monthLineOf(session, months[0] ?? last, last)
}

/** Whoever stayed was there before and was not lost. */
function keysOf(month: MonthPeople | undefined, of: LinePart): readonly number[] {
  if (month === undefined) return []
  if (of !== 'kept') return month[of]
  const lost = new Set(month.lost)
  return month.opening.filter((customer) => !lost.has(customer))
}

/** What the post took is not kept with each letter: it is reckoned at the prices in the settings. */
function postageByMonth(db: ReadDb, days: Parameters<typeof countPosted>[1]): ReadonlyMap<Month, number> {
  const prices = postagePrices(db)
  const papers = new Map(papersOf(db).map((paper) => [paper.code as string, paper]))
  const spent = new Map<Month, number>()
  for (const { month, paper, letters } of countPosted(db, days)) {
    const known = papers.get(paper)
    const yen = known === undefined ? 0 : (postageOf(known, letters, prices)?.total ?? 0)
    spent.set(month as Month, (spent.get(month as Month) ?? 0) + yen)
  }
  return spent
}
