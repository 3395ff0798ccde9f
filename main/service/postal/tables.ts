import { rmSync } from 'node:fs'
import { type CodeFinder, codeFinder } from '#domain/postal/codes-of.ts'
import type { PostalTable } from '#domain/postal/table.ts'
import { readTable } from '#main/files/postal-table.ts'

/** Where the table that ships stands, and the one that the owner brought instead; null where there is no place for one. */
type Places = { readonly shipped: string; readonly own: string | null }

type InUse = { readonly table: PostalTable; readonly isOwn: boolean; codes: CodeFinder | null }

let places: Places | null = null
// Read at the first question, for most days ask none; null after a look that found none.
let inUse: InUse | null | undefined

/** From now on tables are read from there. */
export function keepTablesAt(where: Places): void {
  places = where
  inUse = undefined
}

/** Null where no table is there: then nothing is known of any code. */
export function tableInUse(): InUse | null {
  if (inUse === undefined) inUse = read(places?.own, true) ?? read(places?.shipped, false)
  return inUse
}

/** The one that the program came with, whichever is in use. */
export function shippedTable(): PostalTable | null {
  return read(places?.shipped, false)?.table ?? null
}

export function codesInUse(): CodeFinder | null {
  const found = tableInUse()
  if (found === null) return null
  found.codes ??= codeFinder(found.table)
  return found.codes
}

/** The place of the owner's table; null where there is none. */
export function placeOfOwn(): string | null {
  return places?.own ?? null
}

/** Another table stands where the owner's is kept. */
export function ownChanged(): void {
  inUse = undefined
}

/** The table that ships counts again. */
export function dropOwn(): void {
  if (places?.own !== null && places?.own !== undefined) rmSync(places.own, { force: true })
  ownChanged()
}

function read(path: string | null | undefined, isOwn: boolean): InUse | null {
  const table = path === null || path === undefined ? null : readTable(path)
  return table === null ? null : { table, isOwn, codes: null }
}
