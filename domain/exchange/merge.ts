import type { Day } from '#domain/day.ts'
import { fold, phoneDigits } from '#domain/people/fold.ts'
import type { RecipientTyped } from '#domain/timeline/delivery.ts'
import type { AddressOnFile } from './addresses.ts'
import { addressesLacking, isOnePlace } from './merge-addresses.ts'
import { recipientAmong, recipientFilledIn } from './merge-recipients.ts'
import { type RowsLacking, rowsLacking } from './merge-rows.ts'
import type { PersonOnFile } from './on-file.ts'

/** What stands in a person's own row, and may be missing there. */
const OWN = [
  'number',
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'title',
  'company',
  'companyKana',
  'department',
  'birthday',
  'lineName',
  'preferredChannel',
  'cadenceDays',
  'introducerName',
] as const satisfies readonly (keyof PersonOnFile)[]

/** Words of the owner's: where others stand already, they come in as a note, each under its name. */
const WORDS = { note: '', likes: 'お好み', caution: '気をつけること', usual: 'いつもの' } as const

/** What stands otherwise on the card is kept beside it in a note, never thrown away and never put in its place. */
const BESIDE = {
  birthday: '誕生日',
  title: '肩書き',
  company: '会社名',
  department: '部署',
  lineName: 'LINEの表示名',
  introducerName: 'ご紹介くださった方',
  number: '番号',
} as const satisfies Partial<Readonly<Record<(typeof OWN)[number], string>>>

type OwnFilled = Partial<
  Pick<
    PersonOnFile,
    | (typeof OWN)[number]
    | keyof typeof WORDS
    | 'dear'
    | 'movedOn'
    | 'quietUntil'
    | 'quietWhy'
    | 'diedOn'
    | 'deathHeardFrom'
  >
>

const LISTS = [
  'phones',
  'emails',
  'addresses',
  'relatives',
  'tags',
  'refusals',
  'bereavements',
  'specialDays',
  'promises',
  'notes',
  'households',
  'recipients',
] as const satisfies readonly (keyof PersonOnFile)[]

/**
 * What a card lacks of somebody who comes in with a file. `relative` is a place among the card's own relatives, those that
 * come in counted on after them; so is `at` a place among its addresses or recipients.
 */
export type Lacking = Pick<PersonOnFile, (typeof LISTS)[number]> & {
  readonly own: OwnFilled
  readonly filledAddresses: RowsLacking<AddressOnFile>['filled']
  readonly filledRecipients: RowsLacking<RecipientTyped>['filled']
}

const RECIPIENTS = { placeAmong: recipientAmong, filledIn: recipientFilledIn }

/**
 * 1枚にまとめる, from a file: what the card lacks is filled in, what stands there stays as it is, every refusal is kept, and
 * words beside other words become notes of `today`.
 */
export function lackingOn(card: PersonOnFile, coming: PersonOnFile, today: Day): Lacking {
  const relatives = lacking(card.relatives, coming.relatives, isSameRelative)
  const placeOf = placesAmong(card.relatives, relatives, coming.relatives)
  const addresses = addressesLacking(card.addresses, coming.addresses)
  const recipients = rowsLacking(card.recipients, coming.recipients, RECIPIENTS)
  const moved = <E extends { readonly relative: number | null }>(entries: readonly E[]): readonly E[] =>
    entries.map((entry) => ({ ...entry, relative: entry.relative === null ? null : placeOf(entry.relative) }))
  return {
    own: { ...ownLacking(card, coming), ...statesLacking(card, coming) },
    filledAddresses: addresses.filled,
    filledRecipients: recipients.filled,
    phones: lacking(card.phones, coming.phones, (one, other) => phoneDigits(one.number) === phoneDigits(other.number)),
    emails: lacking(card.emails, coming.emails, (one, other) => fold(one.address) === fold(other.address)),
    addresses: addresses.added,
    relatives,
    tags: lacking(card.tags, coming.tags, (one, other) => one === other),
    refusals: lacking(card.refusals, coming.refusals, sameIn('scope', 'channel')),
    bereavements: lacking(card.bereavements, moved(coming.bereavements), sameIn('who', 'diedOn', 'relative')),
    specialDays: lacking(card.specialDays, moved(coming.specialDays), sameIn('label', 'day', 'relative')),
    promises: lacking(card.promises, coming.promises, sameIn('kind', 'text', 'madeOn')),
    // Who lives with others here stays with them.
    households: card.households.length === 0 ? coming.households : [],
    recipients: recipients.added,
    notes: lacking(card.notes, [...coming.notes, ...wordsBeside(card, coming, today)], sameIn('kind', 'day', 'text')),
  }
}

