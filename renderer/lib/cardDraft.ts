import { cardFields } from '#contract/inputs/people.ts'
import { asDay, type Birthday } from '#domain/day.ts'
import type { AddressEntry, CardFields, RelativeEntry } from '#domain/people/card.ts'
import { typedBirthday } from '#domain/people/typed-day.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import * as v from 'valibot'
import { isBlank, NO_ADDRESS, typedAddress } from './addressDraft.ts'

export type RelativeDraft = Omit<RelativeEntry, 'birthday'> & { readonly birthday: string }

/** A card as it is being edited: what is read from text stands as the text. */
export type CardDraft = Omit<CardFields, 'number' | 'birthday' | 'preferredChannel' | 'cadenceDays' | 'relatives'> & {
  readonly number: string
  readonly birthday: string
  /** '' where none is preferred. */
  readonly preferredChannel: Channel | ''
  readonly cadenceDays: string
  readonly relatives: readonly RelativeDraft[]
}

export const BLANK_ADDRESS: AddressEntry = { key: null, kind: 'home', ...NO_ADDRESS }

export const blankRelative = (kind: RelativeEntry['kind']): RelativeDraft => ({
  key: null,
  kind,
  familyName: '',
  givenName: '',
  kana: '',
  honorific: kind === 'person' ? '様' : '',
  relation: '',
  species: '',
  birthday: '',
  onCard: false,
  note: '',
})

/** The form of a card; somebody without a phone or an address has one empty line to write on. */
export function draftOf(fields: CardFields): CardDraft {
  return {
    ...fields,
    number: fields.number ?? '',
    birthday: birthdayText(fields.birthday),
    preferredChannel: fields.preferredChannel ?? '',
    cadenceDays: fields.cadenceDays === null ? '' : `${fields.cadenceDays}`,
    phones: fields.phones.length > 0 ? fields.phones : [{ key: null, number: '', note: '' }],
    addresses: fields.addresses.length > 0 ? fields.addresses : [BLANK_ADDRESS],
    relatives: fields.relatives.map((relative) => ({ ...relative, birthday: birthdayText(relative.birthday) })),
  }
}

/** The door's own check of a card. Lines left empty are not sent; an address goes last, so that an error stands at its own. */
export const cardSchema = v.pipe(
  v.custom<CardDraft>(() => true),
  v.transform((draft): { [K in keyof CardFields]: unknown } => ({
    ...draft,
    number: draft.number.trim() === '' ? null : draft.number,
    birthday: birthdayOf(draft.birthday),
    preferredChannel: draft.preferredChannel === '' ? null : draft.preferredChannel,
    cadenceDays: daysOf(draft.cadenceDays),
    phones: draft.phones.filter(({ number, note }) => `${number}${note}`.trim() !== ''),
    emails: draft.emails.filter(({ address }) => address.trim() !== ''),
    addresses: draft.addresses.map(typedAddress),
    relatives: draft.relatives.map((relative) => ({ ...relative, birthday: birthdayOf(relative.birthday) })),
  })),
  cardFields,
  v.transform((fields) => ({ ...fields, addresses: fields.addresses.filter(isWritten) })),
)

/** As it is typed again: 1970年4月1日, 4月1日, 4月; '' where it is not known. */
export function birthdayText(birthday: Birthday | null): string {
  if (birthday === null) return ''
  const [year, month, day] = asDay(birthday) === null ? ['', ...birthday.slice(2).split('-')] : birthday.split('-')
  return [year === '' ? '' : `${year}年`, `${Number(month)}月`, day === undefined ? '' : `${Number(day)}日`].join('')
}

/** Undefined, which the schema refuses at its field, where a text names no birthday. */
/** 30, ３０, 30日; undefined where it is no number, which no schema lets pass. */
function daysOf(text: string): number | null | undefined {
  const written = text.normalize('NFKC').trim().replace(/日$/u, '')
  if (written === '') return null
  return /^\d+$/.test(written) ? Number(written) : undefined
}

function birthdayOf(text: string): Birthday | null | undefined {
  return text.trim() === '' ? null : (typedBirthday(text) ?? undefined)
}

function isWritten({ postalCode, prefecture, city, street, building, careOf }: AddressEntry): boolean {
  return !isBlank({ postalCode, prefecture, city, street, building, careOf })
}

/**
 * The form brought to what the card holds now: a field that was changed elsewhere shows what stands there, all others
 * keep what was typed. `replaced` names the fields whose typed text had to give way.
 */
export function rebased(
  typed: CardDraft,
  before: CardFields,
  now: CardFields,
): { readonly draft: CardDraft; readonly replaced: readonly (keyof CardDraft)[] } {
  const [old, current] = [draftOf(before), draftOf(now)]
  const fields = Object.keys(current) as readonly (keyof CardDraft)[]
  const moved = fields.filter((field) => !isSame(old[field], current[field]))
  const kept = Object.fromEntries(fields.map((field) => [field, moved.includes(field) ? current[field] : typed[field]]))
  return {
    draft: { ...current, ...kept },
    replaced: moved.filter((field) => !isSame(typed[field], old[field]) && !isSame(typed[field], current[field])),
  }
}

/** Fields of the form and lists of plain rows: both are told apart as they would cross the wire. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
