import type { Done, SavedEntry } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Request, RequestTyped } from '#domain/rights/request.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** The calls about 個人情報のこと, a part of the one table. */
export type RightsApi = {
  /** お申し出の記録, of everyone where `of` is null: what waits for an answer first. */
  'requests:list': { in: { readonly of: Id | null }; out: readonly Request[] }
  'requests:add': { in: RequestTyped & { readonly person: Id }; out: SavedEntry }
  'requests:edit': { in: RequestTyped & { readonly key: RowKey }; out: SavedEntry }
  'requests:remove': { in: { readonly key: RowKey }; out: Done }
}
