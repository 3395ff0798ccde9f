import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { WriteDb } from './db.ts'

/** Somebody spoke or wrote to whoever gave this answer in a survey; null: not after all. */
export function answerScore(db: WriteDb, answer: RowKey, on: Day | null): void {
  db.run('UPDATE survey_answers SET answered_on = ? WHERE key = ?', [on, answer])
}
