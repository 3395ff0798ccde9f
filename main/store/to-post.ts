import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Look } from '#domain/paper/look.ts'
import type { Id } from '#domain/people/customer.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import type { BatchSummary, ReasonCode } from '#domain/week/week.ts'
import { query, type ReadDb } from './db.ts'

/** A printed letter that waits to be posted. `reason` null: it was not the week that proposed it. */
export type WaitingLetter = {
  readonly letter: number
  readonly customer: Id
  readonly batch: Id
  readonly template: TemplateCode | null
  readonly kind: MailKind
  readonly reason: ReasonCode | null
}

type LetterRow = {
  letter: number
  customer: string
  batch: string
  template: string | null
  kind: string
  reason: string | null
}

const WAITING_LETTERS = query<LetterRow>(
  `SELECT l.key AS letter, c.id AS customer, b.id AS batch, t.code AS template, b.kind,
     json_extract(l.sheet, '$.reason') AS reason
   FROM batches b JOIN letters l ON l.batch = b.key JOIN customers c ON c.key = l.customer
     LEFT JOIN templates t ON t.key = b.template
   WHERE b.state = 'waiting' AND l.state = 'waiting' AND l.deleted_on IS NULL AND c.deleted_on IS NULL
   ORDER BY b.key, l.position, l.key`,
  ['letter', 'customer', 'batch', 'template', 'kind', 'reason'],
)

/** Of people who are there: what lies in the trash is not asked about. */
export function listWaitingLetters(db: ReadDb): readonly WaitingLetter[] {
  return db.many(WAITING_LETTERS).map((row) => ({
    letter: row.letter,
    customer: row.customer as Id,
    batch: row.batch as Id,
    template: row.template as TemplateCode | null,
    kind: row.kind as MailKind,
    reason: row.reason as ReasonCode | null,
  }))
}

const WAITING_BATCHES = query<{ batch: string; made_on: string; template: string | null }>(
  `SELECT b.id AS batch, b.made_at AS made_on, t.code AS template
   FROM batches b LEFT JOIN templates t ON t.key = b.template
   WHERE b.state = 'waiting' AND EXISTS (SELECT 1 FROM letters l JOIN customers c ON c.key = l.customer
     WHERE l.batch = b.key AND l.deleted_on IS NULL AND c.deleted_on IS NULL)
   ORDER BY b.made_at, b.key`,
  ['batch', 'made_on', 'template'],
)

/** 投函待ち, the oldest first; without its people. Where all of them were erased or lie in the trash, nothing is asked. */
export function listWaitingBatches(db: ReadDb): readonly Pick<BatchSummary, 'batch' | 'madeOn' | 'template'>[] {
  return db.many(WAITING_BATCHES).map((row) => ({
    batch: row.batch as Id,
    madeOn: row.made_on as Day,
    template: row.template as TemplateCode | null,
  }))
}

const LOOKS_WAITING = query<{ look: string }>(
  `SELECT json_extract(l.sheet, '$.look') AS look FROM batches b JOIN letters l ON l.batch = b.key
   WHERE b.state = 'waiting' AND json_extract(l.sheet, '$.look') IS NOT NULL GROUP BY b.key`,
  ['look'],
)

/** With which the mailings were printed that wait to be posted; the pictures by their digest. */
export function listLooksWaiting(db: ReadDb): readonly Look[] {
  return db.many(LOOKS_WAITING).map(({ look }) => JSON.parse(look) as Look)
}
