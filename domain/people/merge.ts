import type { Day } from '#domain/day.ts'
import { TEXT_MAX } from '#domain/exchange/caps.ts'
import { filledIn, placeAmong } from '#domain/exchange/merge-addresses.ts'
import type { CardFields } from './card.ts'
import type { Id } from './customer.ts'

/** What of a card stands once, so that of two cards one must be chosen; lists and states are united without a question. */
export const MERGE_FIELDS = [
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'honorific',
  'kind',
  'company',
  'companyKana',
  'department',
  'title',
  'number',
  'birthday',
  'known',
  'likes',
  'caution',
  'usual',
  'note',
  'lineName',
  'preferredChannel',
  'cadenceDays',
  'introducerName',
] as const satisfies readonly (keyof CardFields)[]

export type MergeField = (typeof MERGE_FIELDS)[number]

/** From which card; 'both' puts words of the owner's under one another. */
export type MergeChoice = 'keep' | 'other' | 'both'

/** `addresses`, `phones`, `emails`: whose stand first; letters go to the first. What is not named is as it is proposed. */
export type MergeChoices = Partial<Readonly<Record<MergeField | MergeList, MergeChoice>>>

export const MERGE_LISTS = ['addresses', 'phones', 'emails'] as const

export type MergeList = (typeof MERGE_LISTS)[number]

export const MERGE_WORDS = ['likes', 'caution', 'usual', 'note'] as const satisfies readonly MergeField[]

/** `keep` is the card that stays. */
export type MergeAsked = { readonly keep: Id; readonly other: Id; readonly choices: MergeChoices }

export type MergedFields = Pick<CardFields, MergeField>

export function mayBeBoth(field: MergeField): boolean {
  return MERGE_WORDS.some((each) => each === field)
}

/** In what two cards differ, in the order of the card. */
export function differingFields(keep: MergedFields, other: MergedFields): readonly MergeField[] {
  return MERGE_FIELDS.filter((field) => written(keep[field]) !== written(other[field]))
}

/**
 * What is given wins over what is not, the fuller birthday over the shorter, and 以前からのお客様 over 初めての方, so that
 * nothing speaks of a first visit again; words beside other words are both kept. Otherwise the card that is kept is right.
 */
export function proposedChoice(field: MergeField, keep: MergedFields, other: MergedFields): MergeChoice {
  const [here, there] = [written(keep[field]), written(other[field])]
  if (there === '' || here === there) return 'keep'
  if (here === '') return 'other'
  if (field === 'known') return other.known === 'known-before' ? 'other' : 'keep'
  if (field === 'birthday') return there.length > here.length ? 'other' : 'keep'
  // A whole name in one field, or in kana alone, is the poorer one.
  if (isOfName(field) && isWrittenPoorly(keep) && !isWrittenPoorly(other)) return 'other'
  if (!mayBeBoth(field)) return 'keep'
  if (here.includes(there)) return 'keep'
  return there.includes(here) ? 'other' : 'both'
}

/** The fields of the one card that two become. */
export function mergedFields(keep: MergedFields, other: MergedFields, choices: MergeChoices): MergedFields {
  const chosen = MERGE_FIELDS.map((field) => {
    const choice = choices[field] ?? proposedChoice(field, keep, other)
    if (choice === 'both' && mayBeBoth(field)) return [field, together(written(keep[field]), written(other[field]))]
    return [field, (choice === 'other' ? other : keep)[field]]
  })
  return Object.fromEntries(chosen) as MergedFields
}

function isOfName(field: MergeField): boolean {
  return field === 'familyName' || field === 'givenName'
}

function isWrittenPoorly({ familyName, givenName }: MergedFields): boolean {
  return familyName.trim() === '' || givenName.trim() === '' || /^[ぁ-ゖァ-ヶー\s]+$/.test(familyName + givenName)
}

/** What would be too long for a card stays as it is; the rest then becomes a note. */
function together(one: string, other: string): string {
  const both = [one, other].filter((text) => text !== '').join('\n')
  return both.length > TEXT_MAX ? one : both
}

/** As text, so that null and '' are one thing and spaces around a value never count. */
function written(value: MergedFields[MergeField]): string {
  return String(value ?? '').trim()
}

/** The later of two days: what blocks letters stays until the last of them. */
export function laterOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

type AddressOnFile = Parameters<typeof placeAmong>[1]

/** Of addresses that come from the other card: which of `standing` is the same place, and as what it then reads; null where none is. */
export function samePlaceAmong<A extends AddressOnFile>(
  standing: readonly A[],
  coming: A,
): { readonly place: number; readonly now: AddressOnFile } | null {
  const place = placeAmong(standing, coming)
  const stands = standing[place]
  return stands === undefined ? null : { place, now: filledIn(stands, coming) }
}
