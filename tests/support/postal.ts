import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TableMaker } from '#domain/postal/make-table.ts'
import type { PlaceRow } from '#domain/postal/place.ts'
import { packTable, TABLE_NAME } from '#main/files/postal-table.ts'
import { runThrough } from '#main/service/run-through.ts'
import { testFolder } from './db.ts'

/** A folder with a table of these places; the path of the table. */
export function tableOf(rows: readonly PlaceRow[], month = '2026-07'): string {
  const maker = new TableMaker()
  for (const row of rows) maker.add(row)
  const path = join(testFolder(), TABLE_NAME)
  writeFileSync(path, runThrough(packTable(maker.texts(), month)))
  return path
}
