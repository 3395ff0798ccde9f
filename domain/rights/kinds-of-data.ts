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
export type DataCounted = { readonly people: number; readonly of: Readonly<Record<KindOfData, number>> }

/** More people than this have to be reported whatever it was (個人情報保護法施行規則 7-4). */
export const REPORTED_ABOVE = 1_000
