import type { ShopKind } from '#domain/shop-kind.ts'
import type { TemplateCode } from './template.ts'

// What such a shop writes most. Who works on people or in their homes asks how it is; who sells things asks after the
// thing, and has gifts that come round; who never sees anybody has its news to tell.
const FIRST_OF: Readonly<Record<ShopKind, readonly string[]>> = {
  salon: [
    'first-visit-thanks',
    'second-visit-thanks',
    'service-checkup',
    'birthday',
    'introduction-thanks',
    'late-greeting',
    'long-absence',
  ],
  goods: [
    'first-visit-thanks',
    'purchase-followup',
    'gift-sent-thanks',
    'delivery-report',
    'gift-again',
    'gift-asked',
    'gift-quiet',
    'offering-thanks',
    'event',
  ],
  visits: [
    'first-visit-thanks',
    'service-checkup',
    'second-visit-thanks',
    'refusal-visit',
    'closing-days',
    'introduction-thanks',
    'late-greeting',
  ],
  'mail-order': [
    'first-visit-thanks',
    'purchase-followup',
    'second-visit-thanks',
    'gift-sent-thanks',
    'delivery-report',
    'gift-again',
    'gift-asked',
    'newsletter',
    'survey-thanks',
  ],
  other: ['first-visit-thanks'],
}

export function isWrittenMost(code: TemplateCode, shopKind: ShopKind): boolean {
  return FIRST_OF[shopKind].includes(code)
}

/** Those that a shop of this kind writes most come first; the others follow as they stood. */
export function inShopOrder<T extends { readonly code: TemplateCode }>(
  templates: readonly T[],
  shopKind: ShopKind,
): readonly T[] {
  const first = FIRST_OF[shopKind]
  const places = new Map(first.map((code, at) => [code, at]))
  const placeOf = ({ code }: T): number => places.get(code) ?? first.length
  return templates.toSorted((a, b) => placeOf(a) - placeOf(b))
}
