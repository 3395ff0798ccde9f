/** What a page of the window can bring on paper by itself: the list of keys, the list of the week, 合言葉の紙. */
export const PAGE_SHEETS = ['keys', 'week', 'passphrase'] as const

export type PageSheet = (typeof PAGE_SHEETS)[number]
