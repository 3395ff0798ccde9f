import type { Posting } from '#domain/letters/mailing.ts'
import type { LetterOptions, LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Sender } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { type BatchMade, makeBatch } from '#main/service/batches.ts'
import { previewLetters } from '#main/service/letters.ts'
import { saveSender } from '#main/service/sender.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS, type TestCustomer } from './builders.ts'
import { day } from './clock.ts'
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

type Line = {
  customer: number
  day: string
  channel: string
  subject: string
  body: string
  reason: string
  receipt: string
  letter: number
}

/** What went out, as the histories have it. */
export const CONTACTS = query<Line>(
  "SELECT customer, day, channel, subject, body, reason, receipt, letter FROM contacts WHERE direction = 'from-us' ORDER BY key",
  ['customer', 'day', 'channel', 'subject', 'body', 'reason', 'receipt', 'letter'],
)

export const LETTERS = query<{ state: string; overridden: string | null; override_why: string }>(
  'SELECT state, overridden, override_why FROM letters ORDER BY key',
  ['state', 'overridden', 'override_why'],
)

export const PRINTED = query<{ sheet: string }>('SELECT sheet FROM letters ORDER BY key', ['sheet'])

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

export const moved = (session: Session, { key }: TestCustomer): void =>
  change(session, "UPDATE customers SET moved_on = '2026-11-20' WHERE key = ?", key)

export const refuses = (session: Session, { key }: TestCustomer): void =>
  change(
    session,
    "INSERT INTO refusals (customer, scope, channel, since, how_asked) VALUES (?, 'everything', 'all', '2026-11-20', 'お電話')",
    key,
  )

export const died = (session: Session, { key }: TestCustomer): void =>
  change(session, "UPDATE customers SET died_on = '2026-11-20' WHERE key = ?", key)

/** All of a batch was posted on the day of its print, unless told otherwise. */
export const posting = (batch: Id, some: Partial<Posting> = {}): Posting => ({
  batch,
  on: day('2026-11-20'),
  except: [],
  already: [],
  ...some,
})
