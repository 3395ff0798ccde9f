import { type Day, yearOf } from '#domain/day.ts'

/** The eras in which people now living were born, the newest first. */
export const ERAS = ['reiwa', 'heisei', 'showa', 'taisho', 'meiji'] as const

export type Era = (typeof ERAS)[number]

export const ERA_NAMES = {
  reiwa: '令和',
  heisei: '平成',
  showa: '昭和',
  taisho: '大正',
  meiji: '明治',
} as const satisfies Readonly<Record<Era, string>>

/** 令和8年 is { era: 'reiwa', year: 8 }; the first year, 元年, is 1. */
export type Wareki = { readonly era: Era; readonly year: number }

const FIRST_DAYS = {
  reiwa: '2019-05-01' as Day,
  heisei: '1989-01-08' as Day,
  showa: '1926-12-25' as Day,
  taisho: '1912-07-30' as Day,
  meiji: '1868-01-25' as Day,
} as const satisfies Readonly<Record<Era, Day>>

// As they are written beside a number: in full, by one character, or by a letter.
const WRITTEN: ReadonlyMap<string, Era> = new Map(
  ERAS.flatMap((era) => {
    const name = ERA_NAMES[era]
    return [name, name.slice(0, 1), era.slice(0, 1)].map((written) => [written, era] as const)
  }),
)

/** The era of a day and its year in it; null before Meiji. */
export function warekiOf(day: Day): Wareki | null {
  const era = ERAS.find((each) => FIRST_DAYS[each] <= day)
  return era === undefined ? null : { era, year: yearOf(day) - firstYear(era) + 1 }
}

/**
 * The calendar year of a year of an era, or null where the era never reached it. A whole last year counts (平成31年12月
 * stands on many papers), and so does a whole first one.
 */
export function calendarYear({ era, year }: Wareki): number | null {
  const found = firstYear(era) + year - 1
  const next = ERAS[ERAS.indexOf(era) - 1]
  const last = next === undefined ? 9_999 : firstYear(next)
  return Number.isInteger(year) && year >= 1 && found <= last ? found : null
}

/** 令和, 令 or r, in lower case; null for anything else. */
export function eraWritten(text: string): Era | null {
  return WRITTEN.get(text) ?? null
}

function firstYear(era: Era): number {
  return yearOf(FIRST_DAYS[era])
}
