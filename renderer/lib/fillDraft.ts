import type { CardFields } from '#domain/people/card.ts'
import type { Missing } from '#domain/people/missing.ts'
import * as v from 'valibot'
import { cardSchema, type CardDraft, draftOf } from './cardDraft.ts'

/** The lines on which what is missing is written. */
export const FILL_LINES = [
  'familyKana',
  'givenKana',
  'companyKana',
  'birthday',
  'phone',
  'postalCode',
  'prefecture',
  'city',
  'street',
  'building',
] as const

export type FillLine = (typeof FILL_LINES)[number]

export type Typed = Readonly<Partial<Record<FillLine, string>>>

const ADDRESS = ['postalCode', 'prefecture', 'city', 'street', 'building'] as const satisfies readonly FillLine[]

/** Which lines of this card are asked for, in the order of Enter. */
export function linesToFill(what: Missing, { kind, company, familyName, givenName }: CardFields): readonly FillLine[] {
  if (what === 'address') return ADDRESS
  if (what === 'postal-code') return ['postalCode']
  if (what === 'birthday' || what === 'phone') return [what]
  const isByCompany = company !== '' && (kind === 'organisation' || `${familyName}${givenName}` === '')
  return isByCompany ? ['companyKana'] : ['familyKana', 'givenKana']
}

/** What stands on these lines already: furigana of the family name, say, where only the other is missing. */
export function typedAtFirst(lines: readonly FillLine[], fields: CardFields): Typed {
  const [address] = fields.addresses
  const stands: Typed = {
    familyKana: fields.familyKana,
    givenKana: fields.givenKana,
    companyKana: fields.companyKana,
    ...(address === undefined ? {} : { postalCode: address.postalCode, ...linesOf(address) }),
  }
  return Object.fromEntries(lines.map((line) => [line, stands[line] ?? '']))
}

function linesOf({ prefecture, city, street, building }: CardFields['addresses'][number]): Typed {
  return { prefecture, city, street, building }
}

export type Filled =
  | { readonly kind: 'filled'; readonly after: CardFields }
  /** The line that cannot be read, and the kind of check it failed; null where it is none of these. */
  | { readonly kind: 'wrong'; readonly line: FillLine | null; readonly type: string }

/** The card with what was typed, read as the form of the whole card reads it. */
export function filledCard(before: CardFields, typed: Typed): Filled {
  const parsed = v.safeParse(cardSchema, withTyped(draftOf(before), typed))
  if (parsed.success) return { kind: 'filled', after: parsed.output }
  const [issue] = parsed.issues
  const path = issue.path?.map(({ key }) => key) ?? []
  const line = FILL_LINES.find((each) => path.includes(each)) ?? (path.includes('phones') ? 'phone' : null)
  return { kind: 'wrong', line, type: issue.type }
}

function withTyped(draft: CardDraft, typed: Typed): CardDraft {
  const { phone, familyKana, givenKana, companyKana, birthday, ...address } = typed
  const [firstPhone, ...phones] = draft.phones
  const [firstAddress, ...addresses] = draft.addresses
  return {
    ...draft,
    familyKana: familyKana ?? draft.familyKana,
    givenKana: givenKana ?? draft.givenKana,
    companyKana: companyKana ?? draft.companyKana,
    birthday: birthday ?? draft.birthday,
    phones: firstPhone === undefined ? [] : [{ ...firstPhone, number: phone ?? firstPhone.number }, ...phones],
    addresses: firstAddress === undefined ? [] : [{ ...firstAddress, ...address }, ...addresses],
  }
}
