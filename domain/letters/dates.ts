import type { Day } from '#domain/day.ts'
import type { NumeralStyle, WritingMode } from '#domain/paper/document.ts'
import { ERA_NAMES, warekiOf } from '#domain/people/wareki.ts'
import { verticalNumber } from './numerals.ts'

/** How numbers stand in a letter. */
export type TextStyle = { readonly writing: WritingMode; readonly numerals: NumeralStyle }

/** 日付 of a letter: 令和八年十一月二十二日, in a row 令和8年11月22日. */
export function letterDate(day: Day, style: TextStyle): string {
  return `${yearOf(day, style)}年${monthAndDay(day, style)}`
}

/** A day that was just now: 十一月二十一日, in a row 11月21日. */
export function monthAndDay(day: Day, style: TextStyle): string {
  const [, month = 0, date = 0] = day.split('-').map(Number)
  return `${numeral(month, style)}月${numeral(date, style)}日`
}

function yearOf(day: Day, style: TextStyle): string {
  const wareki = warekiOf(day)
  if (wareki === null) return numeral(Number(day.slice(0, 4)), style)
  return ERA_NAMES[wareki.era] + (wareki.year === 1 ? '元' : numeral(wareki.year, style))
}

/** A date is never read digit by digit: 二十二日 also where houses are 二二. */
function numeral(number: number, { writing, numerals }: TextStyle): string {
  if (writing === 'horizontal') return String(number)
  return verticalNumber(String(number), numerals === 'arabic' ? 'arabic' : 'with-ten')
}
