import { addDays, type Day } from '#domain/day.ts'

/** What is known of the mailings that sell or merely greet: the days of the last year on which one went out, oldest first. */
export type Mailings = { readonly days: readonly Day[]; readonly visitsLately: number }

/** 「ご案内は、あと1通。次は11月3日から出せます」. `from`: null where one may go now. */
export type MailingsLeft = { readonly left: number; readonly from: Day | null }

/** ◇ contact-rules.md: by visits in the last twelve months, the most first. */
const CAPS = [
  { visits: 12, mailings: 12 },
  { visits: 6, mailings: 6 },
  { visits: 3, mailings: 4 },
  { visits: 0, mailings: 2 },
] as const

const YEAR = 365
const APART = 30

/** How many may still go within a year, and from when the next one. */
export function mailingsLeft({ days, visitsLately }: Mailings, today: Day): MailingsLeft {
  const cap = CAPS.find(({ visits }) => visitsLately >= visits)?.mailings ?? 2
  const counted = days.filter((day) => day > addDays(today, -YEAR) && day <= today)
  const left = Math.max(0, cap - counted.length)
  const apart = counted.at(-1)
  // The oldest that still counts has to grow a year old before there is room again.
  const leaving = left > 0 ? undefined : counted.at(-cap)
  const from = [
    ...(apart === undefined ? [] : [addDays(apart, APART)]),
    ...(leaving === undefined ? [] : [addDays(leaving, YEAR)]),
  ]
    .filter((day) => day > today)
    .toSorted()
    .at(-1)
  return { left, from: from ?? null }
}
