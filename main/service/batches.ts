import type { Done } from '#domain/change.ts'
import type { BatchView, LetterPreview, Posting } from '#domain/letters/mailing.ts'
import type { Day } from '#domain/day.ts'
import { newYearOn } from '#domain/letters/new-year.ts'
import { onItsPaper, type PrintAsked } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Shifts } from '#domain/paper/printers.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { LeftOut } from '#domain/week/gate.ts'
import { isNewYearCard } from '#domain/week/nenga-received.ts'
import { countsAsMailing } from '#domain/week/mail-kinds.ts'
import { answersVoices } from '#domain/voices/heard.ts'
import { type Batch, getBatch, insertBatch, settleBatch } from '#main/store/batches.ts'
import { hadMailingOn, insertContact } from '#main/store/contacts.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { answerWaiting } from '#main/store/heard.ts'
import { insertLeftOut } from '#main/store/left-out.ts'
import {
  contactOf,
  insertLetter,
  type Letter,
  type LetterToInsert,
  listLetters,
  listPosted,
  type PrintedLetter,
  settleLetter,
} from '#main/store/letters.ts'
import { putNewYearMark } from '#main/store/new-year-cards.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { getTemplateName } from '#main/store/templates.ts'
import { settleWeekItem } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { answering, type ReasonsNow, reasonsNow } from './answering.ts'
import { channelOf, type Draft, draftLetters, type LetterDrafted } from './draft.ts'
import { previewOf } from './letters.ts'
import { keepLook } from './look-pictures.ts'
import { namedOn } from './named-on-sheet.ts'
import { paperOf } from './papers.ts'
import { postagePrices } from './postage.ts'
import { shiftsOf } from './printers.ts'
import { templateKey, templateOf } from './templates.ts'
import { clearWaiting, waitingBatch } from './waiting.ts'

/** `name` is the template's, '' where the address sides alone are printed. */
export type BatchMade = Done & {
  readonly id: Id
  readonly name: string
  readonly preview: LetterPreview
  /** How the printer in use is corrected for this paper. */
  readonly shifts: Shifts
}

/**
 * Makes the 投函待ち batch; the gate decides again in the same transaction.
 * @throws Refusal as previewLetters; gate-changed where it decides otherwise than `clearance` says; nobody-left
 */
export function makeBatch(session: Session, { request: asked, clearance, shifts: once }: PrintAsked): BatchMade {
  const { template: code } = onItsPaper(asked, paperOf(session.db, asked.options.paper))
  const template = code === null ? null : templateKey(session, code)
  return write(session, 'batch-made', (db, change) => {
    const madeOn = session.today()
    const draft = draftLetters(db, asked, madeOn)
    if (draft.clearance !== clearance) refuse('gate-changed', 'clearance')
    if (draft.letters.length === 0) refuse('nobody-left', 'to')
    const id = session.newId()
    const batch = insertBatch(db, { id, template, kind: draft.kind, paper: draft.paper.code, madeOn })
    const keys = draft.letters.map(({ customerKey }) => customerKey)
    const now = reasonsNow(db, keys, madeOn)
    const look = draft.look === null ? {} : { look: keepLook(db, draft.look) }
    for (const [position, letter] of draft.letters.entries()) {
      const named = namedOn(db, letter.customer, letter.names)
      insertLetter(db, { id: session.newId(), batch, position, ...toKeep(now, letter, draft, { named, ...look }) })
    }
    for (const { customer, why } of draft.leftOut) {
      insertLeftOut(db, batch, draft.keys.get(customer) ?? refuse('customer-missing', 'to'), why)
    }
    const shifts = shiftsOf(db, draft.paper.code, once)
    return { id, change, name: nameOf(db, code), preview: previewOf(draft, postagePrices(db)), shifts }
  })
}

/** @throws Refusal entry-missing */
export function batchView(session: Session, { batch: id }: { readonly batch: Id }): BatchView {
  const { db } = session
  const batch = getBatch(db, id) ?? refuse('entry-missing', 'batch')
  const printed = listLetters(db, batch.key)
  const letters = printed.filter(({ isThere }) => isThere)
  return {
    batch: id,
    madeOn: batch.madeOn,
    template: batch.template,
    state: batch.state,
    paper: batch.paper,
    letters: letters.map((letter) => {
      const { customer, personalLine } = letter
      return { customer, who: whoOf(letter), personalLine, number: printed.indexOf(letter) + 1 }
    }),
    changed: batch.state === 'waiting' ? changedSince(db, batch, letters, session.today()) : [],
    inTrash: batch.state === 'waiting' ? printed.filter(({ isThere }) => !isThere).map(whoOf) : [],
  }
}

function whoOf({ printed }: Letter): string {
  return printed.sheets[0]?.who ?? ''
}

/**
 * 「全部投函しましたか」: only now the history says 投函. Somebody who was erased or trashed meanwhile is passed over.
 * @throws Refusal entry-missing, already-settled, day-ahead, day-before-print, customer-missing (who is excepted was never
 * written to), gate-changed (kept back by now, and not said which it was)
 */
