import { describe, expect, test } from 'vitest'
import { type NewYearHome, nothingKnown } from '#domain/letters/new-year.ts'
import type { Id } from '#domain/people/customer.ts'
import { isUnanswered } from '../../renderer/screens/new-year/homes.ts'
import { day } from '../support/clock.ts'

const CAME = { ...nothingKnown(2027), receivedOn: day('2027-01-04') }

const home = (some: Partial<NewYearHome> = {}): NewYearHome => ({
  customer: 'c1' as Id,
  people: [],
  years: [CAME],
  isAnswered: false,
  why: null,
  isMourning: false,
  against: null,
  isToAsk: false,
  ...some,
})

describe('a card that came waits for an answer', () => {
  test('until a card went out, or something else was said for it', () => {
    expect(isUnanswered(home())).toBe(true)
    expect(isUnanswered(home({ isAnswered: true }))).toBe(false)
    expect(isUnanswered(home({ years: [{ ...CAME, sentOn: day('2027-01-05') }] }))).toBe(false)
  })

  test('and not from a house that mourns, or where something stands against a card', () => {
    expect(isUnanswered(home({ isMourning: true }))).toBe(false)
    expect(isUnanswered(home({ against: 'returned-mail' }))).toBe(false)
  })
})
