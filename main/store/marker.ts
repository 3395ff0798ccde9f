import { readFileSync } from 'node:fs'
import type { Id } from '#domain/people/customer.ts'
import { writeWhole } from './durable.ts'

/**
 * Stands outside the database and says which shop is expected there, so that a missing or swapped file is noticed.
 * `shop` is null where the marker can no longer be read: some shop is expected, which one is not known.
 */
export type Marker = { readonly shop: Id | null }

/** The marker, or null where none was ever written. */
export function readMarker(path: string): Marker | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    return { shop: null }
  }
  return { shop: shopIn(text) }
}

export function writeMarker(path: string, shop: Id): void {
  writeWhole(path, `${JSON.stringify({ shop })}\n`)
}

function shopIn(text: string): Id | null {
  try {
    const value: unknown = JSON.parse(text)
    const named = typeof value === 'object' && value !== null && 'shop' in value && typeof value.shop === 'string'
    return named ? (value.shop as Id) : null
  } catch {
    return null
  }
}