export function postBatch(session: Session, { batch: id, on, except, already }: Posting): Done {
  return write(session, 'batch-posted', (db, change) => {
    const batch = waitingBatch(db, id)
    const today = session.today()
    if (on > today) refuse('day-ahead', 'on')
    // Today is right even where the PC's clock stood ahead at the print.
    if (on < batch.madeOn && on < today) refuse('day-before-print', 'on')
    const letters = listLetters(db, batch.key)
    if (except.some((id) => letters.every(({ customer }) => customer !== id))) refuse('customer-missing', 'except')
    const there = letters.filter(({ isThere }) => isThere)
    const answered = new Set([...except, ...already])
    const unanswered = changedSince(db, batch, there, today).filter(({ customer }) => !answered.has(customer))
    if (unanswered.length > 0) refuse('gate-changed', 'except')
    const kept = new Set(except)
    const posted = new Set(there.filter(({ customer }) => !kept.has(customer)))
    const subject = nameOf(db, batch.template)
    for (const letter of letters) {
      if (posted.has(letter)) post(db, letter, batch, subject, on)
      else settleLetter(db, letter.key, 'dropped', null)
    }
    if (posted.size > 0) settleBatch(db, batch.key, 'posted', on)
    else settleBatch(db, batch.key, 'dropped', null)
    return { change }
  })
}

/** 「出すのをやめた」. @throws Refusal entry-missing, already-settled */
export function dropBatch(session: Session, { batch: id }: { readonly batch: Id }): Done {
  return write(session, 'batch-dropped', (db, change) => {
    const batch = waitingBatch(db, id)
    for (const { key } of listLetters(db, batch.key)) settleLetter(db, key, 'dropped', null)
    settleBatch(db, batch.key, 'dropped', null)
    return { change }
  })
}

export type PostedContact = {
  readonly customerId: Id
  readonly name: string
  readonly contactId: RowKey
  readonly day: Day
}

/** What the history says of a batch, in the order of its sheets. @throws Refusal entry-missing */
export function postedContacts({ db }: Session, { batch: id }: { readonly batch: Id }): readonly PostedContact[] {
  const batch = getBatch(db, id) ?? refuse('entry-missing', 'batch')
  return listPosted(db, batch.key).map(({ customer, name, contact, day }) => {
    return { customerId: customer, name, contactId: contact, day }
  })
}

type Kept = Omit<LetterToInsert, 'id' | 'batch' | 'position'>

function toKeep(
  now: ReasonsNow,
  letter: LetterDrafted,
  { paper, options, reason, template, passed }: Draft,
  bears: Pick<PrintedLetter, 'named' | 'look'>,
): Kept {
  const overridden = passed.filter((each) => each.customer === letter.customer && each.overridden !== '')
  return {
    to: letter.cleared,
    personalLine: letter.personalLine,
    story: letter.story,
    printed: {
      paper,
      options,
      sheets: letter.sheets,
      ...bears,
      ...answering(now.get(letter.customerKey) ?? [], { reason, template }),
    },
    overridden: overridden.map(({ why }) => why),
    overrideWhy: overridden[0]?.overridden ?? '',
  }
}

/** The template's name as it is now, or as it was when it was thrown away; '' without one. */
export function nameOf(db: ReadDb, template: TemplateCode | null): string {
  return template === null ? '' : (templateOf(db, template)?.name ?? getTemplateName(db, template) ?? '')
}

function post(db: WriteDb, letter: Letter, batch: Batch, subject: string, on: Day): void {
  const { key, customerKey: customer, personalLine, printed, story } = letter
  const { reason, promise, ownRule = null } = printed
  const channel = channelOf(printed.paper, batch.kind)
  settleLetter(db, key, 'posted', on)
  if (isNewYearCard(batch.kind, reason)) putNewYearMark(db, { customer, year: newYearOn(on), mark: 'sent', on })
  // A line that was corrected after the first answer outlives its undo; one card is never two lines.
  const contact =
    contactOf(db, key) ??
    insertContact(db, {
      customer,
      day: on,
      time: null,
      direction: 'from-us',
      channel,
      // A letter and its envelope, posted together, are one mailing.
      sells: countsAsMailing(batch.kind, channel) && !hadMailingOn(db, customer, on),
      subject,
      body: personalLine,
      reason,
      receipt: 'posted',
      letter: key,
      story,
      ownRule,
      importKey: null,
    })
  if (reason !== null) settleWeekItem(db, { customer, reason, promise, ownRule, contact, on })
  if (answersVoices(batch.template)) answerWaiting(db, { customer, heardBy: batch.madeOn, on })
}

/** Who would be kept back now. */
function changedSince(db: ReadDb, batch: Batch, letters: readonly Letter[], today: Day): readonly LeftOut[] {
  return clearWaiting(db, batch, letters, today).leftOut
}
