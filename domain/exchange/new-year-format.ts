import type { NewYearCards } from '#domain/letters/new-year.ts'

/** One year's 年賀 of one person, as a table carries it. */
export type NewYearOnFile = NewYearCards & { readonly number: string | null; readonly customer: string }

export const NEW_YEAR_HEADERS: readonly string[] = [
  '番号',
  'お客様',
  '年',
  '出した日',
  'いただいた日',
  '喪中',
  '戻った',
]

/** One text a column of NEW_YEAR_HEADERS. */
export function newYearCells(one: NewYearOnFile): readonly string[] {
  const yes = (is: boolean): string => (is ? 'はい' : '')
  return [
    one.number ?? '',
    one.customer,
    String(one.year),
    one.sentOn ?? '',
    one.receivedOn ?? '',
    yes(one.isMourning),
    yes(one.isReturned),
  ]
}
