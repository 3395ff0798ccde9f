import type { Day } from '#domain/day.ts'
import { type Mailing, writtenLetter } from '#domain/letters/letter.ts'
import { type LetterRequest, type LettersOrder, onItsPaper, type Sides } from '#domain/letters/request.ts'
import type { OffTopic } from '#domain/letters/mailing.ts'
import type { Story } from '#domain/letters/stories.ts'
import type { MergeField, Template, TemplateCode } from '#domain/letters/template.ts'
import { type OutOfWindow, outOfWindow } from '#domain/letters/windows.ts'
import { checkWords, type WordFinding } from '#domain/letters/word-check.ts'
import { addressSheet, labelSheet, underStampOf } from '#domain/paper/address-sheet.ts'
import type {
  AddresseeName,
  AddressOptions,
  AddressSheet,
  LabelSheet,
  MessageSheet,
  PrintDocument,
  Sender,
  Sheet,
} from '#domain/paper/document.ts'
import type { Look, LookChosen } from '#domain/paper/look.ts'
import { isLabels, type Paper, sidesOf } from '#domain/paper/papers.ts'
import { type ReplyCards, replySheets } from '#domain/paper/reply.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import type { Cleared, LeftOut, Passed } from '#domain/week/gate.ts'
import { type MailKind, neverOnCard } from '#domain/week/mail-kinds.ts'
import { MAIL_KIND } from '#domain/week/reasons.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { getCustomerByKey } from '#main/store/customers.ts'
import type { ReadDb } from '#main/store/db.ts'
import { type LetterFacts, listLetterFacts } from '#main/store/letters-facts.ts'
import { listLastMailings } from '#main/store/last-mailings.ts'
import { refuse } from '#main/store/refusal.ts'
import { getSetting, getShop, shopCalendar, windowSettings } from '#main/store/settings.ts'
import { listWaitingLetters } from '#main/store/to-post.ts'
import { kindAsked, reasonsNow } from './answering.ts'
import { digestOf } from './clearance.ts'
import { clearCards } from './household-cards.ts'
import { looks, withLook } from './look.ts'
import { paperOf } from './papers.ts'
import { storiesFor } from './stories.ts'
import { offTopicOf } from './topic.ts'
import { shopKindOf, templateOf } from './templates.ts'

/** One person's letter: what stands on its sheets, and what is worth a look before it is printed. */
export type LetterDrafted = {
  readonly cleared: Cleared
  readonly customer: Id
  readonly customerKey: number
  readonly who: string
  readonly names: readonly AddresseeName[]
  /** ひとこと as it stands on a sheet, or will by hand; '' where it stands on none. */
  readonly personalLine: string
  readonly sheets: readonly Sheet[]
  readonly emptyFields: readonly MergeField[]
  readonly findings: readonly WordFinding[]
  /** The batch in which the same already waits to be posted to this person. */
  readonly waiting: Id | null
  /** When the last mailing to this person went out, where it had the same template. */
  readonly sameAsLast: Day | null
  /** お店のはなし that stands on a sheet. */
  readonly story: RowKey | null
}

/** A mailing as it would be printed now. */
export type Draft = {
  readonly kind: MailKind
  /** As asked. */
  readonly reason: ReasonCode | null
  readonly template: TemplateCode | null
  readonly paper: Paper
  readonly options: AddressOptions
  /** Null where the text stands alone. */
  readonly look: Look | null
  readonly letters: readonly LetterDrafted[]
  readonly leftOut: readonly LeftOut[]
  readonly passed: readonly Passed[]
  readonly outOfWindow: OutOfWindow | null
  readonly offTopic: OffTopic | null
  /** A digest of exactly who is kept, who stands beside them, who is left out and why, and what a reason lets pass. */
  readonly clearance: string
  /** The keys of all who were asked for. */
  readonly keys: ReadonlyMap<Id, number>
}

/**
 * Lays out a mailing through the gate, for the preview and for the batch alike.
 * @throws Refusal sender-missing, template-missing, side-not-on-paper, customer-missing (an id that names
 * nobody)
 */
