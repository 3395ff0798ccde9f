import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** 割引・クーポン, おまけ・贈りもの, サービス, お詫びのしるし, スタンプの特典, そのほか. A reward takes its stamps. */
export const BENEFIT_KINDS = ['coupon', 'gift', 'service', 'apology', 'reward', 'other'] as const

export type BenefitKind = (typeof BENEFIT_KINDS)[number]

/** 差し上げた特典 as it is typed. `code`: the number on a coupon, '' where it has none. `complaint`: which it makes good. */
export type BenefitTyped = {
  readonly kind: BenefitKind
  readonly what: string
  readonly code: string
  readonly givenOn: Day
  readonly useUntil: Day | null
  readonly why: string
  readonly complaint: RowKey | null
}

/** 差し上げた特典; used once at most. */
export type Benefit = BenefitTyped & { readonly key: RowKey; readonly usedOn: Day | null }

/** One that is used together with a visit; `evenExpired`: the owner lets it count after its last day. */
export type BenefitUse = { readonly key: RowKey; readonly evenExpired: boolean }

/** Whose coupon has a code. */
export type BenefitFound = { readonly benefit: Benefit; readonly customer: Id; readonly name: string }

export const CODE_MAX = 40

export type BenefitState = 'valid' | 'expired' | 'used'

/** The last day is a whole day. */
export function stateOf({ usedOn, useUntil }: Pick<Benefit, 'usedOn' | 'useUntil'>, today: Day): BenefitState {
  if (usedOn !== null) return 'used'
  return useUntil !== null && useUntil < today ? 'expired' : 'valid'
}

/** A code is one code whether it was typed in full width or half, in capitals or small letters. */
export function codeOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()
}

/** Given before it is over, and used no earlier than it was given. */
export function areDaysInOrder(days: Pick<Benefit, 'givenOn' | 'useUntil' | 'usedOn'>): boolean {
  return [days.useUntil, days.usedOn].every((day) => day === null || day >= days.givenOn)
}
