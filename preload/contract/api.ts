import type { ClockVerdict } from '#domain/clock.ts'
import type { Day } from '#domain/day.ts'
import type { AddressOptions, PrintDocument, PrintWarning, Sender } from '#domain/paper/document.ts'
import type { CustomerRow, Id, NewCustomer } from '#domain/people/customer.ts'
import type { LeftOut } from '#domain/week/gate.ts'
import type { ErrorCode } from './result.ts'

export type Nothing = Readonly<Record<string, never>>

/**
 * 'none': no shop was ever made here, so the page offers to make one.
 * `clock` other than 'fine': the owner is asked whether the PC's date is right, and nothing old is thrown away before.
 */
export type ShopState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly shopName: string; readonly today: Day; readonly clock: ClockVerdict }
  | { readonly kind: 'refused'; readonly code: ErrorCode }

/** `text` '' is everyone in kana order; otherwise the search tiers (number, name, kana, phone, address, tag, note). */
export type CustomerFilter = { readonly text: string; readonly offset: number; readonly limit: number }

/** `total` is exact for the whole list; for a search it counts no further than `SEARCH_LIMIT`. */
export type CustomerPage = { readonly total: number; readonly offset: number; readonly rows: readonly CustomerRow[] }

/** What was saved, and under which change it can be taken back. */
export type Saved = { readonly id: Id; readonly change: number }

/** What had changed since and was left as it is: whose ('' where nobody's), and what, as the code of a word. */
export type Untouched = { readonly who: string; readonly what: string }

export type Undone = { readonly change: number; readonly restored: number; readonly untouched: readonly Untouched[] }

/** Who the letters go to; the gate answers with who is kept and who is left out. */
export type LetterRequest = { readonly to: readonly Id[]; readonly options: AddressOptions }

export type LetterPreview = { readonly document: PrintDocument; readonly leftOut: readonly LeftOut[] }

/** `file` names the saved PDF (several where it is long) for the eye, never a path; null when the owner closed the dialog. */
export type Printed = {
  readonly file: string | null
  readonly pages: number
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly PrintWarning[]
}

/** The one table of calls, read by both sides: a new line here fails to compile at both ends until they follow. */
export type Api = {
  'shop:state': { in: Nothing; out: ShopState }
  'clock:confirm': { in: Nothing; out: ShopState }
  'shop:create': { in: { readonly shopName: string }; out: ShopState }
  'customers:list': { in: CustomerFilter; out: CustomerPage }
  'customers:add': { in: NewCustomer; out: Saved }
  'changes:undo': { in: { readonly change: number }; out: Undone }
  'sender:get': { in: Nothing; out: Sender | null }
  'sender:save': { in: Sender; out: Nothing }
  'letters:preview': { in: LetterRequest; out: LetterPreview }
  'letters:pdf': { in: LetterRequest; out: Printed }
  'print:document': { in: { readonly job: string }; out: PrintDocument }
  'print:ready': { in: { readonly job: string; readonly warnings: readonly PrintWarning[] }; out: Nothing }
  /** The print page could not draw: its type is missing, say. */
  'print:failed': { in: { readonly job: string }; out: Nothing }
}

export type Call = keyof Api

/** What main tells the page by itself. `customers` is null when too many changed to name. */
export type Events = {
  changed: { readonly change: number; readonly label: string; readonly customers: readonly Id[] | null }
  'day-changed': { readonly today: Day }
  'shop-state': ShopState
}

export type EventName = keyof Events