export function draftLetters(db: ReadDb, asked: LetterRequest, today: Day): Draft {
  const paper = paperOf(db, asked.options.paper)
  const request = onItsPaper(asked, paper)
  const sender = getSetting(db, 'sender') ?? refuse('sender-missing')
  const { sides, order, look: wanted, ...options } = request.options
  if (!hasSides(paper, sides)) refuse('side-not-on-paper', 'sides')
  // An address alone bears no words; what it is for, the words that were chosen say to the gate.
  const meant = asked.template === null ? null : templateOf(db, asked.template)
  const template = request.template === null ? null : (meant ?? refuse('template-missing', 'template'))
  if (template === null && sides !== 'address') refuse('template-missing', 'template')
  const people = factsOf(db, request.to, today)
  const kind = kindOf(db, meant, request.reason, people, today)
  const asLooks = sides === 'address' ? undefined : wanted
  const { chosen, look, reply } = looks(db, asLooks, { kind, paper, options, sender, today })
  const { overrides } = request
  const asking = { kind, channel: channelOf(paper, kind), today, overrides }
  const { cleared, facts } = clearCards(db, asking, people)
  const mailing = template === null ? null : mailingOf(db, template, sender, today)
  const personalLines = new Map(request.personalLines.map(({ customer, text }) => [customer, text]))
  const customers = [...facts.values()].map(({ key }) => key)
  const storyOf = mailing === null ? () => null : storiesFor(db, mailing.template, customers)
  const last = template === null ? null : listLastMailings(db, customers)
  const waiting = batchesThatWait(db, request.template)
  const letterTo = (each: Cleared, at: number): LetterDrafted => {
    const { customer } = each
    const found = facts.get(customer) ?? refuse('customer-missing', 'to')
    const own = { personalLine: personalLines.get(customer) ?? '', story: storyOf(found.key) }
    const number = cleared.kept.length > 1 ? String(at + 1) : ''
    const written = drafted(each, found, own, mailing, { paper, sender, kind, request, chosen, number })
    const letter = reply === null ? written : withReply(db, written, reply)
    const before = last?.get(found.key)
    const sameAsLast = before?.template === request.template ? before?.postedOn : null
    return { ...letter, waiting: waiting.get(customer) ?? null, sameAsLast: sameAsLast ?? null }
  }
  const letters = inOrder(order, cleared.kept, facts).map(letterTo)
  const { leftOut, passed } = cleared
  const keys = new Map([...facts].map(([id, { key }]) => [id, key]))
  return {
    kind,
    reason: request.reason,
    template: request.template,
    paper,
    options: look === null ? options : { ...options, look: chosen },
    look,
    letters,
    leftOut,
    passed,
    outOfWindow: missed(db, template, sides, today),
    offTopic: offTopicOf(db, template, letters),
    clearance: digestOf(cleared),
    keys,
  }
}

/** Most customers of a small shop live near it, and what is printed is posted on the same day. */
function missed(db: ReadDb, template: Template | null, sides: Sides, today: Day): OutOfWindow | null {
  if (template === null || template.window === null || sides === 'address') return null
  const posting = { postedOn: today, daysByPost: shopCalendar(db).postDays.near }
  return outOfWindow(template.window, posting, windowSettings(db))
}

function hasSides(paper: Paper, sides: Sides): boolean {
  const there = sidesOf(paper)
  return sides === 'both' ? there.length > 1 : there.includes(sides)
}

/** Pages in order: of each person the address side, then the message side. */
export function documentOf({ paper, options, look, letters }: Draft): PrintDocument {
  return withLook({ paper, options, sheets: letters.flatMap(({ sheets }) => sheets) }, look)
}

/** After a card its 返信はがき. Its number is the shop's own or, as the shop gave none, that of the row: K128. */
function withReply<L extends Omit<LetterDrafted, 'waiting' | 'sameAsLast'>>(
  db: ReadDb,
  letter: L,
  cards: ReplyCards,
): L {
  const { customer, customerKey } = letter
  const number = getCustomerByKey(db, customerKey)?.number ?? `K${customerKey}`
  return { ...letter, sheets: [...letter.sheets, ...replySheets({ customer, number }, cards)] }
}

/** What is copied by hand from a list goes on a card, unless it is never to be read on one. */
export function channelOf({ form }: Paper, kind: MailKind): Channel {
  return form === 'card' || (form === 'list' && !neverOnCard(kind)) ? 'postcard' : 'letter'
}

/** What is the same in every letter of a mailing; without a sender the shop's name stands for it. */
export function mailingOf(db: ReadDb, template: Template, sender: Sender | null, today: Day): Mailing {
  return { template, sender, shopName: getShop(db)?.name ?? '', shopKind: shopKindOf(db), today }
}

/**
 * A card without words of ours is what the week proposed it for, and else the owner's own. A gift is spoken of on no card,
 * in whatever words: there the reason decides.
 */
