import type { Done, SavedEntry } from '#domain/change.ts'
import type { CardLanguage } from '#domain/exchange/cards/words.ts'
import type { OutputDone } from '#domain/exchange/outputs.ts'
import type { Id } from '#domain/people/customer.ts'
import type { DisclosureAsked, DisclosureLook } from '#domain/rights/disclosure.ts'
import type { CopyGone, DataCounted } from '#domain/rights/kinds-of-data.ts'
import type { Purpose } from '#domain/rights/purpose.ts'
import type { Request, RequestTyped } from '#domain/rights/request.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** The calls about 個人情報のこと, a part of the one table. */
export type RightsApi = {
  /** お申し出の記録, of everyone where `of` is null: what waits for an answer first. */
  'requests:list': { in: { readonly of: Id | null }; out: readonly Request[] }
  'requests:add': { in: RequestTyped & { readonly person: Id }; out: SavedEntry }
  'requests:edit': { in: RequestTyped & { readonly key: RowKey }; out: SavedEntry }
  'requests:remove': { in: { readonly key: RowKey }; out: Done }
  /** What there is to look at before ご本人にお見せする記録 is made. */
  'disclosure:look': { in: { readonly id: Id }; out: DisclosureLook }
  /** Long. Into a new folder in the one that is chosen; null when the owner closed the dialog. */
  'disclosure:save': { in: DisclosureAsked; out: OutputDone | null }
  /** 利用目的; null goes back to what the program proposes. */
  'purpose:get': { in: { readonly language: CardLanguage }; out: Purpose }
  'purpose:save': { in: { readonly text: string | null }; out: Done }
  /** Long. Of how many people what is kept; in a copy that is gone, or, where `copy` is null, now. */
  'rights:kinds': { in: { readonly copy: CopyGone | null }; out: DataCounted }
}