function ownLacking(card: PersonOnFile, coming: PersonOnFile): OwnFilled {
  const fields = [...OWN, ...(Object.keys(WORDS) as (keyof typeof WORDS)[])]
  const filled = fields.filter((field) => isEmpty(card[field]) && !isEmpty(coming[field]))
  return Object.fromEntries(filled.map((field) => [field, coming[field]]))
}

function isEmpty(value: string | number | null): boolean {
  return value === null || String(value).trim() === ''
}

/** States that keep letters from going out count from whichever side they come. */
function statesLacking(card: PersonOnFile, coming: PersonOnFile): OwnFilled {
  return {
    ...(coming.dear && !card.dear ? { dear: true } : {}),
    ...(card.movedOn === null && coming.movedOn !== null && livesAlike(card, coming)
      ? { movedOn: coming.movedOn }
      : {}),
    ...(card.quietUntil === null && coming.quietUntil !== null
      ? { quietUntil: coming.quietUntil, quietWhy: coming.quietWhy }
      : {}),
    ...(card.diedOn === null && coming.diedOn !== null
      ? { diedOn: coming.diedOn, deathHeardFrom: coming.deathHeardFrom }
      : {}),
  }
}

/** 転居（新住所はまだ） speaks of the address that letters go to. */
function livesAlike(card: PersonOnFile, coming: PersonOnFile): boolean {
  const [here] = card.addresses
  const [there] = coming.addresses
  return here === undefined || there === undefined || isOnePlace(here, there)
}

/** What `coming` says otherwise than the card, as notes of `today`. */
export function wordsBeside(card: PersonOnFile, coming: PersonOnFile, today: Day): PersonOnFile['notes'] {
  const words = (Object.keys(WORDS) as (keyof typeof WORDS)[]).map((field) => {
    const said = coming[field].trim()
    if (said === '' || isEmpty(card[field]) || card[field].includes(said)) return ''
    return WORDS[field] === '' ? said : `${WORDS[field]}：${said}`
  })
  return [...words, ...factsBeside(card, coming)]
    .filter((text) => text !== '' && !card.notes.some((note) => note.text === text))
    .map((text) => ({ kind: 'note', source: null, day: today, text }))
}

/** Another birthday, another company; a name that is the same but for spaces and width says nothing new. */
function factsBeside(card: PersonOnFile, coming: PersonOnFile): readonly string[] {
  const facts = (Object.keys(BESIDE) as (keyof typeof BESIDE)[]).map((field) => {
    const [stands, said] = [card[field] ?? '', coming[field] ?? '']
    return isEmpty(stands) || isEmpty(said) || isAlike(stands, said) ? '' : `${BESIDE[field]}：${said}`
  })
  return [...facts, nameBeside(card, coming)]
}

/** 高崎 beside 髙﨑 is told, since a letter must know which it is. */
function nameBeside(card: PersonOnFile, coming: PersonOnFile): string {
  const written = ({ familyName, givenName }: PersonOnFile): string => `${familyName} ${givenName}`.trim()
  const plain = (person: PersonOnFile): string => written(person).normalize('NFKC').replaceAll(/\s/gu, '')
  const isSaid = plain(card) !== '' && plain(coming) !== '' && plain(card) !== plain(coming)
  return isSaid ? `お名前：${written(coming)}` : ''
}

type Relative = PersonOnFile['relatives'][number]

/** By kind and name; a family name that is not written is the card's own. */
export function isSameRelative(
  one: Pick<Relative, 'kind' | 'familyName' | 'givenName'>,
  other: Pick<Relative, 'kind' | 'familyName' | 'givenName'>,
): boolean {
  const isOfOneFamily = one.familyName === '' || other.familyName === '' || isAlike(one.familyName, other.familyName)
  return one.kind === other.kind && isAlike(one.givenName, other.givenName) && isOfOneFamily
}

function isAlike(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

/** From a place among those who come to a place among those of the card, with the new ones after them. */
function placesAmong(
  card: readonly Relative[],
  added: readonly Relative[],
  coming: readonly Relative[],
): (place: number) => number | null {
  const all = [...card, ...added]
  return (place) => {
    const found = all.findIndex((each) => coming[place] !== undefined && isSameRelative(each, coming[place]))
    return found === -1 ? null : found
  }
}

/** Those that neither stand there nor came just before. */
function lacking<E>(standing: readonly E[], coming: readonly E[], isSame: (one: E, other: E) => boolean): readonly E[] {
  const added: E[] = []
  for (const each of coming) {
    if (![...standing, ...added].some((other) => isSame(other, each))) added.push(each)
  }
  return added
}

function sameIn<E>(...parts: readonly (keyof E)[]): (one: E, other: E) => boolean {
  return (one, other) => parts.every((part) => one[part] === other[part])
}
