/**
 * What a page of the window can bring on paper by itself: the list of keys, the list of the week, 合言葉の紙,
 * and papers about 個人情報.
 */
export const PAGE_SHEETS = ['keys', 'week', 'passphrase', 'erasure', 'purpose', 'leak'] as const

export type PageSheet = (typeof PAGE_SHEETS)[number]
