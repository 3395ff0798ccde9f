import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { dailyMemory } from '#main/store/daily-memory.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

const TODAY = '2026-11-20' as Day

test('what is remembered is read once a day, and then only of those whom a change touched', () => {
  const { session } = openTestDb(TODAY)
  const read: (Day | readonly number[])[] = []
  const people = dailyMemory('anything', {
    anew: (_, today) => void read.push(today),
    again: (_, _before, touched) => void read.push([...touched]),
  })
  people(session, TODAY)
  people(session, TODAY)
  const { key } = aCustomer(session)
  people(session, TODAY)
  people(session, addDays(TODAY, 1))
  expect(read).toEqual([TODAY, [key], addDays(TODAY, 1)])
})

test('a reading that fails leaves nothing behind that would be taken for true', () => {
  const { session } = openTestDb(TODAY)
  let known = 'nobody'
  const people = dailyMemory('anything', {
    anew: () => known,
    again: () => {
      throw new Error('the disk cannot be read')
    },
  })
  expect(people(session, TODAY)).toBe('nobody')
  known = '髙﨑さん'
  aCustomer(session)
  expect(() => people(session, TODAY)).toThrow('the disk')
  expect(people(session, TODAY)).toBe('髙﨑さん')
})
