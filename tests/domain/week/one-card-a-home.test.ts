import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { clear, clearing, type GateFacts } from '#domain/week/gate.ts'
import { ALONE, facts, request, RULE, WITH } from '../../support/gate.ts'

test('P7 one card goes to a household where the same goes to many, unless there is a reason or each wants her own', () => {
  const [mother, son, alone] = [
    facts({ household: 7 }),
    facts({ customer: 'c2' as Id, name: '髙﨑 誠', household: 7 }),
    facts({ customer: 'c3' as Id }),
  ]
  const family = [mother, son, alone].flatMap((each) => each ?? [])
  const { kept, leftOut } = clear(request({ kind: 'seasonal' }), family)
  expect(kept.map(({ customer }) => customer)).toEqual(['c1', 'c3'])
  expect(leftOut).toMatchObject([{ customer: 'c2', why: 'same-household', said: '髙﨑 花子', mayOverride: true }])
  const overrides = [{ customer: 'c2' as Id, why: '別々に暮らしているため' }]
  expect(clear(request({ kind: 'seasonal', overrides }), family).kept).toHaveLength(3)
  expect(clear(request({ kind: 'seasonal', channel: 'mail' }), family).kept).toHaveLength(3)
  expect(clear(request({ kind: 'thanks' }), family).kept).toHaveLength(3)
})

test('many are judged in steps, none of more than a hundred', () => {
  let asked = 0
  const people = Array.from({ length: 450 }, (_, at) => {
    const person = facts({ customer: `c${at}` as Id, household: at % 200 })
    Object.defineProperty(person, 'diedOn', {
      get: () => {
        asked += 1
        return null
      },
    })
    return person
  })
  const steps = clearing(request({ kind: 'seasonal' }), people.slice(0, 300), people.slice(300))
  for (;;) {
    asked = 0
    const { done, value } = steps.next()
    expect(asked).toBeLessThanOrEqual(100)
    if (done !== true) continue
    expect(value.kept).toHaveLength(200)
    expect(value.beside.get('c7' as Id)).toEqual(['c207', 'c407'])
    break
  }
})

describe('P7 one card a household', () => {
  const home = (customer: string, placeAtHome: number, some: Partial<GateFacts> = {}) =>
    facts({ customer: customer as Id, name: customer, household: 7, placeAtHome, ...some })
  const seasonal = request({ kind: 'seasonal' })
  /** Who gets a card, and who stands on it beside. */
  const cards = (asked: readonly GateFacts[], mates: readonly GateFacts[] = [], by = seasonal) => {
    const { kept, beside } = clear(by, asked, mates)
    return kept.map(({ customer }) => [customer, ...(beside.get(customer) ?? [])].map(String))
  }

  test('goes to whoever is written first, with all who live there in their order, asked for or not', () => {
    const [father, mother, child] = [home('父', 0), home('母', 1), home('子', 2)]
    expect(cards([child, mother, father])).toEqual([['父', '母', '子']])
    expect(cards([mother], [father, child])).toEqual([['母', '父', '子']])
  })

  test.each(ALONE.filter((why) => RULE[why][1].seasonal !== 'unasked' && RULE[why][0] !== 'unasked'))(
    'names nobody who may not be written to: %s',
    (why) => {
      const rest = [home('母', 1), home('子', 2)]
      const isNamed = !['stops', 'overridable'].includes(RULE[why][1].seasonal ?? RULE[why][0])
      const named = [['父', '母', '子']]
      expect(cards([home('父', 0, WITH[why]), ...rest])).toEqual(isNamed ? named : [['母', '子']])
      expect(cards(rest, [home('父', 0, WITH[why])])[0]?.includes('父')).toBe(isNamed)
    },
  )

  test('names nobody who has a card of her own by a reason', () => {
    const overrides = [{ customer: '母' as Id, why: '別々にとのご希望' }]
    const asked = [home('父', 0), home('母', 1), home('子', 2)]
    expect(cards(asked, [], { ...seasonal, overrides })).toEqual([['父', '子'], ['母']])
  })

  test('names nobody in what goes to each, or by another way than post', () => {
    const asked = [home('父', 0), home('母', 1)]
    expect(cards(asked, [], request({ kind: 'thanks' }))).toEqual([['父'], ['母']])
    expect(cards(asked, [home('子', 2)], { ...seasonal, channel: 'mail' })).toEqual([['父'], ['母']])
  })
})

test('who is kept back takes no card from the household', () => {
  const dead = facts({ household: 7, ...WITH['passed-away'] })
  const wife = facts({ customer: 'c2' as Id, household: 7 })
  expect(clear(request({ kind: 'seasonal' }), [dead, wife]).kept).toMatchObject([{ customer: 'c2' }])
})
