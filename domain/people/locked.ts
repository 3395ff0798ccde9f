import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Id } from './customer.ts'

/** 鍵のお預かり, 暗証番号, 留守の予定. */
export const LOCKED_KINDS = ['key', 'code', 'absence', 'other'] as const

export type LockedKind = (typeof LOCKED_KINDS)[number]

/** `receivedOn`: of a key that was handed over; null of what is only to be known. */
export type LockedTyped = { readonly kind: LockedKind; readonly text: string; readonly receivedOn: Day | null }

/** Shown only where it is asked for by a click, and in no other answer of the program. */
export type LockedNote = LockedTyped & { readonly key: RowKey; readonly returnedOn: Day | null }

/** お預かり中の鍵: whose and since when, never which or where it hangs. */
export type KeyHeld = { readonly customer: Id; readonly name: string; readonly receivedOn: Day; readonly count: number }
