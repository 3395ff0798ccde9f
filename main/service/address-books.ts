import { folderName } from '#main/files/file-name.ts'
import { bookCells, type BookEntry, bookHeaders } from '#domain/exchange/address-book.ts'
import type { Day } from '#domain/day.ts'
import { LISTED_AT_MOST } from '#domain/exchange/import.ts'
import type { BookAsked, BookKind, BookLook, OutputDone } from '#domain/exchange/outputs.ts'
import { inFull } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { EVERYONE, type Who } from '#domain/people/filter.ts'
import type { Progress } from '#domain/progress.ts'
import type { Clearance, GateRequest } from '#domain/week/gate.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { saveTogether } from '#main/files/save-together.ts'
import { type TableStyle, tablePieces } from '#main/files/write-table.ts'
import { stateNumber } from '#main/store/copy-facts.ts'
import { listIds } from '#main/store/customers.ts'
import { listMailFacts, type MailFacts } from '#main/store/letters-facts.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { digestOf } from './clearance.ts'
import { eachOf } from './exports.ts'
import { Lacking } from './lacking.ts'
import { type ClearedCards, clearingCards } from './household-cards.ts'
import { logOutput } from './outputs.ts'
import { meant } from './people-many.ts'

const FILE_NAMES: Readonly<Record<BookKind, string>> = {
  atena: '宛名職人.csv',
  'hagaki-kit': 'はがきデザインキット.csv',
}

/** Some milliseconds of work. */
const STEP = 100

type Asking = Generator<Progress, Book>

type Book = { readonly clearance: Clearance; readonly entries: readonly BookEntry[] }

/** Who would stand in an address book, who is left out and why, and what CP932 cannot write of it. */
export function* lookAtBook(session: Session, asked: BookAsked): Generator<Progress, BookLook> {
  const { clearance, entries } = yield* clearedFor(session, asked.who)
  const lacking = new Lacking()
  const total = entries.length
  for (const [at, entry] of encodingOf(asked) === 'cp932' ? entries.entries() : []) {
    lacking.note(entry.to.id, inFull({ ...entry.to, ...entry.kana, companyKana: '' }), bookCells(asked.kind, entry))
    if (at % STEP === STEP - 1) yield { done: at + 1, total, what: 'listing' }
  }
  return {
    clearance: digestOf(clearance),
    kept: total,
    leftOut: clearance.leftOut.slice(0, LISTED_AT_MOST),
    leftOutCount: clearance.leftOut.length,
    ...lacking.found(),
  }
}

/**
 * An address book for another program, of exactly those whom the look showed; logged. It writes no history: what is printed
 * of it, only the owner knows.
 * @throws Refusal gate-changed, nobody-left, not-in-cp932, place-full, place-read-only, place-failed; busy-import, disk-*
 */
export function* saveBook(
  session: Session,
  asked: BookAsked & { readonly clearance: string; readonly folder: string },
): Generator<Progress, OutputDone> {
  const { entries } = yield* asShown(session, asked)
  if (entries.length === 0) refuse('nobody-left')
  // Another program takes a cell as it stands.
  const style: TableStyle = { kind: 'own', encoding: encodingOf(asked), withMark: asked.withMark }
  const rows = eachOf(inBatches(entries), (entry) => bookCells(asked.kind, entry))
  const pieces = tablePieces(bookHeaders(asked.kind), rows, style)
  const total = entries.length
  const files = yield* saveTogether(asked.folder, [{ name: FILE_NAMES[asked.kind], pieces }], (): Progress => {
    return { done: total, total, what: 'writing' }
  })
  logOutput(session, { kind: asked.kind, people: total, file: files.join('、') })
  return { folder: folderName(asked.folder), files, people: total }
}

function encodingOf({ kind, encoding }: BookAsked): BookAsked['encoding'] {
  return kind === 'hagaki-kit' ? 'cp932' : encoding
}

/**
 * Exactly those whom the look showed. Others may save between two steps, also a refusal of somebody who was read already:
 * all is read anew until nothing was saved meanwhile. @throws Refusal gate-changed
 */
function* asShown(session: Session, { who, clearance }: BookAsked & { readonly clearance: string }): Asking {
  for (;;) {
    const before = stateNumber(session.db)
    const book = yield* clearedFor(session, who)
    if (digestOf(book.clearance) !== clearance) refuse('gate-changed')
    if (stateNumber(session.db) === before) return book
  }
}

/**
 * Through the gate as greetings of the season, since such books are for cards that go to many alike: one a household; from
 * October to January as 年賀, of which none goes into mourning. Whom a reason would let pass gets a letter from the card, where the reason is kept.
 */
function* clearedFor(session: Session, who: Who | null): Asking {
  const today = session.today()
  const keys = meant(session, who ?? { text: '', where: EVERYONE, except: [] })
  const asked = new Map<Id, MailFacts>()
  for (let at = 0; at < keys.length; at += STEP) {
    const ids = listIds(session.db, keys.slice(at, at + STEP))
    for (const each of listMailFacts(session.db, ids, today)) asked.set(each.addressee.id, each)
    yield { done: at, total: keys.length, what: 'listing' }
  }
  const request: GateRequest = { kind: bookedFor(today), channel: 'postcard', today, overrides: [] }
  const total = keys.length
  const steps = clearingCards(session.db, request, asked)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return bookOf(step.value)
    yield { done: total, total, what: 'listing' }
  }
}

/** Cards for the new year are addressed in its last months, those for whoever wrote unexpectedly in January. */
function bookedFor(today: Day): MailKind {
  return ['10', '11', '12', '01'].includes(today.slice(5, 7)) ? 'new-year' : 'seasonal'
}

function bookOf({ cleared: clearance, facts }: ClearedCards<MailFacts>): Book {
  const entries = clearance.kept.flatMap((cleared) => {
    const found = facts.get(cleared.customer)
    return found === undefined ? [] : [{ cleared, to: found.addressee, kana: found.kana }]
  })
  return { clearance, entries }
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[], void> {
  for (let at = 0; at < all.length; at += STEP) yield all.slice(at, at + STEP)
}
