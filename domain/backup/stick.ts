import type { Day } from '../day.ts'

/** What lies on a stick, for whoever lost it. `people`: the most that one of its copies holds; `open` of them are not locked. */
export type StickKnown = {
  readonly called: string
  readonly copies: number
  readonly newestOn: Day
  readonly people: number
  readonly open: number
  /** Which 合言葉の紙 open the others. */
  readonly sheets: readonly string[]
}
