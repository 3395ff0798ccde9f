import type { MonthFigures } from '#domain/review/months.ts'

/** What is counted, in the order in which it stands: what was done, then what came of it. */
export const FIGURES = [
  'letters',
  'calls',
  'thanks',
  'people',
  'visits',
  'firstVisits',
] as const satisfies readonly (keyof MonthFigures)[]

export type Figure = (typeof FIGURES)[number]

/** The word by which each is counted. */
export const UNITS = {
  letters: 'piece',
  calls: 'call',
  thanks: 'person',
  people: 'person',
  visits: 'time',
  firstVisits: 'person',
} as const satisfies Readonly<Record<Figure, string>>
