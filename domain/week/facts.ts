import type { Stamps } from '#domain/benefits/stamps.ts'
import type { Birthday, Day } from '#domain/day.ts'
import type { Id, Known } from '#domain/people/customer.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import type { PromiseMade, RowKey } from '#domain/timeline/entry.ts'
import type { Usual } from '#domain/timeline/usual.ts'
import type { NewYearCards } from '#domain/letters/new-year.ts'
import { WINDOW_DEFAULTS, type WindowSettings } from '#domain/letters/windows.ts'
import { CALENDAR_DEFAULTS, type PostZone, type ShopCalendar } from './calendar.ts'
import type { ComplaintSeen } from './complaint-open.ts'
import type { FeedbackSeen, LowScore } from './feedback.ts'
import type { Outlook } from './outlook.ts'
import type { OwnRuleKnown } from './own-rule.ts'
import type { Season, SeasonalTo } from './seasons.ts'
import type { ReasonCode, Sentence, SentenceOf } from './week.ts'

/** One contact from the shop. */
export type FromUs = {
  readonly key: RowKey
  readonly day: Day
  readonly channel: Channel
  readonly reason: ReasonCode | null
  readonly receipt: Receipt | null
  /** Counts against the cap of mailings. */
  readonly sells: boolean
}

/** Whether it came to anything: nobody home thanks nobody, and asks nothing. */
export function isReached({ receipt }: FromUs): boolean {
  return receipt !== 'no-answer'
}

/** By what the last of these went that reached its end, on any day or before one. Oldest first. */
export function lastChannel(fromUs: readonly FromUs[], before: Day | null = null): Channel | null {
  const isMeant = (contact: FromUs): boolean => isReached(contact) && (before === null || contact.day < before)
  return fromUs.findLast(isMeant)?.channel ?? null
}

/** A sale of the last months that may be asked about. */
export type Purchase = {
  readonly sale: RowKey
  /** '' where it was not noted down. */
  readonly item: string
  /** Of the delivery, where there is one. */
  readonly day: Day
  /** The first of its kind for this person. */
  readonly isFirst: boolean
  /** その後をうかがう, ticked by the owner. */
  readonly isMarked: boolean
}

/** What went, or is to go, to somebody for this person. */
export type Gift = {
  readonly delivery: RowKey
  readonly recipient: RowKey
  /** The recipient as spoken of, with 様. */
  readonly to: string
  /** A code, the owner's own word, or ''. */
  readonly occasion: string
  /** Of the delivery, else of the purchase. */
  readonly day: Day
  /** 「来年も知らせて」 */
  readonly isAsked: boolean
}

/** A reason of an earlier week to which 今回は見送る was said. */
export type Skipped = { readonly week: Day; readonly sentence: Sentence }

/** 'drifting' as it stood on the list of an earlier week. */
export type Drifted = { readonly week: Day; readonly sentence: SentenceOf<'drifting'> }

/** What the rules of the week know of one person. */
export type WeekFacts = {
  readonly customer: Id
  /** The day on which all of it is so. */
  readonly asOf: Day
  readonly known: Known
  readonly firstVisit: Day | null
  readonly lastVisit: Day | null
  /** Days on which they came. */
  readonly visits: number
  /** Of the visits that are a milestone those that were reached, the earlier first. */
  readonly milestones: readonly { readonly count: 3 | 10; readonly on: Day }[]
  /** By day, how many whom this person introduced came for the first time; of the last year and more. */
  readonly introductions: readonly { readonly on: Day; readonly people: number }[]
  readonly birthday: Birthday | null
  /** How far the post has to go, from the shop to the address that letters go to. */
  readonly zone: PostZone
  /** Those with a due day, also kept and dropped ones. */
  readonly promises: readonly Pick<PromiseMade, 'key' | 'text' | 'dueOn' | 'keptOn' | 'droppedOn'>[]
  /** Since the first visit or for the last year and more, oldest first, and all that was thanks for the first visit. */
  readonly fromUs: readonly FromUs[]
  /** The last time anything passed between the shop and the person: a visit, or a contact that reached its end. */
  readonly lastTouch: { readonly day: Day; readonly contact: RowKey | null } | null
  /** Own keep-in-touch interval in days, the shortest of the card's and its labels'. */
  readonly cadenceDays: number | null
  readonly usual: Usual | null
  /** What the model says; null where the shop has too little to go by, or the person never came: then facts alone speak. */
  readonly outlook: Outlook | null
  /** Reasons of earlier weeks that were 'drifting', whatever became of them. */
  readonly drifted: readonly Drifted[]
  /** A booking lies ahead, or a standing appointment. */
  readonly isExpected: boolean
  /** Every visit was a gift to somebody else. */
  readonly givesOnly: boolean
  readonly purchases: readonly Purchase[]
  /** Of the last fourteen months, also ordered ones. */
  readonly gifts: readonly Gift[]
  /** The latest death in the family; a pet's does not count. */
  readonly bereavedOn: Day | null
  /** Rules of the owner's for a label that this person wears. */
  readonly ownRules: readonly OwnRuleKnown[]
  /** 年賀 with the household, of this year, the coming one and the two before; none where another speaks for it. */
  readonly newYears: readonly NewYearCards[]
  /** 大切な方; and お得意様 by the visits of the last twelve months. */
  readonly isDear: boolean
  readonly isBest: boolean
  /** The last day on which the person came, also free of charge, or got in touch. */
  readonly lastHeard: Day | null
  readonly skipped: readonly Skipped[]
  /** Also those that are over. */
  readonly complaints: readonly ComplaintSeen[]
  /** Answered or not. */
  readonly feedback: readonly FeedbackSeen[]
  readonly scores: readonly LowScore[]
  /** Ever gave feedback or answered a survey. */
  readonly everSpoke: boolean
  /** 常連 or お得意様 by the visits of the last twelve months. */
  readonly isOften: boolean
  /** When a benefit was last given. */
  readonly lastBenefit: Day | null
  /** Null where the shop keeps none. */
  readonly stamps: Pick<Stamps, 'toGo' | 'reward'> | null
}

