import type { Same } from '../same.ts'
import type { weekJa } from './ja.ts'

export const weekEn: Same<typeof weekJa> = {
  week: { title: 'This week' },
}
