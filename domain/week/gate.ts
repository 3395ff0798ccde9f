import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel } from '#domain/timeline/contact.ts'

/** What goes out. personal: an address side for words the owner writes by hand. */
export type MailKind = 'thanks' | 'promised' | 'personal'

/** What can stand against it, the gravest first: that is the one the owner must not overlook. */
export const GATE_STATES = [
  'passed-away',
  'no-contact',
  'no-address',
  'moved',
  'refused-mail',
  'returned-mail',
  'no-promotion',
  'quiet',
  'mourning',
] as const

export type GateState = (typeof GATE_STATES)[number]

/** Somebody the gate keeps back: since or until when (null where no day is known), how it was asked, and whether a reason lets it pass. */
export type LeftOut = {
  readonly customer: Id
  readonly name: string
  readonly why: GateState
  readonly on: Day | null
  readonly said: string
  readonly mayOverride: boolean
}

/** Somebody who passes although something stands there; `overridden` is the owner's reason, '' where the rule lets it pass. */
export type Passed = {
  readonly customer: Id
  readonly name: string
  readonly why: GateState
  readonly overridden: string
}

/** 理由を書いて出す, for one person. */
export type Overriding = { readonly customer: Id; readonly why: string }

/** What is to go out, and how. */
export type GateRequest = {
  readonly kind: MailKind
  readonly channel: Channel
  readonly today: Day
  readonly overrides: readonly Overriding[]
}

/** What is known of a person and of the address that mail would go to (null: none is known). */
export type GateFacts = {
  readonly customer: Id
  readonly name: string
  readonly diedOn: Day | null
  /** In force: ご案内不要 by channel, or 一切ご連絡しない. */
  readonly refused: readonly {
    readonly scope: 'promotion' | 'everything'
    readonly channel: Channel | 'all'
    readonly since: Day
    readonly howAsked: string
  }[]
  readonly quietUntil: Day | null
  readonly quietWhy: string
  /** 転居（新住所はまだ） */
  readonly movedOn: Day | null
  /** The latest death in the family; a pet's does not count. */
  readonly bereavedOn: Day | null
  readonly mail: { readonly returnedOn: Day | null; readonly refusedOn: Day | null } | null
}

const mark: unique symbol = Symbol('cleared')

/** One person who may be written to. Only clear() makes one, and it never crosses a wire. */
export type Cleared = { readonly customer: Id; readonly [mark]: true }

export type Clearance = {
  readonly kept: readonly Cleared[]
  readonly leftOut: readonly LeftOut[]
  readonly passed: readonly Passed[]
}

// What each state means for each kind of mail. stops: never; overridable: unless the owner gives a reason;
// passes: with a line that says so.
type Verdict = 'stops' | 'overridable' | 'passes'

const TABLE = {
  'passed-away': { thanks: 'stops', promised: 'stops', personal: 'stops' },
  'no-contact': { thanks: 'stops', promised: 'stops', personal: 'stops' },
  'no-address': { thanks: 'stops', promised: 'stops', personal: 'stops' },
  moved: { thanks: 'overridable', promised: 'overridable', personal: 'overridable' },
  'refused-mail': { thanks: 'overridable', promised: 'overridable', personal: 'overridable' },
  'returned-mail': { thanks: 'overridable', promised: 'overridable', personal: 'overridable' },
  'no-promotion': { thanks: 'overridable', promised: 'passes', personal: 'overridable' },
  quiet: { thanks: 'overridable', promised: 'passes', personal: 'overridable' },
  mourning: { thanks: 'passes', promised: 'passes', personal: 'passes' },
} as const satisfies Readonly<Record<GateState, Readonly<Record<MailKind, Verdict>>>>
