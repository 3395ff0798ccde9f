import { beforeEach, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { back, go, HOME, openAdding, openCard, usePlace } from '../../renderer/stores/place.ts'
import { day } from '../support/clock.ts'

const now = () => usePlace.getState().place

beforeEach(() => usePlace.setState(usePlace.getInitialState(), true))

test('Esc leads back through the places in the order they were opened', () => {
  go({ at: 'letters' })
  go({ at: 'help', about: null })
  back()
  expect(now()).toEqual({ at: 'letters' })
  back()
  expect(now()).toEqual(HOME)
})

test('Esc at home stays at home', () => {
  back()
  expect(now()).toEqual(HOME)
})

test('a second panel takes the place of the first, so that one Esc shows the card alone', () => {
  const customer = 'x' as Id
  openCard(customer)
  openCard(customer, 'edit')
  openCard(customer, 'states')
  expect(now()).toMatchObject({ panel: 'states' })
  back()
  expect(now()).toEqual({ at: 'card', customer, panel: null })
})

test('a panel opened from another place brings its list along', () => {
  go({ at: 'letters' })
  openAdding()
  expect(now()).toEqual({ at: 'customers', panel: { kind: 'add', begun: null } })
  back()
  expect(now()).toEqual({ at: 'letters' })
})

test('somebody new at the counter begins a card with the name and the visit', () => {
  const visit = { day: day('2026-11-20'), item: 'カット', amount: 5_500 }
  openAdding({ name: '髙﨑 花子', caught: [], visit })
  expect(now()).toEqual({ at: 'customers', panel: { kind: 'add', begun: { name: '髙﨑 花子', caught: [], visit } } })
})
