import type { Day } from '#domain/day.ts'
import type { Known } from '#domain/people/customer.ts'
import type { Field } from './fields.ts'
import type { Damage, Rejection } from './import.ts'

/** What the owner said once for the whole file, and the shop's day. */
export type ReadHow = {
  readonly known: Known
  readonly today: Day
  /** The damages that are to be repaired; any other is told, and its value taken as it is written or rejected. */
  readonly repairs: ReadonlySet<Damage>
}

/** A damage that was seen, repaired or not. `becomes`: what a repair makes of it. */
export type DamageSeen = { readonly kind: Damage; readonly was: string; readonly becomes: string }

/** A line as it is understood, or why it is not; `field` is the cell at fault, null where none is. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T; readonly damages: readonly DamageSeen[] }
  | {
      readonly kind: 'rejected'
      readonly reason: Rejection
      readonly field: Field | null
      readonly damages: readonly DamageSeen[]
    }
