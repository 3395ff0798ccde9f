import type { Day } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel } from './contact.ts'
import type { RowKey } from './entry.ts'

export const VOICE_FILTERS = ['all', 'contacts', 'notes'] as const

export type VoiceFilter = (typeof VOICE_FILTERS)[number]

/** お声: what came from a customer, or was noted of one. trigger: きっかけ, the person showed interest. */
export type Voice = {
  readonly kind: 'contact' | 'trigger' | 'note'
  readonly key: RowKey
  readonly day: Day
  readonly text: string
  /** Null for a note. */
  readonly channel: Channel | null
  readonly customer: Id
  readonly called: Called
}

export type VoicesAsked = { readonly filter: VoiceFilter; readonly offset: number; readonly limit: number }

/** Newest first. `isMore`: there are older ones. */
export type VoicesPage = { readonly voices: readonly Voice[]; readonly isMore: boolean }
