import { shortMessage } from '#domain/letters/letter.ts'
import { reasonAnswered } from '#domain/letters/templates.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { MergeField, TemplateCode } from '#domain/letters/template.ts'
import type { WordFinding } from '#domain/letters/word-check.ts'
import type { PrintDocument } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { clear, type LeftOut, type Passed } from '#domain/week/gate.ts'
import { insertContact } from '#main/store/contacts.ts'
import type { ReadDb } from '#main/store/db.ts'
import { type LetterFacts, listLetterFacts } from '#main/store/letters-facts.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting } from '#main/store/settings.ts'
import { settleWeekItem } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { documentOf, type Draft, draftLetters, mailingOf } from './draft.ts'
import { templateOf } from './templates.ts'

export type LetterPreview = {
  readonly clearance: string
  readonly document: PrintDocument
  readonly letters: readonly LetterInPreview[]
  readonly leftOut: readonly LeftOut[]
  readonly passed: readonly Passed[]
}

export type LetterInPreview = {
  readonly customer: Id
  readonly who: string
  readonly personalLine: string
  readonly emptyFields: readonly MergeField[]
  readonly findings: readonly WordFinding[]
  readonly waiting: Id | null
}

/** What goes by LINE, SMS or mail to one person. */
export type ShortAsked = {
  readonly customer: Id
  readonly template: TemplateCode
  readonly channel: 'line' | 'sms' | 'mail'
  readonly personalLine: string
}

/**
 * The sheets as they would be printed now, and who is left out and why.
 * @throws Refusal sender-missing, template-missing, side-not-on-paper, customer-missing
 */
export function previewLetters(session: Session, request: LetterRequest): LetterPreview {
  return previewOf(draftLetters(session.db, request, session.today()))
}

export function previewOf(draft: Draft): LetterPreview {
  const { clearance, leftOut, passed } = draft
  const letters = draft.letters.map(({ customer, who, personalLine, emptyFields, findings, waiting }) => {
    return { customer, who, personalLine, emptyFields, findings, waiting }
  })
  return { clearance, document: documentOf(draft), letters, leftOut, passed }
}

/**
 * 「文をコピー」: the short form for one person, through the gate.
 * @throws Refusal template-missing, customer-missing, nobody-left (kept back, and no reason given or none possible)
 */
export function shortText(
  session: Session,
  { overrideWhy, ...asked }: ShortAsked & { readonly overrideWhy: string },
): { readonly text: string } {
  const { db } = session
  const { customer, channel } = asked
  const { kind } = templateOf(db, asked.template) ?? refuse('template-missing', 'template')
  const overrides = overrideWhy === '' ? [] : [{ customer, why: overrideWhy }]
  const { gate } = factsOf(db, customer)
  const { kept } = clear({ kind, channel, today: session.today(), overrides }, [gate])
  return kept.length === 0 ? refuse('nobody-left', 'customer') : { text: textFor(session, db, asked) }
}

/** 「LINEで送りましたか」 answered with yes. @throws Refusal template-missing, customer-missing */
export function recordSent(session: Session, asked: ShortAsked): { readonly key: number; readonly change: number } {
  return write(session, 'message-sent', (db, change) => {
    const { name, code } = templateOf(db, asked.template) ?? refuse('template-missing', 'template')
    const { key: customer } = factsOf(db, asked.customer)
    const on = session.today()
    const reason = reasonAnswered(code)
    const contact = insertContact(db, {
      customer,
      day: on,
      time: null,
      direction: 'from-us',
      channel: asked.channel,
      subject: name,
      body: textFor(session, db, asked),
      reason,
      receipt: 'sent',
      importKey: null,
    })
    if (reason !== null) settleWeekItem(db, { customer, reason, contact, on })
    return { key: contact, change }
  })
}

function textFor(session: Session, db: ReadDb, { customer, template, personalLine }: ShortAsked): string {
  const found = templateOf(db, template) ?? refuse('template-missing', 'template')
  const { addressee, firstVisit } = factsOf(db, customer)
  const mailing = mailingOf(db, found, getSetting(db, 'sender'), session.today())
  return shortMessage(mailing, { addressee, firstVisit, personalLine })
}

function factsOf(db: ReadDb, customer: Id): LetterFacts {
  return listLetterFacts(db, [customer])[0] ?? refuse('customer-missing', 'customer')
}
