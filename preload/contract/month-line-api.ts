import type { Done } from '#domain/change.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { LineNames, LineNamesAsked, MonthCounts, MonthLineView } from '#domain/review/month-line.ts'

/** The calls about 先月末 + 新しい方 + 戻られた方 − 離れた方 = 今月末, a part of the one table. */
export type MonthLineApi = {
  'month-line:get': { in: Nothing; out: MonthLineView }
  'month-line:names': { in: LineNamesAsked; out: LineNames }
  /** This month, once it was read ahead today; null before. */
  'month-line:brief': { in: Nothing; out: { readonly brief: MonthCounts | null } }
  /** Within how many days somebody counts as a customer of now; null: by the gaps of the shop. */
  'month-line:days': { in: { readonly days: number | null }; out: Done }
}
