import { readFileSync } from 'node:fs'
import { asDay } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Erased } from './tombstones.ts'

/**
 * What must not be forgotten with the shop's file: who was erased for good, by id and day, and the number of the newest
 * 合言葉の紙. It stands beside the database, by shop; nobody can be told by it.
 */
export type Outliving = { readonly erased: readonly Erased[]; readonly sheet: string | null }

/** Of one shop as it is written: the day of each erasure by the id of the card. */
export type OutlivingNoted = { readonly erased: Readonly<Record<string, string>>; readonly sheet: string | null }

export function outlivingBeside(database: string): string {
  return `${database}.outlives.json`
}

/** Null where nothing was noted of this shop, or it cannot be read. */
export function readOutliving(database: string, shop: Id): Outliving | null {
  const noted = notedAsFarAsItGoes(database).get(shop)
  if (noted === undefined) return null
  const erased = Object.entries(noted.erased).flatMap(([id, on]) => {
    const erasedOn = asDay(on)
    return erasedOn === null ? [] : [{ id: id as Id, erasedOn }]
  })
  return { erased, sheet: noted.sheet }
}

/** Of every shop that was ever here, by its id. @throws errors of the disk: whoever writes it again must not write over what stands there */
export function readNoted(database: string): ReadonlyMap<string, OutlivingNoted> {
  const text = textOf(outlivingBeside(database))
  return text === null ? new Map() : new Map(notedIn(text))
}

function notedAsFarAsItGoes(database: string): ReadonlyMap<string, OutlivingNoted> {
  try {
    return readNoted(database)
  } catch {
    return new Map()
  }
}

/** Null where there is none. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function notedIn(text: string): readonly [string, OutlivingNoted][] {
  try {
    return entriesOf(JSON.parse(text)).flatMap(([shop, found]) => (isNoted(found) ? [[shop, found]] : []))
  } catch {
    return []
  }
}

function isNoted(value: unknown): value is OutlivingNoted {
  if (typeof value !== 'object' || value === null || !('erased' in value) || !('sheet' in value)) return false
  const { erased, sheet } = value
  return (sheet === null || typeof sheet === 'string') && areTexts(erased)
}

function areTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
