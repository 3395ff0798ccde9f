import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { nextStory, type Story } from '#domain/letters/stories.ts'
import { day } from '../../support/clock.ts'

const story = (key: number): Story => ({ key, title: '', text: `はなし${key}` })
const stories = (n: number): readonly Story[] => Array.from({ length: n }, (_, at) => story(n - at))

test('P2 with none written there is none to tell', () => {
  expect(nextStory([], new Map())).toBeNull()
})

test('P2 the first that a person has not had comes next, in the owner’s order', () => {
  const [first, second, third] = stories(3)
  const told = new Map([[first?.key ?? 0, day('2026-01-10')]])
  expect(nextStory(stories(3), told)).toEqual(second)
  expect(
    nextStory(
      [third, second].flatMap((each) => each ?? []),
      told,
    ),
  ).toEqual(third)
})

test('P2 letter by letter everyone hears all of them before any comes again, and then the oldest', () => {
  const start = day('2026-01-01')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 30 }), (n, letters) => {
      const told = new Map<number, Day>()
      const heard: number[] = []
      for (let at = 0; at < letters; at += 1) {
        const next = nextStory(stories(n), told)
        if (next === null) throw new Error('a story was written')
        heard.push(next.key)
        told.set(next.key, addDays(start, at))
      }
      expect(heard).toEqual(Array.from({ length: letters }, (_, at) => n - (at % n)))
    }),
  )
})

test('P2 told on the same day, the first in the order comes again first', () => {
  const told = new Map(stories(3).map(({ key }) => [key, day('2026-03-03')]))
  expect(nextStory(stories(3), told)).toEqual(story(3))
})
