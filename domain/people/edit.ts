import type { AddressEntry, CardFields } from './card.ts'
import type { PostalAddress } from './customer.ts'

export type CardField = keyof CardFields

/** What of a card is to be written; or the field that somebody else has changed meanwhile, and then nothing is. */
export type CardEdit =
  | { readonly kind: 'edit'; readonly changed: readonly CardField[] }
  | { readonly kind: 'changed-meanwhile'; readonly field: CardField }

/**
 * Compares the card as the form was opened with (`before`), as it is wanted (`after`) and as it is kept (`stored`). Only
 * what the owner changed is written; a list counts as one field. A field that already holds what is wanted is let be:
 * the same form sent twice is no quarrel.
 */
export function editOf(before: CardFields, after: CardFields, stored: CardFields): CardEdit {
  const changed: CardField[] = []
  for (const field of Object.keys(after) as CardField[]) {
    if (isSame(field, before, after) || isWanted(field, after, stored)) continue
    if (!isSame(field, before, stored)) return { kind: 'changed-meanwhile', field }
    changed.push(field)
  }
  return { kind: 'edit', changed }
}

/** The same place as it is written, whatever it is called. */
export function isSamePlace(one: PostalAddress, other: PostalAddress): boolean {
  return PLACE.every((part) => one[part].trim() === other[part].trim())
}

/** 転居（新住所はまだ） ends with a new address: the one that letters go to reads otherwise now. */
export function isNewAddress(before: readonly AddressEntry[], after: readonly AddressEntry[]): boolean {
  const [was] = before
  const [is] = after
  return is !== undefined && (was === undefined || !isSamePlace(was, is))
}

const PLACE = ['postalCode', 'prefecture', 'city', 'street', 'building', 'careOf'] as const

function isSame(field: CardField, one: CardFields, other: CardFields): boolean {
  return plain(field, one[field]) === plain(field, other[field])
}

/** A row that was new in the form has a key by now. */
function isWanted(field: CardField, after: CardFields, stored: CardFields): boolean {
  const [wanted, kept] = [after[field], stored[field]]
  if (!isRows(wanted) || !isRows(kept)) return isSame(field, after, stored)
  const known = wanted.map((row, at) =>
    row.key === null ? Object.assign({}, row, { key: kept[at]?.key ?? null }) : row,
  )
  return plain(field, known) === plain(field, kept)
}

type Row = { readonly key: number | null }

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object')
}

/** Comparable text: spaces around a value never count, nor does the order of tags or of a row's parts. */
function plain(field: CardField, value: unknown): string {
  return JSON.stringify(field === 'tags' && isTexts(value) ? inOrder(value) : trimmed(value))
}

function inOrder(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim()))].toSorted((a, b) => (a < b ? -1 : 1))
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(trimmed)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(parts.map(([name, part]) => [name, trimmed(part)]))
}
