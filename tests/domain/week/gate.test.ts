import { expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { clear, type GateFacts } from '#domain/week/gate.ts'

const facts = (some: Partial<GateFacts> = {}): GateFacts => ({
  customer: 'c1' as Id,
  name: '髙﨑 花子',
  died: false,
  wantsNoContact: false,
  moved: false,
  mail: { returned: false, refused: false },
  ...some,
})

test('a person with an address and nothing against it is kept', () => {
  expect(clear([facts()])).toMatchObject({ kept: [{ customer: 'c1' }], leftOut: [] })
})

test.each([
  [{ died: true }, 'passed-away'],
  [{ wantsNoContact: true }, 'no-contact'],
  [{ moved: true }, 'moved'],
  [{ mail: null }, 'no-address'],
  [{ mail: { returned: true, refused: false } }, 'returned-mail'],
  [{ mail: { returned: false, refused: true } }, 'refused-mail'],
  [{ died: true, wantsNoContact: true, moved: true, mail: null }, 'passed-away'],
  [{ wantsNoContact: true, mail: null }, 'no-contact'],
] as const)('%j is left out as %s', (some, why) => {
  expect(clear([facts(some)])).toEqual({ kept: [], leftOut: [{ customer: 'c1', name: '髙﨑 花子', why }] })
})

test('both lists keep the order asked', () => {
  const people = ['a', 'b', 'c', 'd'].map((id, at) => facts({ customer: id as Id, died: at % 2 === 1 }))
  const { kept, leftOut } = clear(people)
  expect(kept.map((each) => each.customer)).toEqual(['a', 'c'])
  expect(leftOut.map((each) => each.customer)).toEqual(['b', 'd'])
})

test('what is cleared cannot be written down and read back as cleared', () => {
  const [cleared] = clear([facts()]).kept
  expect(JSON.parse(JSON.stringify(cleared))).toEqual({ customer: 'c1' })
  expect(Object.getOwnPropertySymbols(cleared)).toHaveLength(1)
})
