import type { Copied, CopyAsked, LetterPreview, SentByHand } from '#domain/letters/mailing.ts'
import { type Mailing, shortMessage, shortTellsStory, writtenLetter } from '#domain/letters/letter.ts'
import { postageOf, type PostagePrices } from '#domain/letters/postage.ts'
import type { LetterRequest, TemplateTried } from '#domain/letters/request.ts'
import type { Story } from '#domain/letters/stories.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import type { Template } from '#domain/letters/template.ts'
import type { MessageSheet } from '#domain/paper/document.ts'
import type { MessagePaper } from '#domain/paper/message-layout.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { clear, type Clearance, type Cleared, type GateFacts } from '#domain/week/gate.ts'
import { countsAsMailing } from '#domain/week/mail-kinds.ts'
import { answersVoices } from '#domain/voices/heard.ts'
import { insertContact } from '#main/store/contacts.ts'
import type { ReadDb } from '#main/store/db.ts'
import { answerWaiting } from '#main/store/heard.ts'
import { type LetterFacts, listLetterFacts } from '#main/store/letters-facts.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting } from '#main/store/settings.ts'
import { listStories } from '#main/store/stories.ts'
import { settleWeekItem } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { answering, reasonsNow } from './answering.ts'
import { documentOf, type Draft, draftLetters, mailingOf } from './draft.ts'
import { paperOf } from './papers.ts'
import { postagePrices } from './postage.ts'
import { storiesFor } from './stories.ts'
import { templateOf } from './templates.ts'

/**
 * The sheets as they would be printed now, and who is left out and why.
 * @throws Refusal sender-missing, template-missing, side-not-on-paper, customer-missing
 */
export function previewLetters(session: Session, request: LetterRequest): LetterPreview {
  return previewOf(draftLetters(session.db, request, session.today()), postagePrices(session.db))
}

export function previewOf(draft: Draft, prices: PostagePrices): LetterPreview {
  const { clearance, leftOut, passed, outOfWindow, offTopic } = draft
  const postage = postageOf(draft.paper, draft.letters.length, prices)
  const letters = draft.letters.map(({ customer, who, personalLine, emptyFields, findings, waiting, sameAsLast }) => {
    return { customer, who, personalLine, emptyFields, findings, waiting, sameAsLast }
  })
  return { clearance, document: documentOf(draft), letters, postage, leftOut, passed, outOfWindow, offTopic }
}

/**
 * 「文をコピー」: the short form for one person, through the gate.
 * @throws Refusal template-missing, customer-missing, nobody-left (kept back, and no reason given or none possible),
 * short-form-empty
 */
export function shortText(session: Session, asked: CopyAsked): Copied {
  const { db } = session
  const template = templateOf(db, asked.template) ?? refuse('template-missing', 'template')
  const facts = factsOf(db, asked.customer, session.today())
  const [cleared = refuse('nobody-left', 'customer')] = clearedFor(session, asked, template, facts.gate).kept
  const mailing = mailingOf(db, template, getSetting(db, 'sender'), session.today())
  const story = storiesFor(db, template, [facts.key])(facts.key)
  return messageTo(cleared, facts, mailing, { personalLine: asked.personalLine, story })
}

function messageTo(
  _: Cleared,
  { addressee, visits, apology }: LetterFacts,
  mailing: Mailing,
  { personalLine, story }: { readonly personalLine: string; readonly story: Story | null },
): Copied {
  const to = { addressee, visits, apology, personalLine, story: story?.text ?? '' }
  const text = shortMessage(mailing, to)
  if (text === '') refuse('short-form-empty', 'template')
  return { text, story: shortTellsStory(mailing, to) ? (story?.key ?? null) : null }
}

/** 「LINEで送りましたか」 answered with yes. @throws Refusal template-missing, customer-missing */
export function recordSent(session: Session, asked: SentByHand): { readonly key: number; readonly change: number } {
  return write(session, 'message-sent', (db, change) => {
    const template = templateOf(db, asked.template) ?? refuse('template-missing', 'template')
    const { name, code } = template
    const { key: customer, gate } = factsOf(db, asked.customer, session.today())
    const overridden = clearedFor(session, asked, template, gate).passed.filter((each) => each.overridden !== '')
    const on = session.today()
    const now = reasonsNow(db, [customer], on).get(customer) ?? []
    const { reason, promise, ownRule } = answering(now, { reason: asked.reason, template: code })
    const contact = insertContact(db, {
      customer,
      day: on,
      time: null,
      direction: 'from-us',
      channel: asked.channel,
      sells: countsAsMailing(template.kind, asked.channel),
      subject: name,
      body: asked.text,
      reason,
      receipt: 'sent',
      ownRule,
      overridden: overridden.map(({ why }) => why),
      overrideWhy: overridden[0]?.overridden ?? '',
      story: listStories(db).find((story) => story.key === asked.story)?.key ?? null,
      importKey: null,
    })
    if (reason !== null) settleWeekItem(db, { customer, reason, promise, ownRule, contact, on })
    if (answersVoices(code)) answerWaiting(db, { customer, heardBy: on, on })
    return { key: contact, change }
  })
}

/** It goes by no post, and what a reason lets pass is passed; what is left stops every word to this person. */
const ONLY_LOOKED_AT = { channel: 'line', overrideWhy: '見本' } as const

/**
 * The message side that this person would get with these words, for a look at a template while it is written; null for
 * those nobody writes to. @throws Refusal template-missing, field-unknown, customer-missing,
 * paper-missing, side-not-on-paper
 */
export function tryTemplate(session: Session, tried: TemplateTried): MessageSheet | null {
  const { db } = session
  const { customer, text, style } = tried
  const template = templateOf(db, tried.code) ?? refuse('template-missing', 'code')
  const parsed = parseTemplate(text)
  if (!parsed.ok) return refuse('field-unknown', 'text')
  const facts = factsOf(db, customer, session.today())
  const [cleared] = clearedFor(session, { customer, ...ONLY_LOOKED_AT }, template, facts.gate).kept
  if (cleared === undefined) return null
  const paper = paperOf(db, tried.options.paper)
  if (paper.form !== 'card' && paper.form !== 'letter') return refuse('side-not-on-paper', 'paper')
  const words = { ...template, document: parsed.document, letter: null, style }
  return sheetTried(cleared, facts, mailingOf(db, words, getSetting(db, 'sender'), session.today()), {
    ...tried,
    paper,
    story: storiesFor(db, words, [facts.key])(facts.key),
  })
}

type Tried = Pick<TemplateTried, 'options' | 'personalLine'> & {
  readonly paper: MessagePaper
  readonly story: Story | null
}

function sheetTried(
  _: Cleared,
  { addressee, visits, apology }: LetterFacts,
  mailing: Mailing,
  { paper, options, personalLine, story }: Tried,
): MessageSheet {
  return writtenLetter(
    mailing,
    { addressee, visits, apology, personalLine, story: story?.text ?? '' },
    { ...options, paper },
  ).sheet
}

function clearedFor(
  session: Session,
  { customer, channel, overrideWhy }: Pick<CopyAsked, 'customer' | 'channel' | 'overrideWhy'>,
  { kind }: Template,
  gate: GateFacts,
): Clearance {
  const overrides = overrideWhy === '' ? [] : [{ customer, why: overrideWhy }]
  return clear({ kind, channel, today: session.today(), overrides }, [gate])
}

function factsOf(db: ReadDb, customer: Id, today: Day): LetterFacts {
  return listLetterFacts(db, [customer], today)[0] ?? refuse('customer-missing', 'customer')
}
