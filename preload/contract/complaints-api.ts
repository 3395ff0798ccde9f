import type { SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Complaint, ComplaintStepTyped, ComplaintTyped } from '#domain/voices/complaint.ts'

/** The calls about ご不満・お叱り, a part of the one table. */
export type ComplaintsApi = {
  /** Also those that name this person as the other of two. */
  'complaints:list': { in: { readonly customer: Id }; out: readonly Complaint[] }
  'complaints:receive': { in: ComplaintTyped & { readonly customer: Id }; out: SavedEntry }
  'complaints:edit': { in: ComplaintTyped & { readonly key: RowKey }; out: SavedEntry }
  'complaints:step': { in: ComplaintStepTyped & { readonly key: RowKey }; out: SavedEntry }
  /** Before its last step: with a reason. */
  'complaints:close': { in: { readonly key: RowKey; readonly on: Day; readonly why: string }; out: SavedEntry }
  'complaints:reopen': { in: { readonly key: RowKey }; out: SavedEntry }
  'complaints:remove': { in: { readonly key: RowKey }; out: SavedEntry }
}
