import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ComplaintStep } from '#domain/voices/complaint.ts'
import type { Heard } from '#domain/voices/heard.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import type { Channel, Direction, Receipt } from './contact.ts'
import type { SentTo } from './delivery.ts'
import type { Charge, SaleStatus } from './visits.ts'

/** The key of a row that has no name outside the database. */
export type RowKey = number

/** A sale or service as the timeline shows it; yen, null where the amount is unknown. `time` is 'HH:MM' or null. */
export type SaleEntry = {
  readonly kind: 'sale'
  readonly key: RowKey
  readonly day: Day
  readonly time: string | null
  readonly status: SaleStatus
  readonly charge: Charge
  readonly amount: number | null
  readonly item: string
  /** その後をうかがう: the week asks about it, whatever else is known of the person. */
  readonly isFollowed: boolean
  /** お届け先 of the purchase; left out where it went nowhere. */
  readonly sentTo?: readonly SentTo[]
}

export type ContactEntry = {
  readonly kind: 'contact'
  readonly key: RowKey
  readonly day: Day
  readonly time: string | null
  readonly direction: Direction
  readonly channel: Channel
  readonly subject: string
  readonly body: string
  readonly reason: ReasonCode | null
  readonly receipt: Receipt | null
  /** The posted letter behind it. */
  readonly letter: Id | null
  /** 理由を書いて出す: what stood against it, and the owner's reason; '' where nothing did. */
  readonly overridden: readonly GateState[]
  readonly overrideWhy: string
}

/** お約束したこと, or すること where `kind` is a task; open while neither kept nor dropped. */
export type PromiseMade = {
  readonly key: RowKey
  readonly kind: 'promise' | 'task'
  readonly text: string
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly keptOn: Day | null
  readonly droppedOn: Day | null
}

/** Stands on the day it was made. */
export type PromiseEntry = { readonly kind: 'promise'; readonly day: Day; readonly promise: PromiseMade }

export type NoteEntry = { readonly kind: 'note'; readonly key: RowKey; readonly day: Day; readonly text: string }

/** いただいたお声, or 本音メモ: for the owner's eyes alone. */
export type HeardEntry = Heard & { readonly kind: 'heard'; readonly key: RowKey }

/** ご不満・お叱り, on the day it was received: how far it has come. `isOpen`: neither looked back on nor closed. */
export type ComplaintEntry = {
  readonly kind: 'complaint'
  readonly key: RowKey
  readonly day: Day
  readonly text: string
  readonly step: ComplaintStep
  readonly isOpen: boolean
}

/** One line of これまでのこと, newest first by (day, time, key). */
export type TimelineEntry = SaleEntry | ContactEntry | PromiseEntry | NoteEntry | HeardEntry | ComplaintEntry

export const TIMELINE_FILTERS = ['all', 'sales', 'contacts', 'promises'] as const

export type TimelineFilter = (typeof TIMELINE_FILTERS)[number]
