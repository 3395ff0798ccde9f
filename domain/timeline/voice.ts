import type { Day } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel } from './contact.ts'
import type { HeardEntry, RowKey } from './entry.ts'

/** all: without 本音メモ, which were never said to the shop. */
export const VOICE_FILTERS = ['all', 'feedback', 'honest', 'contacts', 'notes'] as const

export type VoiceFilter = (typeof VOICE_FILTERS)[number]

/** お声: what came from a customer, or was noted of one. trigger: きっかけ, the person showed interest. */
export type Voice = {
  readonly kind: 'contact' | 'trigger' | 'note' | 'heard'
  readonly key: RowKey
  readonly day: Day
  readonly text: string
  /** Null for a note. */
  readonly channel: Channel | null
  /** How it sounded or where it is from, and of what it speaks; null for what is not いただいたお声 or 本音メモ. */
  readonly heard: HeardEntry | null
  readonly customer: Id
  readonly called: Called
}

export type PageAsked = { readonly offset: number; readonly limit: number }

export type VoicesAsked = PageAsked & { readonly filter: VoiceFilter }

/** Newest first, without what waits for an answer. `isMore`: there are older ones. */
export type VoicesPage = { readonly voices: readonly Voice[]; readonly isMore: boolean }

/** まだお返事していないお声: the unhappy first, and of these who waits longest. `total`: how many there are in all. */
export type WaitingPage = { readonly total: number; readonly voices: readonly Voice[] }
