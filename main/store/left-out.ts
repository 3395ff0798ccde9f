import type { GateState } from '#domain/week/mail-kinds.ts'
import type { WriteDb } from './db.ts'

/** Whom the gate kept from a mailing, and why. Both are keys. */
export function insertLeftOut(db: WriteDb, batch: number, customer: number, why: GateState): void {
  db.run('INSERT INTO left_out (batch, customer, why) VALUES (?, ?, ?)', [batch, customer, why])
}
