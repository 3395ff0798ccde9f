import { beforeEach, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { back, go, HOME, openPanel, usePlace } from '../../renderer/stores/place.ts'

const now = () => usePlace.getState().place

beforeEach(() => usePlace.setState(usePlace.getInitialState(), true))

test('Esc leads back through the places in the order they were opened', () => {
  go({ at: 'letters' })
  go({ at: 'help' })
  back()
  expect(now()).toEqual({ at: 'letters' })
  back()
  expect(now()).toEqual(HOME)
})

test('Esc at home stays at home', () => {
  back()
  expect(now()).toEqual(HOME)
})

test('a second panel takes the place of the first, so that one Esc shows the list alone', () => {
  openPanel({ kind: 'add' })
  openPanel({ kind: 'postcard', customer: 'x' as Id, who: '髙﨑 花子 様' })
  expect(now()).toMatchObject({ panel: { kind: 'postcard' } })
  back()
  expect(now()).toEqual(HOME)
})

test('a panel opened from another place brings its list along', () => {
  go({ at: 'letters' })
  openPanel({ kind: 'add' })
  expect(now()).toEqual({ at: 'customers', panel: { kind: 'add' } })
  back()
  expect(now()).toEqual({ at: 'letters' })
})
