import type { RowKey } from '#domain/timeline/entry.ts'

/** 声のまとめ: a theme, and how many notes of the last twelve months speak of it. */
export type ThemeCount = { readonly key: RowKey; readonly name: string; readonly count: number }