function kindOf(
  db: ReadDb,
  template: Template | null,
  reason: ReasonCode | null,
  people: ReadonlyMap<Id, LetterFacts>,
  today: Day,
): MailKind {
  const isOpened =
    reason !== null && neverOnCard(MAIL_KIND[reason]) && !(template !== null && neverOnCard(template.kind))
  if (template !== null && !isOpened) return template.kind
  if (reason === null) return 'personal'
  const customers = [...people.values()].map(({ key }) => key)
  return kindAsked(reasonsNow(db, customers, today), customers, reason, today)
}

/** As they were chosen, or as the post sorts them: then who has no code comes last. */
function inOrder(
  order: LettersOrder | undefined,
  kept: readonly Cleared[],
  facts: ReadonlyMap<Id, LetterFacts>,
): readonly Cleared[] {
  if (order !== 'postal-code') return kept
  const codeOf = ({ customer }: Cleared): string => facts.get(customer)?.addressee.address.postalCode ?? ''
  const [without, having] = [kept.filter((each) => codeOf(each) === ''), kept.filter((each) => codeOf(each) !== '')]
  return [...having.toSorted((a, b) => (codeOf(a) < codeOf(b) ? -1 : Number(codeOf(a) > codeOf(b)))), ...without]
}

/** Somebody asked for twice gets one letter. */
function factsOf(db: ReadDb, to: readonly Id[], today: Day): ReadonlyMap<Id, LetterFacts> {
  const asked = [...new Set(to)]
  const facts = new Map(listLetterFacts(db, asked, today).map((each) => [each.gate.customer, each]))
  if (facts.size < asked.length) refuse('customer-missing', 'to')
  return facts
}

/** Of each person with the same in 投函待ち, the batch printed last. */
function batchesThatWait(db: ReadDb, template: TemplateCode | null): ReadonlyMap<Id, Id> {
  const same = listWaitingLetters(db).filter((letter) => letter.template === template)
  return new Map(same.map(({ customer, batch }) => [customer, batch]))
}

type OnPaper = {
  readonly paper: Paper
  readonly sender: Sender
  readonly kind: MailKind
  readonly request: LetterRequest
  readonly chosen: LookChosen
  /** Which of all it is; '' where it is the only one. */
  readonly number: string
}

function drafted(
  cleared: Cleared,
  { key, addressee, visits, apology }: LetterFacts,
  { personalLine, story }: { readonly personalLine: string; readonly story: Story | null },
  mailing: Mailing | null,
  { paper, sender, kind, request: { options }, chosen, number }: OnPaper,
): Omit<LetterDrafted, 'waiting' | 'sameAsLast'> {
  const underStamp = underStampOf(kind, paper)
  const address = isLabels(paper)
    ? { ...labelSheet(addressee, paper), ...(paper.form === 'list' ? { memo: personalLine, number } : {}) }
    : addressSheet(addressee, { paper, options, sender, underStamp })
  const drawn = { cleared, customer: addressee.id, customerKey: key, who: address.who, names: address.names }
  const isAddressAlone = paper.form === 'envelope' || isLabels(paper) || options.sides === 'address'
  if (mailing === null || isAddressAlone)
    return {
      ...drawn,
      personalLine: paper.form === 'list' ? personalLine : '',
      story: null,
      sheets: [address],
      emptyFields: [],
      findings: [],
    }
  // What is written by hand below the text is not printed in it.
  const byHand = chosen.gap > 0
  const to = { addressee, visits, apology, personalLine: byHand ? '' : personalLine, story: story?.text ?? '' }
  const { sheet, emptyFields, tellsStory } = writtenLetter(mailing, to, { ...options, paper })
  const findings = checkWords(
    mailing.template.kind,
    sheet.lines.map(({ text }) => text),
    mailing.shopKind,
  )
  return {
    ...drawn,
    story: tellsStory ? (story?.key ?? null) : null,
    personalLine: byHand || sheet.lines.some(({ kind }) => kind === 'personal') ? personalLine : '',
    sheets: options.sides === 'both' ? paired(address, sheet, number) : [sheet],
    emptyFields,
    findings,
  }
}

/** Printed one side after the other, two piles of one mailing are told apart by it. */
function paired(address: AddressSheet | LabelSheet, message: MessageSheet, pair: string): readonly Sheet[] {
  return [address.kind === 'address' ? { ...address, pair } : address, { ...message, pair }]
}
