import type { Cells } from '#domain/exchange/cells.ts'
import { cellsOf } from '#domain/exchange/cells.ts'
import type { Damage } from '#domain/exchange/import.ts'
import type { Read, ReadHow } from '#domain/exchange/read.ts'
import { recognise } from '#domain/exchange/headers.ts'
import type { Content } from '#domain/exchange/table.ts'
import { TODAY } from './arbitrary.ts'

export function how(...repairs: readonly Damage[]): ReadHow {
  return { known: 'first-timer', today: TODAY, repairs: new Set(repairs) }
}

/** The cells of one line under these headers, as they would be recognised. */
export function under(content: Content, line: Readonly<Record<string, string>>): Cells {
  return cellsOf(recognise(Object.keys(line), content).columns, Object.values(line))
}

/** What was read; the test fails where the line was rejected. */
export function valueOf<T>(read: Read<T>): T {
  if (read.kind === 'rejected') throw new Error(`rejected: ${read.reason} (${read.field})`)
  return read.value
}

/** Why a line was rejected, with the field; 'read' where it was not. */
export function faultOf(read: Read<unknown>): string {
  return read.kind === 'read' ? 'read' : `${read.reason} ${read.field}`
}
