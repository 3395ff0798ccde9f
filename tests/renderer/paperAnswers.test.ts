import { expect, test } from 'vitest'
import { ANSWERS, answerOfKey, isAnswerable, nextOpen } from '../../renderer/screens/paper-results/answers.ts'
import { ITEM_STATES } from '#domain/week/week.ts'

test('a digit means the box of the sheet at its place, also as a Japanese keyboard types it', () => {
  expect(['1', '２', '3', '４', '5', '6', '７'].map(answerOfKey)).toEqual(ANSWERS)
})

test.each(['0', '8', '９', 'a', 'Enter', 'ArrowDown', ' ', '', 'Process', '1.5'])('%j means no box', (key) => {
  expect(answerOfKey(key)).toBeNull()
})

test('what is done or passed over, or waits with its mailing, is not answered on the sheet', () => {
  expect(ITEM_STATES.filter((state) => isAnswerable({ state }))).toEqual(['open', 'at-next-visit', 'snoozed'])
})

test('the next row is the next that is still open behind this one, and the first open one where none was chosen', () => {
  const rows = [
    { item: 5, state: 'done' },
    { item: 6, state: 'open' },
    { item: 7, state: 'snoozed' },
    { item: 8, state: 'open' },
  ] as const
  expect(nextOpen(rows, null)?.item).toBe(6)
  expect(nextOpen(rows, 6)?.item).toBe(8)
  expect(nextOpen(rows, 8)).toBeNull()
})
