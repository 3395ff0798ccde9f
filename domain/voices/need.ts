import type { Day } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** One note with three headings: ご要望, 本当に望まれていること, 次のご提案. The request is not the wish (P44). */
export const NEED_PARTS = ['request', 'wish', 'proposal'] as const

export type NeedPart = (typeof NEED_PARTS)[number]

export type NeedTexts = Readonly<Record<NeedPart, string>>

export type NeedTyped = NeedTexts & { readonly day: Day }

export type Need = NeedTyped & { readonly key: RowKey }

/** Somebody’s note that holds what was looked for. */
export type NeedFound = { readonly need: Need; readonly customer: Id; readonly called: Called }

/** '' finds every note. */
export type NeedsAsked = { readonly text: string; readonly offset: number; readonly limit: number }

export type NeedsPage = { readonly total: number; readonly found: readonly NeedFound[] }

export function isBlankNeed(texts: NeedTexts): boolean {
  return NEED_PARTS.every((part) => texts[part].trim() === '')
}

/** Whether every word stands somewhere in the note, however it is written: カナ or かな, 全角 or 半角. */
export function speaksOf(texts: NeedTexts, words: string): boolean {
  const all = fold(NEED_PARTS.map((part) => texts[part]).join('\n'))
  return words
    .split(/\s+/u)
    .map(fold)
    .every((word) => all.includes(word))
}
