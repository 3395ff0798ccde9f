import { addDays, type Day, daysBetween, type Weekday, weekday } from '#domain/day.ts'

/** A stretch of days, both ends within it. */
export type Span = { readonly from: Day; readonly until: Day }

/** As many closures as a few years hold. */
export const CLOSED_MAX = 50
const CLOSURE_DAYS_MAX = 366
export const POST_DAYS_MAX = 10

/** Whether it is a stretch of days for which a shop may close: from a day to a later one, within a year. */
export function isClosure({ from, until }: Span): boolean {
  return from <= until && daysBetween(from, until) < CLOSURE_DAYS_MAX
}

/** How far a letter goes: within the prefecture; to another; to or from 北海道・沖縄・離島, or nobody knows where. */
export const POST_ZONES = ['near', 'other', 'far'] as const

export type PostZone = (typeof POST_ZONES)[number]

/** What the owner says of the shop's days. */
export type CalendarTyped = {
  /** On which a week of the list begins. */
  readonly firstDay: Weekday
  /** 定休日 */
  readonly closedOn: readonly Weekday[]
  /** 臨時休業, the earliest first. */
  readonly closed: readonly Span[]
  /** Days from posting to arrival. */
  readonly postDays: Readonly<Record<PostZone, number>>
}

/** `running`: the week in which `firstDay` was chosen last, by its first day; it goes on to its end as it began. */
export type ShopCalendar = CalendarTyped & { readonly running: Day | null }

/**
 * ◇ Days by post: since October 2021 Japan Post delivers nothing of ordinary mail on Saturdays, and what came the next
 * day now comes the day after that; so two days within a prefecture, three to most others, and one more over the sea.
 */
export const CALENDAR_DEFAULTS: ShopCalendar = {
  firstDay: 1,
  running: null,
  closedOn: [],
  closed: [],
  postDays: { near: 2, other: 3, far: 4 },
}

const DAYS = 7

type Weeks = Pick<ShopCalendar, 'firstDay' | 'running'>

/** The first day of the week in which a day lies; a later day never lies in an earlier week. */
export function weekOf(day: Day, { firstDay, running }: Weeks): Day {
  if (running !== null && running <= day && day <= lastDayOf(running)) return running
  return addDays(day, -((weekday(day) - firstDay + DAYS) % DAYS))
}

/** The day that ends the week beginning on `first`. */
export function lastDayOf(first: Day): Day {
  return addDays(first, DAYS - 1)
}

/** The day that ends the week in which a day lies. */
export function weekEnd(day: Day, weeks: Weeks): Day {
  return lastDayOf(weekOf(day, weeks))
}

/**
 * The calendar with what the owner typed. Another first day holds from the next week on: `week`, which is shown now,
 * keeps its rows and its end. Closures that are over are forgotten.
 */
export function changedCalendar(
  before: ShopCalendar,
  typed: CalendarTyped,
  { week, today }: { readonly week: Day; readonly today: Day },
): ShopCalendar {
  const closed = typed.closed
    .filter(({ until }) => until >= today)
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
  return { ...typed, closed, running: typed.firstDay === before.firstDay ? before.running : week }
}

/** Whether the shop stands closed that day. */
export function isClosed(day: Day, { closedOn, closed }: Pick<ShopCalendar, 'closedOn' | 'closed'>): boolean {
  return closedOn.includes(weekday(day)) || closed.some(({ from, until }) => from <= day && day <= until)
}
