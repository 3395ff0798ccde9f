import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Id } from '#domain/people/customer.ts'

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

/** Whole or not at all, also through a power cut: written aside, flushed, renamed, and the folder flushed. */
export function writeMarker(path: string, shop: Id): void {
  const aside = `${path}.new`
  const fd = openSync(aside, 'w')
  try {
    writeSync(fd, `${JSON.stringify({ shop })}\n`)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(aside, path)
  syncFolder(dirname(path))
}

/** A new name is safe only once its folder is; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
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
