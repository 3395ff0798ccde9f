import { describe, expect, test } from 'vitest'
import { inShopOrder } from '#domain/letters/shop-order.ts'
import { builtInTemplates } from '#domain/letters/templates.ts'
import { SHOP_KINDS, type ShopKind } from '#domain/shop-kind.ts'

const ALL = builtInTemplates('ご来店')
const first = (kind: ShopKind, n: number): readonly string[] =>
  inShopOrder(ALL, kind)
    .slice(0, n)
    .map(({ code }) => code)

describe('what a shop writes most comes first', () => {
  test('thanks for a first visit in every shop, then what its trade asks for', () => {
    expect(first('salon', 3)).toEqual(['first-visit-thanks', 'second-visit-thanks', 'service-checkup'])
    expect(first('goods', 3)).toEqual(['first-visit-thanks', 'purchase-followup', 'gift-sent-thanks'])
    expect(first('visits', 2)).toEqual(['first-visit-thanks', 'service-checkup'])
    expect(first('mail-order', 3)).toEqual(['first-visit-thanks', 'purchase-followup', 'second-visit-thanks'])
    expect(inShopOrder(ALL, 'other')).toEqual(ALL)
  })

  test.each([
    ['salon', 7, 'long-absence'],
    ['goods', 9, 'event'],
    ['visits', 7, 'late-greeting'],
    ['mail-order', 9, 'survey-thanks'],
  ] as const)('the last of those of a %s shop is the %ith, so each of them is there', (kind, n, last) => {
    expect(first(kind, n).at(-1)).toBe(last)
  })

  test.each(SHOP_KINDS)('a %s shop has all of them, each once, the rest as they stood', (kind) => {
    const ordered = inShopOrder(ALL, kind)
    expect(new Set(ordered)).toEqual(new Set(ALL))
    expect(ordered).toHaveLength(ALL.length)
    const places = ordered.map((each) => ALL.indexOf(each))
    // From where the first ones end, the places only rise.
    const end = places.findLastIndex((place, at) => place < (places[at - 1] ?? 0))
    expect(end).toBeLessThan(10)
  })
})
