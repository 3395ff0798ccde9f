import type { Output, OutputKind } from '#domain/exchange/outputs.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

type Row = { at: string; kind: string; people: number; file: string }

const NEWEST = query<Row>('SELECT at, kind, people, file FROM outputs ORDER BY at DESC, key DESC LIMIT ?', [
  'at',
  'kind',
  'people',
  'file',
])

/** The newest first. */
export function listOutputs(db: ReadDb, limit: number): readonly Output[] {
  return db.many(NEWEST, [limit]).map(({ at, kind, people, file }) => ({ at, kind: kind as OutputKind, people, file }))
}

export function insertOutput(db: WriteDb, { at, kind, people, file }: Output): void {
  db.insert('INSERT INTO outputs (at, kind, people, file) VALUES (?, ?, ?, ?)', [at, kind, people, file])
}
