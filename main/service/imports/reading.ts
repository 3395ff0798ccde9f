import { type ColumnFaults, faultsOfColumns } from '#domain/exchange/headers.ts'
import type { ImportAsked } from '#domain/exchange/import.ts'
import type { Progress } from '#domain/progress.ts'
import { openTable, type TableFile } from '#main/files/read-table.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { type Columns, columnsOf } from './columns.ts'
import { fileNamed } from './opened-files.ts'

/** A file that is a table, and what its columns mean. */
export type Opened = { readonly table: TableFile; readonly columns: Columns; readonly faults: ColumnFaults }

const MB = 1024 * 1024
const PEOPLE_AT_MOST = 100 * MB
const ENTRIES_AT_MOST = 512 * MB

/** @throws Refusal file-missing (also a name no longer known), file-too-large, file-empty, file-encoding, file-not-table, file-of-other-program */
export function* openFile({ db }: Session, asked: ImportAsked): Generator<Progress, Opened> {
  const { path } = fileNamed(asked.file) ?? refuse('file-missing')
  const mostBytes = asked.content === 'people' ? PEOPLE_AT_MOST : ENTRIES_AT_MOST
  const table = yield* openTable(path, { encoding: asked.encoding, headless: asked.headless, mostBytes })
  const columns = columnsOf(db, table, asked)
  if (columns.content === 'people' && table.bytes > PEOPLE_AT_MOST) refuse('file-too-large')
  return { table, columns, faults: faultsOfColumns(columns.content, columns.columns) }
}
