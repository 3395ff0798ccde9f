/** What kind of shop it is: decides the word for a visit, and the first values of stages and follow-up days. */
export const SHOP_KINDS = ['salon', 'goods', 'visits', 'mail-order', 'other'] as const

export type ShopKind = (typeof SHOP_KINDS)[number]

/** ご来店 / ご訪問 / ご注文 / ご利用, in every sentence. */
export const VISIT_WORDS = {
  salon: { ja: 'ご来店', en: 'visit' },
  goods: { ja: 'ご来店', en: 'visit' },
  visits: { ja: 'ご訪問', en: 'visit' },
  'mail-order': { ja: 'ご注文', en: 'order' },
  other: { ja: 'ご利用', en: 'visit' },
} as const satisfies Readonly<Record<ShopKind, { readonly ja: string; readonly en: string }>>
