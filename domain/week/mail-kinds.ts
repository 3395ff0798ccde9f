import type { Channel } from '#domain/timeline/contact.ts'

/**
 * What goes out; every letter, card and message is one of these. What nobody waits for: thanks, follow-up (asking after a
 * purchase), congratulation (a birthday), greeting (to those not seen for long), new-year (年賀), seasonal (寒中, 暑中: the
 * same to many, without an offer), newsletter (お店のたより), offer (ご案内: it sells), notice (new prices, closing days),
 * gift-again (what was sent last year comes round). What is owed: promised, answer (to a complaint, a question, a request),
 * apology, business (a running order), gift-asked (to be told of it was asked for), and condolence. personal: an address
 * side for words the owner writes by hand.
 */
export const MAIL_KINDS = [
  'thanks',
  'follow-up',
  'congratulation',
  'greeting',
  'new-year',
  'seasonal',
  'newsletter',
  'offer',
  'notice',
  'promised',
  'answer',
  'apology',
  'business',
  'condolence',
  'personal',
  'gift-asked',
  'gift-again',
] as const

export type MailKind = (typeof MAIL_KINDS)[number]

/** What can stand against it, the gravest first: that is the one the owner must not overlook. */
export const GATE_STATES = [
  'passed-away',
  'no-contact',
  'name-gone',
  'no-address',
  'incomplete-address',
  'moved',
  'refused-mail',
  'returned-mail',
  'no-promotion',
  'quiet',
  'open-complaint',
  'over-cap',
  'same-household',
  'mourning',
  'no-new-year',
  'open-card',
] as const

export type GateState = (typeof GATE_STATES)[number]

// What each state means for each kind of mail. stops: never; overridable: unless the owner gives a reason;
// passes: with a line that says so; unasked: the kind has nothing to do with it. The cap is for what sells or merely
// greets, one card a household for what goes to many alike. Whoever asked for ご案内不要 or to be left in peace still gets
// what is owed. Of a house in mourning, 49 days long, nobody is congratulated and nothing is sold, and no 年賀 goes there
// until the January after; everything else does. Nothing is sold to whoever waits for something to be made good.
export type Verdict = 'stops' | 'overridable' | 'passes' | 'unasked'

/** One verdict for all kinds but those named. */
function verdicts(
  usual: Verdict,
  some: Readonly<Partial<Record<MailKind, Verdict>>> = {},
): Readonly<Record<MailKind, Verdict>> {
  return {
    thanks: usual,
    'follow-up': usual,
    congratulation: usual,
    greeting: usual,
    'new-year': usual,
    seasonal: usual,
    newsletter: usual,
    offer: usual,
    notice: usual,
    promised: usual,
    answer: usual,
    apology: usual,
    business: usual,
    condolence: usual,
    personal: usual,
    'gift-asked': usual,
    'gift-again': usual,
    ...some,
  }
}

const OWED = {
  promised: 'passes',
  answer: 'passes',
  apology: 'passes',
  business: 'passes',
  'gift-asked': 'passes',
} as const
const SELLING = {
  congratulation: 'overridable',
  greeting: 'overridable',
  newsletter: 'overridable',
  offer: 'overridable',
  'gift-again': 'overridable',
} as const

export const VERDICTS: Readonly<Record<GateState, Readonly<Record<MailKind, Verdict>>>> = {
  'passed-away': verdicts('stops'),
  'no-contact': verdicts('stops'),
  // Somebody named on a printed sheet has died since, or may not be written to any more: that sheet goes to nobody.
  'name-gone': verdicts('stops'),
  'no-address': verdicts('stops'),
  'incomplete-address': verdicts('overridable'),
  moved: verdicts('overridable'),
  'refused-mail': verdicts('overridable'),
  'returned-mail': verdicts('overridable'),
  // Who wants no offers has not asked that nobody should feel for them.
  'no-promotion': verdicts('overridable', { ...OWED, condolence: 'passes' }),
  quiet: verdicts('overridable', OWED),
  // The answer and the apology are what it waits for.
  'open-complaint': verdicts('passes', { ...SELLING, answer: 'unasked', apology: 'unasked', condolence: 'unasked' }),
  'over-cap': verdicts('unasked', SELLING),
  'same-household': verdicts('unasked', {
    'new-year': 'overridable',
    seasonal: 'overridable',
    newsletter: 'overridable',
  }),
  mourning: verdicts('passes', { ...SELLING, 'new-year': 'unasked', condolence: 'unasked' }),
  'no-new-year': verdicts('unasked', { 'new-year': 'overridable' }),
  // A surprise that the whole house reads on a card is none; お悔やみ and お詫び go in an envelope.
  'open-card': verdicts('unasked', {
    apology: 'stops',
    condolence: 'stops',
    'gift-asked': 'stops',
    'gift-again': 'stops',
  }),
}

/** By the letter box, and by anything that is read. */
export const POST: ReadonlySet<Channel> = new Set(['postcard', 'letter'])
export const WRITTEN: ReadonlySet<Channel> = new Set(['postcard', 'letter', 'mail', 'line', 'sms'])

/** Whether one that goes out by this way counts against the cap of mailings: what is said by telephone does not. */
export function countsAsMailing(kind: MailKind, channel: Channel): boolean {
  return WRITTEN.has(channel) && VERDICTS['over-cap'][kind] !== 'unasked'
}

/** Whether it goes closed or not at all: nobody else is to read it. */
export function neverOnCard(kind: MailKind): boolean {
  return VERDICTS['open-card'][kind] === 'stops'
}

/** Whether this goes to each household once, with the names of all who live there. */
export function isOneCardAHome({ kind, channel }: { readonly kind: MailKind; readonly channel: Channel }): boolean {
  return VERDICTS['same-household'][kind] !== 'unasked' && POST.has(channel)
}
