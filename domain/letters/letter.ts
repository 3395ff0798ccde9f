import type { Day } from '#domain/day.ts'
import { type Addressee, whoIs } from '#domain/paper/address-sheet.ts'
import type { MessageSheet, Sender } from '#domain/paper/document.ts'
import type { MessagePaper } from '#domain/paper/message-layout.ts'
import { namesOnCard } from '#domain/people/names-on-card.ts'
import { VISIT_WORDS, type ShopKind } from '#domain/shop-kind.ts'
import type { ApologyTexts } from '#domain/voices/complaint.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { addresseeLine, nameInText } from './addressee.ts'
import { greetingDate, luckyDate, monthAndDay, type TextStyle } from './dates.ts'
import { emptyFields, mergeLetter, type MergeValues, says } from './merge.ts'
import { verticalText } from './numerals.ts'
import { punctuated, spaced } from './punctuation.ts'
import { ALL_YEAR, seasonGreeting } from './season.ts'
import type { MergeField, Template, TemplateDocument, VisitAbout } from './template.ts'
import { openedAs } from './opening.ts'
import { mayBeLucky, styleOf } from './template-style.ts'

/** What is the same in every letter of a mailing. */
export type Mailing = {
  readonly template: Omit<Template, 'name' | 'hint'>
  /** Null: only the shop's own name is known. */
  readonly sender: Sender | null
  readonly shopName: string
  readonly shopKind: ShopKind
  readonly today: Day
}

/** A day, and what was done or bought on it ('' where nothing was written down). */
export type VisitTold = { readonly day: Day; readonly item: string }

/** Whom one letter goes to, and what it says to that person alone. */
export type LetterTo = {
  readonly addressee: Addressee
  readonly visits: Readonly<Record<VisitAbout, VisitTold | null>>
  readonly personalLine: string
  /** お店のはなし that this person is to be told next; '' where there is none. */
  readonly story: string
  /** What the newest complaint that is not closed says for the letter. */
  readonly apology: ApologyTexts
}

/** One letter, the fields that had nothing in them, and whether the story stands in it. */
export type LetterMade = {
  readonly sheet: MessageSheet
  readonly emptyFields: readonly MergeField[]
  readonly tellsStory: boolean
}

// The text of a mail or a message runs in rows.
const SHORT: TextStyle = { writing: 'horizontal', numerals: 'arabic' }

/** The message side of a card, or a whole letter on A4. */
export function writtenLetter(
  mailing: Mailing,
  to: LetterTo,
  style: TextStyle & { readonly paper: MessagePaper },
): LetterMade {
  const { addressee } = to
  const isLetter = style.paper.form === 'letter'
  const { punctuation, indent } = styleOf(mailing.template)
  const text = (isLetter ? mailing.template.letter : null) ?? mailing.template.document
  const document = openedAs(text, mailing.sender?.opening)
  const values = valuesOf(mailing, to, style)
  const sheet: MessageSheet = {
    kind: 'message',
    customer: addressee.id,
    who: whoIs(namesOnCard(addressee, addressee.joint)),
    // On a card the other side says it.
    addressee: isLetter ? addresseeLine(addressee, addressee.joint) : '',
    lines: mergeLetter(inStyle(document, style), values, punctuation === 'spaced' ? spaced : punctuated),
    indent,
    date: values.date,
    signature: namesOf(mailing.sender),
    pair: '',
  }
  return { sheet, emptyFields: emptyFields(document, values), tellsStory: says(document, values, 'story') }
}

/** The short form, as it goes to the clipboard: without 、 and 。 a message on a small screen cannot be read. */
export function shortMessage(mailing: Mailing, to: LetterTo): string {
  const lines = mergeLetter(inStyle(mailing.template.shortForm, SHORT), valuesOf(mailing, to, SHORT))
  return lines.map(({ text }) => text).join('\n')
}

/** Whether the story stands in it. */
export function shortTellsStory(mailing: Mailing, to: LetterTo): boolean {
  return says(mailing.template.shortForm, valuesOf(mailing, to, SHORT), 'story')
}

function valuesOf(mailing: Mailing, to: LetterTo, style: TextStyle): MergeValues {
  const { template, sender, shopName, shopKind, today } = mailing
  const visit = to.visits[template.about]
  const [shop = shopName, ...people] = namesOf(sender)
  const isLucky = styleOf(template).date === 'lucky' && mayBeLucky(template)
  return {
    name: nameInText(to.addressee),
    shop,
    writer: people.at(-1) ?? '',
    'visit-word': VISIT_WORDS[shopKind].ja,
    'visit-day': visit === null ? '' : monthAndDay(visit.day, style),
    item: visit?.item ?? '',
    season: seasonOf(mailing, to),
    story: numbered(to.story, style),
    'personal-line': numbered(to.personalLine.trim(), style),
    apology: numbered(to.apology.apology.trim(), style),
    happened: numbered(to.apology.happened.trim(), style),
    cause: numbered(to.apology.cause.trim(), style),
    change: numbered(to.apology.change.trim(), style),
    date: isLucky ? luckyDate(today, style) : greetingDate(template.window, today, style),
  }
}

const TO_MANY: ReadonlySet<MailKind> = new Set(['new-year', 'seasonal', 'newsletter', 'offer', 'notice'])

/** The same letter to many says 時下; every other opens with the half month in which it is made. */

function seasonOf({ template, today }: Mailing, { addressee }: LetterTo): string {
  return TO_MANY.has(template.kind) ? ALL_YEAR : seasonGreeting(today, addressee.id, template.code)
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
