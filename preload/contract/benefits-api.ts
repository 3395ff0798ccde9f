import type { BenefitFound, BenefitTyped, BenefitUse } from '#domain/benefits/benefit.ts'
import type { BenefitsOf, StampMarkTyped, StampSettings } from '#domain/benefits/stamps.ts'
import type { Done, SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** The calls about 差し上げた特典 and スタンプ, a part of the one table. */
export type BenefitsApi = {
  'benefits:list': { in: { readonly customer: Id }; out: BenefitsOf }
  /** Kind 'reward' takes its stamps. */
  'benefits:give': { in: BenefitTyped & { readonly customer: Id }; out: SavedEntry }
  /** A reward stays one, and nothing else becomes one. */
  'benefits:edit': { in: BenefitTyped & { readonly key: RowKey }; out: SavedEntry }
  /** お使いになりました; `on` null takes it back. */
  'benefits:use': { in: BenefitUse & { readonly on: Day | null }; out: SavedEntry }
  'benefits:remove': { in: { readonly key: RowKey }; out: Done }
  /** Whose coupon has this number, however it is typed. */
  'benefits:by-code': { in: { readonly code: string }; out: { readonly found: BenefitFound | null } }
  /** What a paper card held before, or what is put right: `count` may be negative. */
  'stamps:mark': { in: StampMarkTyped & { readonly customer: Id }; out: SavedEntry }
  'stamps:unmark': { in: { readonly key: RowKey }; out: Done }
  'stamps:get': { in: Nothing; out: StampSettings }
  'stamps:save': { in: StampSettings; out: Done }
}
