import type { Content } from './table.ts'

/** What a column of an address can be: of the first one, and of a second and a third one beside it. */
export const OF_ADDRESS = [
  'postal-code',
  'prefecture',
  'city',
  'street',
  'building',
  'address',
  'address-kind',
] as const

export const OF_SECOND = [
  'second-postal-code',
  'second-prefecture',
  'second-city',
  'second-street',
  'second-building',
  'second-address',
  'second-address-kind',
] as const

export const OF_THIRD = [
  'third-postal-code',
  'third-prefecture',
  'third-city',
  'third-street',
  'third-building',
  'third-address',
  'third-address-kind',
] as const

/** By which a visit or a contact names somebody. */
const NAMES = ['name', 'family-name', 'given-name', 'family-kana', 'given-kana'] as const

/**
 * What a column can mean. `name`, `kana` and `address` hold a whole in one cell and are taken apart; `joint-name` is
 * 「花子様;太郎様」, those beside it are the parts of one such name, the first of each belonging together. `phone-label` says
 * in the same way whose telephone it is, `letters-to` to which address letters go. A field of MANY may stand over several
 * columns, every other over one.
 */
export const FIELDS = {
  people: [
    'id',
    'number',
    'kind',
    'name',
    'family-name',
    'given-name',
    'kana',
    'family-kana',
    'given-kana',
    'honorific',
    'joint-name',
    'joint-family-name',
    'joint-given-name',
    'joint-honorific',
    'joint-kana',
    'joint-birthday',
    'company',
    'company-kana',
    'department',
    'title',
    ...OF_ADDRESS,
    'care-of',
    ...OF_SECOND,
    ...OF_THIRD,
    'letters-to',
    'phone',
    'phone-label',
    'email',
    'line-name',
    'birthday',
    'tag',
    'note',
    'likes',
    'caution',
    'usual',
    'introducer',
    'preferred-channel',
    'cadence-days',
    'known',
    'dear',
    'added-on',
    'no-promotion',
    'no-contact',
    'moved-on',
    'quiet-until',
    'quiet-why',
    'died-on',
    'death-heard-from',
    'more-phones',
    'more-emails',
    'more-addresses',
    'relatives',
    'refusals',
    'bereavements',
    'special-days',
    'promises',
    'notes',
    'household',
    'recipients',
  ],
  visits: ['id', 'number', ...NAMES, 'phone', 'day', 'time', 'amount', 'item', 'status', 'charge', 'deliveries'],
  contacts: [
    'id',
    'number',
    ...NAMES,
    'phone',
    'day',
    'time',
    'channel',
    'direction',
    'subject',
    'body',
    'reason',
    'receipt',
    'sells',
  ],
} as const satisfies Readonly<Record<Content, readonly string[]>>

export type Field<C extends Content = Content> = (typeof FIELDS)[C][number]

/** Whose values of several columns come together, in the order of the columns. */
export const MANY: ReadonlySet<Field> = new Set<Field>([
  'joint-name',
  'joint-family-name',
  'joint-given-name',
  'joint-honorific',
  'joint-kana',
  'joint-birthday',
  'department',
  'phone',
  'phone-label',
  'email',
  'tag',
  'note',
  'street',
  'second-street',
  'third-street',
])
