import { beforeEach, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { forgetSearch, narrow, searchFor, useSearch } from '../../renderer/stores/search.ts'
import {
  beginChoosing,
  chooseAll,
  chooseOther,
  countChosen,
  isChosen,
  useSelection,
} from '../../renderer/stores/selection.ts'

const [AOKI, TAKASAKI] = ['a' as Id, 'b' as Id]

const chosen = () => {
  const now = useSelection.getState().chosen
  if (now === null) throw new Error('nobody is being chosen')
  return now
}
const who = () => [AOKI, TAKASAKI].filter((id) => isChosen(chosen(), id))

beforeEach(() => {
  forgetSearch()
})

test('one after the other is chosen, and let go again', () => {
  beginChoosing()
  chooseOther(TAKASAKI)
  chooseOther(AOKI)
  expect([who(), countChosen(chosen(), 400)]).toEqual([[AOKI, TAKASAKI], 2])
  chooseOther(AOKI)
  expect([who(), countChosen(chosen(), 400)]).toEqual([[TAKASAKI], 1])
})

test('all who are found are chosen but those let go by hand', () => {
  beginChoosing()
  chooseOther(AOKI)
  chooseAll()
  expect([who(), countChosen(chosen(), 400)]).toEqual([[AOKI, TAKASAKI], 400])
  chooseOther(AOKI)
  expect([who(), countChosen(chosen(), 400)]).toEqual([[TAKASAKI], 399])
})

test('another question keeps who was chosen by hand, but not all of another list', () => {
  beginChoosing()
  chooseOther(AOKI)
  searchFor('たか')
  narrow({ birthdayMonth: 11 })
  expect(who()).toEqual([AOKI])
  chooseAll()
  searchFor('たか')
  expect(chosen().kind).toBe('all')
  narrow({ birthdayMonth: null })
  expect([who(), countChosen(chosen(), 400)]).toEqual([[], 0])
})

test('nothing is chosen where nobody is being chosen, and another shop knows of none of it', () => {
  chooseOther(AOKI)
  expect(useSelection.getState().chosen).toBeNull()
  beginChoosing()
  searchFor('たか')
  narrow({ tag: '犬' })
  forgetSearch()
  expect(useSelection.getState().chosen).toBeNull()
  expect(useSearch.getState()).toMatchObject({ text: '', where: { tag: null } })
})
