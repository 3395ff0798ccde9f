import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { PaperCode } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

/** waiting: 投函待ち. */
export type BatchState = 'waiting' | 'posted' | 'dropped'

/** 今回のお便り; `template` null where the address sides alone were printed. */
export type Batch = {
  readonly key: number
  readonly id: Id
  readonly template: TemplateCode | null
  readonly kind: MailKind
  readonly paper: PaperCode
  readonly madeOn: Day
  readonly state: BatchState
}

/** `template` is the key of its row. */
export type BatchToInsert = Pick<Batch, 'id' | 'kind' | 'paper' | 'madeOn'> & { readonly template: number | null }

type BatchRow = {
  key: number
  id: string
  template: string | null
  kind: string
  paper: string
  made_at: string
  state: string
}

const BY_ID = query<BatchRow>(
  `SELECT b.key, b.id, t.code AS template, b.kind, b.paper, b.made_at, b.state
   FROM batches b LEFT JOIN templates t ON t.key = b.template WHERE b.id = ?`,
  ['key', 'id', 'template', 'kind', 'paper', 'made_at', 'state'],
)

export function getBatch(db: ReadDb, id: Id): Batch | null {
  const row = db.one(BY_ID, [id])
  if (row === null) return null
  return {
    key: row.key,
    id: row.id as Id,
    template: row.template as TemplateCode | null,
    kind: row.kind as MailKind,
    paper: row.paper as PaperCode,
    madeOn: row.made_at as Day,
    state: row.state as BatchState,
  }
}

/** It waits to be posted. `made_at` holds the shop's day. The key of the new row. */
export function insertBatch(db: WriteDb, batch: BatchToInsert): number {
  return db.insert(
    'INSERT INTO batches (id, template, kind, paper, made_at) VALUES (:id, :template, :kind, :paper, :madeOn)',
    batch,
  )
}

/** The answer to 「全部投函しましたか」; `postedOn` is null where nothing was posted. */
export function settleBatch(db: WriteDb, key: number, state: 'posted' | 'dropped', postedOn: Day | null): void {
  db.run('UPDATE batches SET state = ?, posted_on = ? WHERE key = ?', [state, postedOn, key])
}
