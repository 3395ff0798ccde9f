import { describe, expect, test } from 'vitest'
import { deliveryDay } from '../../renderer/lib/deliveryDraft.ts'
import { blankVisit } from '../../renderer/lib/entryDrafts.ts'
import { day } from '../support/clock.ts'

describe('the day of a delivery', () => {
  const read = (text: string, soldOn: string, today: string) => deliveryDay(text, blankVisit(soldOn), day(today))

  test('without a year lies ahead of the purchase, however far', () => {
    expect(read('5/10', '2026/02/03', '2026-02-03')).toBe('2026-05-10')
    expect(read('1/5', '2026/12/20', '2026-12-20')).toBe('2027-01-05')
    expect(read('2/3', '2026/02/03', '2026-02-03')).toBe('2026-02-03')
  })

  test('of a purchase of long ago lies behind that one, not ahead of today', () => {
    expect(read('5/10', '2024/04/30', '2026-02-03')).toBe('2024-05-10')
    expect(read('5/10', '2024/04/30', '2026-05-10')).toBe('2024-05-10')
    expect(read('5/10', 'きのう', '2026-05-11')).toBe('2026-05-10')
  })

  test('in words is counted from today, and with its year stays as it is written', () => {
    expect(read('あした', '2024/04/30', '2026-02-03')).toBe('2026-02-04')
    expect(read('3日後', '2024/04/30', '2026-02-03')).toBe('2026-02-06')
    expect(read('2025/5/10', '2026/02/03', '2026-02-03')).toBe('2025-05-10')
    expect(read('令和7年5月10日', 'いつか', '2026-02-03')).toBe('2025-05-10')
  })

  test('that names none is none, and of a purchase whose day cannot be read it is counted from today', () => {
    expect(read('5月末', '2026/02/03', '2026-02-03')).toBeNull()
    expect(read('5/10', 'いつか', '2026-02-03')).toBe('2026-05-10')
  })
})
