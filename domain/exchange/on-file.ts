import type { Day } from '#domain/day.ts'
import type {
  AddressEntry,
  Bereavement,
  CardFields,
  EmailEntry,
  PhoneEntry,
  Refused,
  RelativeEntry,
} from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel, Direction, Receipt } from '#domain/timeline/contact.ts'
import type { DeliveryTyped, RecipientTyped } from '#domain/timeline/delivery.ts'
import type { PromiseMade } from '#domain/timeline/entry.ts'
import type { Charge, SaleStatus } from '#domain/timeline/visits.ts'
import type { ReasonCode } from '#domain/week/week.ts'

/** `relative` is a place in the person's list of relatives, null where it is nobody's of them. */
type OfRelative = { readonly relative: number | null }

/** A person with everything of the card, as a file carries it: nothing in it is a key of the database. */
export type PersonOnFile = Omit<CardFields, 'phones' | 'emails' | 'addresses' | 'relatives'> & {
  /** Null where the file names none: the person gets a new one. */
  readonly id: Id | null
  readonly addedOn: Day | null
  readonly phones: readonly Omit<PhoneEntry, 'key'>[]
  readonly emails: readonly Omit<EmailEntry, 'key'>[]
  /** Letters go to the first. */
  readonly addresses: readonly (Omit<AddressEntry, 'key'> & {
    readonly returnedOn: Day | null
    readonly refusedOn: Day | null
  })[]
  readonly relatives: readonly (Omit<RelativeEntry, 'key'> & { readonly diedOn: Day | null })[]
  readonly movedOn: Day | null
  readonly quietUntil: Day | null
  readonly quietWhy: string
  readonly diedOn: Day | null
  readonly deathHeardFrom: string
  /** Those in force. */
  readonly refusals: readonly Omit<Refused, 'key'>[]
  readonly bereavements: readonly (Omit<Bereavement, 'key' | 'relativeName'> &
    OfRelative & { readonly mourningUntil: Day | null })[]
  readonly specialDays: readonly (OfRelative & {
    readonly label: string
    readonly day: string
    readonly remind: boolean
  })[]
  readonly promises: readonly Omit<PromiseMade, 'key'>[]
  /** `kind` and `source` are the codes of the notes table. */
  readonly notes: readonly {
    readonly kind: string
    readonly source: string | null
    readonly day: Day
    readonly text: string
  }[]
  /** The one household the person lives in, if any; `place` is the order of the names on its card. */
  readonly households: readonly {
    readonly id: Id
    readonly name: string
    readonly cardEach: boolean
    readonly place: number
  }[]
  /** お届け先, also those to whom nothing went yet. */
  readonly recipients: readonly RecipientTyped[]
}

/** By what a line says whose it is; what it does not say is null or ''. */
export type Whose = {
  readonly id: Id | null
  readonly number: string | null
  readonly name: string
  readonly phone: string
}

/** Where a purchase goes, with all of whom it goes to: a place in a list of the card would be another's on another card. */
export type SentOnFile = Omit<DeliveryTyped, 'recipient'> & { readonly recipient: RecipientTyped }

/** A sale with its person; yen, null where the amount is unknown; `time` is 'HH:MM' or null. */
export type VisitOnFile = {
  readonly whose: Whose
  readonly day: Day
  readonly time: string | null
  readonly amount: number | null
  readonly item: string
  readonly status: SaleStatus
  readonly charge: Charge
  readonly deliveries: readonly SentOnFile[]
}

export type ContactOnFile = {
  readonly whose: Whose
  readonly day: Day
  readonly time: string | null
  readonly channel: Channel
  readonly direction: Direction
  readonly subject: string
  readonly body: string
  /** Why the week proposed it, how it went, and whether it counts against the cap of mailings. */
  readonly reason: ReasonCode | null
  readonly receipt: Receipt | null
  readonly sells: boolean
}
