import { expect, test } from 'vitest'
import { onShelves } from '#domain/letters/shelves.ts'
import { builtInTemplates } from '#domain/letters/templates.ts'
import { SHOP_KINDS } from '#domain/shop-kind.ts'

const TEMPLATES = builtInTemplates('ご来店')

test.each(SHOP_KINDS)('in a shop of kind %s every template stands on one shelf, and none is empty', (kind) => {
  const shelves = onShelves(TEMPLATES, kind)
  const codes = shelves.flatMap(({ templates }) => templates.map(({ code }) => code))
  expect(codes.toSorted()).toEqual(TEMPLATES.map(({ code }) => code).toSorted())
  for (const { templates } of shelves) expect(templates.length).toBeGreaterThan(0)
  expect(shelves[0]?.shelf).toBe('often')
})

test('a salon finds its own first, and お悔やみ last', () => {
  const shelves = onShelves(TEMPLATES, 'salon')
  expect(shelves[0]?.templates.map(({ code }) => code)).toContain('service-checkup')
  expect(shelves.at(-1)?.shelf).toBe('condolence')
})
