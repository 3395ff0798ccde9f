import { ADDRESS_KINDS, REFUSED_CHANNELS, REFUSED_SCOPES } from '#domain/people/card.ts'
import { ENTRIES_MAX, HONORIFIC_MAX, LINE_MAX, NAME_MAX, SHORT_MAX, TEXT_MAX } from './caps.ts'
import type { Field } from './fields.ts'
import type { LineReader } from './line-reader.ts'
import type { SentOnFile, PersonOnFile } from './on-file.ts'
import {
  aBirthday,
  aDay,
  digits,
  flag,
  isId,
  listIn,
  oneOf,
  orNull,
  paragraphs,
  place,
  record,
  type Shape,
  words,
} from './shapes.ts'

/** A list that a column of its own carries as JSON, for the program's own way back. */
export type ListColumn<E> = { readonly field: Field; readonly most: number; readonly shape: Shape<E> }

type Entry<K extends keyof PersonOnFile> = PersonOnFile[K] extends readonly (infer E)[] ? E : never

/** A card takes so many rows of one kind; what a history grew by itself has no such bound. */
const GROWN = 10_000

const PLACE_LINE = words(LINE_MAX)
const DAY = orNull(aDay)
const POSTAL = {
  postalCode: digits(/^(\d{7})?$/),
  prefecture: PLACE_LINE,
  city: PLACE_LINE,
  street: PLACE_LINE,
  building: PLACE_LINE,
  careOf: PLACE_LINE,
}

const phone: Shape<Entry<'phones'>> = record({ number: words(SHORT_MAX, 1), note: words(LINE_MAX) })
const email: Shape<Entry<'emails'>> = record({ address: words(LINE_MAX, 1) })
const address: Shape<Entry<'addresses'>> = record({
  kind: oneOf(...ADDRESS_KINDS),
  ...POSTAL,
  returnedOn: DAY,
  refusedOn: DAY,
})
const relative: Shape<Entry<'relatives'>> = record({
  kind: oneOf('person', 'pet'),
  familyName: words(NAME_MAX),
  givenName: words(NAME_MAX, 1),
  kana: words(NAME_MAX),
  honorific: words(HONORIFIC_MAX),
  relation: words(SHORT_MAX),
  species: words(SHORT_MAX),
  birthday: orNull(aBirthday),
  onCard: flag,
  note: words(LINE_MAX),
  diedOn: DAY,
})
const refusal: Shape<Entry<'refusals'>> = record({
  scope: oneOf(...REFUSED_SCOPES),
  channel: oneOf(...REFUSED_CHANNELS),
  since: aDay,
  howAsked: words(LINE_MAX),
})
const bereavement: Shape<Entry<'bereavements'>> = record({
  who: oneOf('self', 'family', 'pet'),
  relative: orNull(place),
  diedOn: aDay,
  heardFrom: words(LINE_MAX),
  mourningUntil: DAY,
})
const specialDay: Shape<Entry<'specialDays'>> = record({
  relative: orNull(place),
  label: words(LINE_MAX),
  day: aBirthday,
  remind: flag,
})
const promise: Shape<Entry<'promises'>> = record({
  kind: oneOf('promise', 'task'),
  text: words(LINE_MAX, 1),
  madeOn: aDay,
  dueOn: DAY,
  keptOn: DAY,
  droppedOn: DAY,
})
const note: Shape<Entry<'notes'>> = record({
  kind: words(SHORT_MAX, 1),
  source: orNull(words(SHORT_MAX)),
  day: aDay,
  text: paragraphs(TEXT_MAX),
})

const household: Shape<Entry<'households'>> = record({ id: isId, name: words(NAME_MAX), cardEach: flag, place })

const recipient: Shape<Entry<'recipients'>> = record({
  name: words(NAME_MAX, 1),
  kana: words(NAME_MAX),
  honorific: words(HONORIFIC_MAX),
  relation: words(SHORT_MAX),
  phone: words(SHORT_MAX),
  ...POSTAL,
})
const delivery: Shape<SentOnFile> = record({
  recipient,
  day: DAY,
  occasion: words(SHORT_MAX),
  nameOnCard: words(LINE_MAX),
  cardText: paragraphs(TEXT_MAX),
  remindNextYear: flag,
})

export const LISTS = {
  phones: { field: 'more-phones', most: ENTRIES_MAX, shape: phone },
  emails: { field: 'more-emails', most: ENTRIES_MAX, shape: email },
  addresses: { field: 'more-addresses', most: ENTRIES_MAX, shape: address },
  relatives: { field: 'relatives', most: ENTRIES_MAX, shape: relative },
  refusals: { field: 'refusals', most: GROWN, shape: refusal },
  bereavements: { field: 'bereavements', most: GROWN, shape: bereavement },
  specialDays: { field: 'special-days', most: GROWN, shape: specialDay },
  promises: { field: 'promises', most: GROWN, shape: promise },
  notes: { field: 'notes', most: GROWN, shape: note },
  // Nobody lives in two.
  households: { field: 'household', most: 1, shape: household },
  recipients: { field: 'recipients', most: GROWN, shape: recipient },
} as const

/** Of a purchase. */
export const DELIVERIES: ListColumn<SentOnFile> = { field: 'deliveries', most: GROWN, shape: delivery }

export function listCell(list: readonly unknown[]): string {
  return list.length === 0 ? '' : JSON.stringify(list)
}

/** Null where the column is not there or empty; a damaged cell rejects the line. */
export function readList<E>(line: LineReader, { field, most, shape }: ListColumn<E>): readonly E[] | null {
  const [text = ''] = line.raw(field)
  if (text === '') return null
  const list = listIn(text, shape, most)
  if (list === null) line.reject('value-unknown', field)
  return list
}
