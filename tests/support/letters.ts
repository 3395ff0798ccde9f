import type { LetterOptions, LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Sender } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { type BatchMade, makeBatch } from '#main/service/batches.ts'
import { previewLetters } from '#main/service/letters.ts'
import { saveSender } from '#main/service/sender.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS } from './builders.ts'
import { openTestDb, type TestDb } from './db.ts'

export const THANKS = 'first-visit-thanks' as TemplateCode

export const SENDER: Sender = { names: ['花のたかさき', '𠮷野 太郎'], address: AN_ADDRESS, phone: '' }

export const CARD: LetterOptions = {
  paper: 'hagaki',
  sides: 'both',
  writing: 'vertical',
  numerals: 'with-ten',
  boxes: 'preprinted',
}

/** A shop whose sender is written down. */
export function aShopThatWrites(today?: string): TestDb {
  const db = openTestDb(today)
  saveSender(db.session, SENDER)
  return db
}

/** Thanks on a card to these people, unless told otherwise. */
export function aRequest(to: readonly Id[], some: Partial<LetterRequest> = {}): LetterRequest {
  return { to, template: THANKS, reason: null, options: CARD, personalLines: [], overrides: [], ...some }
}

/** Made as the page does it, with the clearance of a preview. */
export function aBatch(session: Session, to: readonly Id[], some: Partial<LetterRequest> = {}): BatchMade {
  const request = aRequest(to, some)
  return makeBatch(session, { request, clearance: previewLetters(session, request).clearance })
}

/** A change that another part of the program makes. */
export function change(session: Session, command: string, ...values: (string | number | null)[]): void {
  write(session, 'customer-changed', (db) => db.run(command, values))
}
