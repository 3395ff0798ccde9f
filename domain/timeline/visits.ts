import type { Day } from '#domain/day.ts'

export const SALE_STATUSES = ['done', 'cancelled', 'no-show', 'booked'] as const

export type SaleStatus = (typeof SALE_STATUSES)[number]

/** How it was paid for: a ticket (回数券), a subscription (月謝), a later bill, or free (お直し, 下見, お試し). */
export const CHARGES = ['paid', 'free', 'ticket', 'subscription', 'later'] as const

export type Charge = (typeof CHARGES)[number]

/** What the rules need of one sale or service. An amount of null is unknown, which is not zero; a refund is negative. */
export type SaleFacts = {
  readonly day: Day
  readonly status: SaleStatus
  readonly charge: Charge
  readonly amount: number | null
}

/** One visit: a calendar day. `amount` is null where no sale of the day has a known one. */
export type VisitDay = { readonly day: Day; readonly amount: number | null }

/** Whether this sale makes its day a visit. */
export function isVisit(sale: SaleFacts): boolean {
  if (sale.status !== 'done' || sale.charge === 'free') return false
  if (sale.amount === null || sale.amount > 0) return true
  // A ticket or a later bill covers a day entered with 0; money given back is no visit, however it was paid.
  return sale.amount === 0 && sale.charge !== 'paid'
}

/** お代なし: nothing was paid for what was entered with 0, and no visit is counted for it. */
export function chargeTyped(charge: Charge, amount: number | null): Charge {
  return charge === 'paid' && amount === 0 ? 'free' : charge
}

/** What is wrong with the day of a sale: one that was done cannot lie ahead, one that is booked cannot lie behind. */
export function faultOfDay(status: SaleStatus, day: Day, today: Day): 'day-ahead' | 'day-over' | null {
  if (status === 'booked') return day < today ? 'day-over' : null
  return day > today ? 'day-ahead' : null
}

/** The visits in a person's sales, by day: sales of one day are one visit, their amounts added, refunds of that day taken off. */
export function visitDays(sales: readonly SaleFacts[]): VisitDay[] {
  const amounts = new Map<Day, number | null>()
  for (const sale of sales) if (isVisit(sale)) amounts.set(sale.day, null)
  for (const sale of sales) {
    if (!isPaid(sale) || !amounts.has(sale.day)) continue
    amounts.set(sale.day, (amounts.get(sale.day) ?? 0) + sale.amount)
  }
  return [...amounts].map(([day, amount]) => ({ day, amount })).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** All that a person has paid, refunds taken off, in yen; unknown amounts count nothing. */
export function paidInAll(sales: readonly SaleFacts[]): number {
  return sales.reduce((sum, sale) => (isPaid(sale) ? sum + sale.amount : sum), 0)
}

function isPaid(sale: SaleFacts): sale is SaleFacts & { readonly amount: number } {
  return sale.status === 'done' && sale.charge !== 'free' && sale.amount !== null
}
