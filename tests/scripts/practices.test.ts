import { expect, test } from 'vitest'
import { PRACTICES } from '../../scripts/practice-rows.ts'
import { pageOnDisk, practicesPage, shownByTests } from '../../scripts/practices.ts'

test('the page of practices is that of the tests as they are now (npm run practices)', () => {
  expect(pageOnDisk()).toBe(practicesPage(shownByTests()))
})

test('no title of a test names a practice that there is not', () => {
  const known = new Set(PRACTICES.map(([row]) => row))
  expect(shownByTests().filter(({ row }) => !known.has(row))).toEqual([])
})

test('a practice is shown by the titles that begin with it, in the window each by its own words', () => {
  const page = practicesPage([
    { row: 'P2', file: 'tests/e2e/stories.spec.ts', title: 'the owner tells | a story' },
    { row: 'P2', file: 'tests/main/letters/stories.test.ts', title: 'a' },
    { row: 'P2', file: 'tests/main/letters/stories.test.ts', title: 'b' },
  ])
  expect(page).toContain('the owner tells \\| a story (e2e/stories)<br>main/letters/stories ×2 |')
  expect(page).toContain('| P47 | New − lost = current |  |')
})
