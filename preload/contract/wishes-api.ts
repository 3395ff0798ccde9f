import type { SavedEntry } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Need, NeedsAsked, NeedsPage, NeedTyped } from '#domain/voices/need.ts'
import type { LikeCase, SpecialRequest, SpecialRequestTyped } from '#domain/voices/special-request.ts'

/** The calls about what people wish and ask for beyond the usual, a part of the one table. */
export type WishesApi = {
  'needs:list': { in: { readonly customer: Id }; out: readonly Need[] }
  /** Of everyone: who fits a new service. */
  'needs:find': { in: NeedsAsked; out: NeedsPage }
  'needs:record': { in: NeedTyped & { readonly customer: Id }; out: SavedEntry }
  'needs:edit': { in: NeedTyped & { readonly key: RowKey }; out: SavedEntry }
  'needs:remove': { in: { readonly key: RowKey }; out: SavedEntry }
  'special-requests:list': { in: { readonly customer: Id }; out: readonly SpecialRequest[] }
  /** Earlier ones of anybody’s that were decided, the most alike first. */
  'special-requests:like': { in: { readonly text: string; readonly except: RowKey | null }; out: readonly LikeCase[] }
  'special-requests:record': { in: SpecialRequestTyped & { readonly customer: Id }; out: SavedEntry }
  'special-requests:edit': { in: SpecialRequestTyped & { readonly key: RowKey }; out: SavedEntry }
  'special-requests:remove': { in: { readonly key: RowKey }; out: SavedEntry }
}
