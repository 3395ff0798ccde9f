import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import { type GateFacts, keptBack, type LeftOut } from './gate.ts'
import { neverOnCard, POST } from './mail-kinds.ts'
import { mailKindOf } from './reasons.ts'
import { type ReasonCode, type Sentence, type Way, WAYS } from './week.ts'

/** How a person can be reached; the address is the gate's affair. */
export type Reach = {
  readonly preferred: Channel | null
  readonly phones: readonly string[]
  readonly emails: number
  readonly lineName: string
  /** Of the last contact from the shop that reached its end; null where there was none. */
  readonly last: Channel | null
}

/**
 * The way proposed and all that are open, or who is kept back from every one of them. `unlike`: the channel of the last
 * contact, where the way proposed is another because of it.
 */
export type Ways =
  | { readonly kind: 'open'; readonly way: Way; readonly ways: readonly Way[]; readonly unlike: Channel | null }
  | { readonly kind: 'held-back'; readonly leftOut: LeftOut }

/**
 * A card for thanks and congratulations, by turns with a letter; a word in person for what was promised. Who was silent for
 * long gets a card or a call, and whoever had the one the last time gets the other.
 */
const USUAL = {
  'first-visit-thanks': ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
  'complaint-open': ['phone', 'letter', 'line', 'mail', 'sms', 'at-next-visit'],
  'complaint-checkup': ['phone', 'letter', 'line', 'mail', 'sms', 'at-next-visit'],
  'low-score': ['phone', 'letter', 'line', 'mail', 'sms', 'at-next-visit'],
  'feedback-unanswered': ['phone', 'postcard', 'letter', 'line', 'mail', 'sms', 'at-next-visit'],
  'promise-due': ['phone', 'line', 'sms', 'mail', 'postcard', 'letter', 'at-next-visit'],
  'purchase-followup': ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
  milestone: ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
  anniversary: ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
  birthday: ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
  'gift-again': ['letter', 'phone', 'line', 'mail', 'sms', 'at-next-visit'],
  'nenga-received': ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
  drifting: ['postcard', 'phone', 'line', 'mail', 'sms', 'letter', 'at-next-visit'],
  cadence: ['postcard', 'phone', 'line', 'mail', 'sms', 'letter', 'at-next-visit'],
  'own-rule': ['postcard', 'phone', 'line', 'mail', 'sms', 'letter', 'at-next-visit'],
  'came-once': ['postcard', 'phone', 'line', 'mail', 'sms', 'letter', 'at-next-visit'],
  'came-twice': ['postcard', 'phone', 'line', 'mail', 'sms', 'letter', 'at-next-visit'],
  'second-step': ['phone', 'line', 'mail', 'sms', 'postcard', 'letter', 'at-next-visit'],
  silent: ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
  'benefit-gap': ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
  'reward-near': ['at-next-visit', 'line', 'sms', 'mail', 'postcard', 'letter', 'phone'],
  seasonal: ['postcard', 'letter', 'line', 'mail', 'sms', 'phone', 'at-next-visit'],
} as const satisfies Readonly<Record<ReasonCode, readonly Way[]>>

/** The ways to reach somebody for this reason: never one that the person lacks, or that the gate closes. */
export function waysOf(sentence: Sentence, reach: Reach, gate: GateFacts, today: Day): Ways {
  const byChannel = keptBack({ kind: mailKindOf(sentence), today }, gate)
  const against = (way: Way): LeftOut | null => byChannel(channelOf(way))
  const open = WAYS.filter((way) => has(reach, way) && isAnother(sentence, way) && against(way) === null)
  const way = proposed(sentence, reach, (each) => open.includes(each))
  if (way !== null) {
    const isMoved = way !== proposed(sentence, { ...reach, last: null }, (each) => open.includes(each))
    return { kind: 'open', way, ways: open, unlike: isMoved ? reach.last : null }
  }
  const leftOut = against('at-next-visit')
  if (leftOut === null) throw new Error('somebody may always be told at the next visit, unless the gate says no')
  return { kind: 'held-back', leftOut }
}

/** The open ways in the order in which they are proposed for this reason. */
export function waysInTurn(sentence: Sentence, { preferred }: Reach, open: readonly Way[]): readonly Way[] {
  const first = preferred === null ? [] : [wayOf(preferred)]
  return [...first, ...usualWays(sentence)].filter((way) => open.includes(way))
}

/** The way that would be proposed if nothing stood against it. */
export function firstWay(sentence: Sentence, reach: Reach, { mail }: GateFacts): Way {
  const isClosed = neverOnCard(mailKindOf(sentence))
  const isThere = (way: Way): boolean =>
    has(reach, way) && (mail !== null || !isByPost(way)) && !(isClosed && way === 'postcard')
  return proposed(sentence, reach, isThere) ?? 'at-next-visit'
}

/** What a way takes up of what can be done in a week; a word kept for the next visit is like a call. */
export function roomOf(way: Way): Room {
  return isByPost(way) ? 'letters' : 'calls'
}

/** 1週間に書ける数 of letters and cards, and of calls and messages. */
export type Room = 'letters' | 'calls'

/** Whether it takes a card or a letter. */
export function isByPost(way: Way): boolean {
  return POST.has(channelOf(way))
}

/**
 * The way that the person asked for, else the first that suits the reason and is another than the last time: several media
 * are noticed where one is not (P41). A word kept for the next visit is no other medium, so the same comes before it.
 */
function proposed(sentence: Sentence, { preferred, last }: Reach, isOpen: (way: Way) => boolean): Way | null {
  const usual = usualWays(sentence).filter(isOpen)
  if (sentence.reason === 'reward-near') return usual[0] ?? null
  if (preferred !== null && isOpen(wayOf(preferred))) return wayOf(preferred)
  // To whom something is owed is spoken, however the last word went.
  const unlike = SPOKEN.has(sentence.reason) ? undefined : usual.find((way) => way !== last && way !== 'at-next-visit')
  return unlike ?? usual[0] ?? null
}

const SPOKEN: ReadonlySet<ReasonCode> = new Set(['complaint-open', 'complaint-checkup', 'low-score'])

function wayOf(channel: Channel): Way {
  return channel === 'in-shop' || channel === 'visit' ? 'at-next-visit' : channel
}

/** Where a death came in between, a voice asks before anything is written. */
function usualWays(sentence: Sentence): readonly Way[] {
  const usual = USUAL[sentence.reason]
  return sentence.reason === 'gift-again' && sentence.isGrieving ? ['phone', ...usual] : usual
}

/** A second step goes by another way than the first: a card after a letter is the same letter box. */
function isAnother(sentence: Sentence, way: Way): boolean {
  if (sentence.reason !== 'second-step') return true
  return POST.has(sentence.by) ? !isByPost(way) : sentence.by !== way
}

function channelOf(way: Way): Channel {
  return way === 'at-next-visit' ? 'in-shop' : way
}

function has(reach: Reach, way: Way): boolean {
  switch (way) {
    case 'phone':
      return reach.phones.length > 0
    case 'sms':
      return reach.phones.some(isMobile)
    case 'mail':
      return reach.emails > 0
    case 'line':
      return reach.lineName !== ''
    case 'postcard':
    case 'letter':
    case 'at-next-visit':
      return true
    default:
      return never(way, 'a way without its need')
  }
}

/** 070, 080, 090, also as typed from abroad. */
export function isMobile(phone: string): boolean {
  return /^(?:0|81)[789]0\d{8}$/.test(phone.normalize('NFKC').replaceAll(/\D/g, ''))
}
