import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { NumeralStyle, WritingMode } from '#domain/paper/document.ts'
import { ERA_NAMES, warekiOf } from '#domain/people/wareki.ts'
import { verticalNumber } from './numerals.ts'
import { solarTermOn } from './solar-terms.ts'
import type { WindowCode } from './windows.ts'

/** How numbers stand in a letter. */
export type TextStyle = { readonly writing: WritingMode; readonly numerals: NumeralStyle }

/** 日付 of a letter: 令和八年十一月二十二日, in a row 令和8年11月22日. */
export function letterDate(day: Day, style: TextStyle): string {
  return `${yearOf(day, style)}年${monthAndDay(day, style)}`
}

/** 日付 of a formal letter about something happy, which names no day: 令和八年十一月吉日. */
export function luckyDate(day: Day, style: TextStyle): string {
  return `${yearOf(day, style)}年${numeral(Number(day.slice(5, 7)), style)}月吉日`
}

/**
 * 日付 of a greeting of the year, which names no day: 令和九年元旦, 令和八年盛夏. Made ahead in December, a greeting of January
 * is dated in the year to come. お彼岸 and お盆 are days themselves, and dated as any letter.
 */
export function greetingDate(window: WindowCode | null, day: Day, style: TextStyle): string {
  const comingJanuary = day.slice(5, 7) < '07' ? yearOf(day, style) : yearOf(newYearAfter(day), style)
  switch (window) {
    case 'new-year':
      return `${comingJanuary}年${isOnNewYear(day) ? '元旦' : `${numeral(1, style)}月`}`
    case 'new-year-late':
      return `${comingJanuary}年${numeral(1, style)}月`
    case 'mid-winter':
      return `${comingJanuary}年${numeral(day.slice(5, 7) === '02' ? 2 : 1, style)}月`
    case 'late-winter':
      return `${comingJanuary}年${numeral(2, style)}月`
    case 'mid-summer':
      return `${yearOf(day, style)}年盛夏`
    case 'late-summer':
      return `${yearOf(day, style)}年${isLateInSummer(day) ? '晩夏' : '立秋'}`
    case 'higan':
    case 'obon':
    case null:
      return letterDate(day, style)
    default:
      return never(window, 'a greeting of the year without its date')
  }
}

/** Made ahead, in the days before 立秋, it is read from 立秋 on. */
function isLateInSummer(day: Day): boolean {
  const term = solarTermOn(day)
  return term === '処暑' || term === '白露'
}

// What is posted later is not there on the first of January.
const LAST_FOR_NEW_YEAR = '12-25'

function isOnNewYear(day: Day): boolean {
  const date = day.slice(5)
  return date >= '07-01' && date <= LAST_FOR_NEW_YEAR
}

function newYearAfter(day: Day): Day {
  return `${Number(day.slice(0, 4)) + 1}-01-01` as Day
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