/** weekly: one by one, some days ahead. monthly: all of the next month on one day. */
export const BIRTHDAY_MODES = ['weekly', 'monthly'] as const

export type BirthdayMode = (typeof BIRTHDAY_MODES)[number]

/** What the owner chose: days, each counted from what its rule says. */
export type RulesChosen = {
  /** After the first visit. */
  readonly thanksWithin: number
  readonly thanksAtMost: number
  readonly birthdays: BirthdayMode
  /** Before a birthday. */
  readonly birthdayLead: number
  /** The day of the month on which those of the next month are seen to. */
  readonly birthdayDay: number
  /** After a purchase. */
  readonly followUpAfter: number
  /** Within which nobody is asked after a purchase twice. */
  readonly followUpRest: number
  /** After a first or second visit, as long as the shop's own time to the next is not known. */
  readonly silentAfter: number
  /** Before the day on which last year's delivery comes round. */
  readonly giftLead: number
  /** After a message that nobody answered. */
  readonly secondStepAfter: number
  /** A voice is answered within so many days. */
  readonly answerWithin: number
  /** After the last benefit. */
  readonly benefitAfter: number
  /** Of which seasons greetings are listed, and whom they are proposed for. */
  readonly seasons: readonly Season[]
  readonly seasonalTo: SeasonalTo
  /** Rules that the owner switched off. */
  readonly off: readonly ReasonCode[]
}

/** What the rules go by: what the owner chose, and what the shop keeps beside it. */
export type ReasonSettings = RulesChosen & {
  readonly calendar: ShopCalendar
  /** On which day of January 松の内 ends. */
  readonly customs: WindowSettings
  /** On which day a rule was switched on by the owner: what such a rule looks for counts from there. */
  readonly onSince: Partial<Readonly<Record<ReasonCode, Day>>>
}

/** contact-rules, before the program: off until the owner says yes, and offered one at a time. */
export const OFF_AT_FIRST = [
  'anniversary',
  'second-step',
  'seasonal',
  'silent',
  'benefit-gap',
] as const satisfies readonly ReasonCode[]

/** ◇ contact-rules.md. The 20th leaves eleven days to write those of the next month. */
export const RULE_DEFAULTS: RulesChosen = {
  thanksWithin: 3,
  thanksAtMost: 7,
  birthdays: 'weekly',
  birthdayLead: 14,
  birthdayDay: 20,
  followUpAfter: 7,
  followUpRest: 180,
  silentAfter: 60,
  giftLead: 21,
  secondStepAfter: 21,
  answerWithin: 3,
  benefitAfter: 180,
  seasons: ['new-year', 'mid-summer'],
  seasonalTo: 'dear-and-best',
  off: OFF_AT_FIRST,
}

/** Of a shop whose owner has switched nothing on yet. */
export const REASON_DEFAULTS: ReasonSettings = {
  ...RULE_DEFAULTS,
  onSince: {},
  calendar: CALENDAR_DEFAULTS,
  customs: WINDOW_DEFAULTS,
}
