import { findNewYear, markNewYear, newYearList } from '#main/service/new-year.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const newYearHandlers: HandlersOf<CallsOn<'new-year'>> = {
  'new-year:list': newYearList,
  'new-year:find': findNewYear,
  'new-year:mark': markNewYear,
}
