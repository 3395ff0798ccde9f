import type { Day } from '#domain/day.ts'
import { type Addressee, whoIs } from '#domain/paper/address-sheet.ts'
import type { MessageSheet, PaperCode, Sender } from '#domain/paper/document.ts'
import { namesOnCard } from '#domain/people/names-on-card.ts'
import { addresseeLine, nameInText } from './addressee.ts'
import { letterDate, monthAndDay, type TextStyle } from './dates.ts'
import { emptyFields, mergeLetter, type MergeValues } from './merge.ts'
import { verticalText } from './numerals.ts'
import type { MergeField, Template, TemplateDocument } from './template.ts'

/** What is the same in every letter of a mailing. */
export type Mailing = {
  readonly template: Template
  /** Null: only the shop's own name is known. */
  readonly sender: Sender | null
  readonly shopName: string
  readonly visitWord: string
  readonly today: Day
}

/** Whom one letter goes to, and what it says to that person alone. `firstVisit`: its day and what was done or bought. */
export type LetterTo = {
  readonly addressee: Addressee
  readonly firstVisit: { readonly day: Day; readonly item: string } | null
  readonly personalLine: string
}

/** One letter, and the fields that had nothing in them. */
export type LetterMade = { readonly sheet: MessageSheet; readonly emptyFields: readonly MergeField[] }

// The text of a mail or a message runs in rows.
const SHORT: TextStyle = { writing: 'horizontal', numerals: 'arabic' }

/** The message side of a card, or a whole letter on A4. */
export function writtenLetter(
  mailing: Mailing,
  to: LetterTo,
  style: TextStyle & { readonly paper: PaperCode },
): LetterMade {
  const { addressee } = to
  const { document } = mailing.template
  const values = valuesOf(mailing, to, style)
  const sheet: MessageSheet = {
    kind: 'message',
    customer: addressee.id,
    who: whoIs(namesOnCard(addressee, addressee.joint)),
    // On a card the other side says it.
    addressee: style.paper === 'a4' ? addresseeLine(addressee, addressee.joint) : '',
    lines: mergeLetter(inStyle(document, style), values),
    date: letterDate(mailing.today, style),
    signature: namesOf(mailing.sender),
  }
  return { sheet, emptyFields: emptyFields(document, values) }
}

/** The short form, as it goes to the clipboard. */
export function shortMessage(mailing: Mailing, to: LetterTo): string {
  const lines = mergeLetter(inStyle(mailing.template.shortForm, SHORT), valuesOf(mailing, to, SHORT))
  return lines.map(({ text }) => text).join('\n')
}

function valuesOf({ sender, shopName, visitWord, today }: Mailing, to: LetterTo, style: TextStyle): MergeValues {
  const [shop = shopName, ...people] = namesOf(sender)
  return {
    name: nameInText(to.addressee),
    shop,
    writer: people.at(-1) ?? '',
    'visit-word': visitWord,
    'visit-day': to.firstVisit === null ? '' : monthAndDay(to.firstVisit.day, style),
    item: to.firstVisit?.item ?? '',
    'personal-line': numbered(to.personalLine.trim(), style),
    date: letterDate(today, style),
  }
}

function namesOf(sender: Sender | null): readonly string[] {
  return sender?.names.filter((name) => name.trim() !== '') ?? []
}

function inStyle(document: TemplateDocument, style: TextStyle): TemplateDocument {
  const lines = document.lines.map((line) =>
    line.map((piece) => ('text' in piece ? { text: numbered(piece.text, style) } : piece)),
  )
  return { lines }
}

/** The owner's own sentences follow the writing; names and things stay as they were typed. */
function numbered(text: string, { writing, numerals }: TextStyle): string {
  return writing === 'vertical' ? verticalText(text, numerals) : text
}
