/**
 * What a page of the window can bring on paper by itself: the list of keys, the list of the week, 合言葉の紙,
 * papers about 個人情報, and 新しいパソコンへ引っ越す.
 */
export const PAGE_SHEETS = ['keys', 'week', 'passphrase', 'erasure', 'purpose', 'leak', 'move'] as const

export type PageSheet = (typeof PAGE_SHEETS)[number]
