import type { Day } from '../day.ts'

/** What may have leaked of people, from what anybody could misuse to what hurts. */
export const KINDS_OF_DATA = [
  'names',
  'addresses',
  'phones',
  'emails',
  'birthdays',
  'purchases',
  'contacts',
  'family',
  'recipients',
  'notes',
  'honest',
  'photos',
  'locked',
] as const

export type KindOfData = (typeof KINDS_OF_DATA)[number]

/** How many people, and of how many of them there is something of a kind; who lies in the trash is counted too, for a copy holds them. */
export type PeopleByKind = { readonly people: number; readonly of: Readonly<Record<KindOfData, number>> }

/** A copy that is gone, by its number, and the day of the shop on which it was taken. */
export type CopyGone = { readonly sequence: number; readonly takenOn: Day }

/** Counted in the records as they are now, or in the same copy, which still lies on this PC. */
export type DataCounted = PeopleByKind & { readonly from: 'records' | 'copy' }

/** More people than this have to be reported whatever it was (個人情報保護法施行規則 7-4). */
export const REPORTED_ABOVE = 1_000
