import type { Day } from '#domain/day.ts'
import type { NewYearWhy } from '#domain/letters/new-year.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { LeftOut } from './gate.ts'
import type { GateState, MailKind } from './mail-kinds.ts'
import type { ListedTier } from './outlook.ts'
import type { MailingsLeft } from './cap.ts'
import type { Tried } from './no-answer.ts'
import type { OwnRuleKind } from './own-rule.ts'
import type { Season } from './seasons.ts'

/** Why somebody is to be contacted; duty before courtesy. Later reasons are new words here. */
export const REASONS = [
  'promise-due',
  'complaint-open',
  'low-score',
  'complaint-checkup',
  'feedback-unanswered',
  'first-visit-thanks',
  'purchase-followup',
  'milestone',
  'anniversary',
  'birthday',
  'gift-again',
  'nenga-received',
  'drifting',
  'came-once',
  'came-twice',
  'cadence',
  'own-rule',
  'second-step',
  'silent',
  'benefit-gap',
  'reward-near',
  'seasonal',
] as const

export type ReasonCode = (typeof REASONS)[number]

/** A reason with the values its sentence speaks of; the words are made for the day on which it is read. */
export type Sentence =
  | {
      readonly reason: 'promise-due'
      readonly promise: RowKey
      readonly text: string
      readonly dueOn: Day
    }
  /** Not made good yet: the step taken last, and since when; due is the next one. */
  | {
      readonly reason: 'complaint-open'
      readonly complaint: RowKey
      readonly step: 'received' | 'working'
      readonly since: Day
      readonly dueOn: Day
    }
  | { readonly reason: 'complaint-checkup'; readonly complaint: RowKey; readonly solvedOn: Day; readonly dueOn: Day }
  /** An answer of the lowest class in a survey. */
  | { readonly reason: 'low-score'; readonly answer: RowKey; readonly on: Day; readonly dueOn: Day }
  /** `voices` wait for an answer, the first since `heardOn`; `note` is the newest. */
  | {
      readonly reason: 'feedback-unanswered'
      readonly note: RowKey
      readonly heardOn: Day
      readonly voices: number
      readonly isUnhappy: boolean
      readonly dueOn: Day
    }
  /** Never said a word, and later than usual. */
  | { readonly reason: 'silent'; readonly everyDays: number; readonly lastOn: Day; readonly dueOn: Day }
  /** `last`: when something was given, null for never. */
  | { readonly reason: 'benefit-gap'; readonly last: Day | null; readonly dueOn: Day }
  /** One visit short of `reward`, '' where it has no name. */
  | { readonly reason: 'reward-near'; readonly reward: string; readonly dueOn: Day }
  | { readonly reason: 'first-visit-thanks'; readonly visitedOn: Day; readonly dueOn: Day }
  | {
      readonly reason: 'purchase-followup'
      readonly sale: RowKey
      /** '' where it was not noted down. */
      readonly item: string
      readonly boughtOn: Day
      readonly dueOn: Day
    }
  /** The third or tenth visit. */
  | {
      readonly reason: 'milestone'
      readonly what: 'visits'
      readonly count: 3 | 10
      readonly on: Day
      readonly dueOn: Day
    }
  /** Whom they introduced came on that day for the first time; never by name, since a row is no record of somebody else. */
  | {
      readonly reason: 'milestone'
      readonly what: 'introduced'
      readonly people: number
      readonly on: Day
      readonly dueOn: Day
    }
  | { readonly reason: 'anniversary'; readonly years: number; readonly on: Day; readonly dueOn: Day }
  /** `on`: the birthday itself, the first of the month where only that is known; `dueOn`: to be posted by. */
  | { readonly reason: 'birthday'; readonly on: Day; readonly isMonth: boolean; readonly dueOn: Day }
  /**
   * What was sent last year comes round on `on`: `delivery` is the first of those of one occasion, `more` are as many
   * other recipients. `isAsked`: 「来年も知らせて」. `isGrieving`: a death in the family came in between.
   */
  | {
      readonly reason: 'gift-again'
      readonly delivery: RowKey
      readonly occasion: string
      readonly to: string
      readonly more: number
      readonly sentOn: Day
      readonly on: Day
      readonly isAsked: boolean
      readonly isGrieving: boolean
      readonly dueOn: Day
    }
  /**
   * A 年賀 of that year came, and none went: to be answered `as` a 年賀 until 松の内 is over, or as a 寒中見舞い, and there
   * by `until`.
   */
  | {
      readonly reason: 'nenga-received'
      readonly year: number
      readonly as: 'new-year' | 'mid-winter' | 'mourning'
      readonly until: Day
      readonly dueOn: Day
    }
  /**
   * いつもより間があいています: the usual gap in days, and the last visit. By the model also its word, and how many of ten
   * like her come again (null: the word alone); absent where facts alone speak.
   */
  | {
      readonly reason: 'drifting'
      readonly everyDays: number
      readonly lastOn: Day
      readonly dueOn: Day
      readonly said?: { readonly tier: ListedTier; readonly outOfTen: number | null }
    }
  | ({ readonly reason: 'came-once' } & Silence)
  | ({ readonly reason: 'came-twice' } & Silence)
  /** `lastOn`: when anything last passed between the two. */
  | { readonly reason: 'cadence'; readonly everyDays: number; readonly lastOn: Day; readonly dueOn: Day }
  /** A rule of the owner's, by the name given to it; `from`: the day on which it began to count. */
  | {
      readonly reason: 'own-rule'
      readonly rule: RowKey
      readonly name: string
      readonly kind: OwnRuleKind
      readonly tag: string
      /** Days or months, as the kind says. */
      readonly count: number
      readonly from: Day
      readonly template: TemplateCode | null
      /** The words chosen for it are not there any more. */
      readonly isTemplateGone: boolean
      readonly mail: MailKind
      readonly dueOn: Day
    }
  /** `first`: the contact that nobody answered, by which way it went, and for which reason (null: none of the week's). */
  | {
      readonly reason: 'second-step'
      readonly first: RowKey
      readonly by: Channel
      readonly about: Exclude<ReasonCode, 'second-step'> | null
      readonly saidOn: Day
      readonly dueOn: Day
    }
  /** A greeting of the season, to arrive (年賀: to be posted) from one day to another; `why` of 年賀 alone. */
  | {
      readonly reason: 'seasonal'
      readonly season: Season
      readonly from: Day
      readonly until: Day
      readonly why: NewYearWhy | null
      readonly dueOn: Day
    }

/** `isOwn`: three of four who came again in this shop did so within `afterDays`; else too few did to say so. */
type Silence = { readonly lastOn: Day; readonly afterDays: number; readonly isOwn: boolean; readonly dueOn: Day }

export type SentenceOf<R extends ReasonCode> = Extract<Sentence, { readonly reason: R }>

/** A way of reaching somebody; the last where the person can be reached by no other. */
export const WAYS = [
  'postcard',
  'letter',
  'phone',
  'line',
  'sms',
  'mail',
  'at-next-visit',
] as const satisfies readonly (Channel | 'at-next-visit')[]

export type Way = (typeof WAYS)[number]

/**
 * to-post: printed, not yet posted. snoozed: ○日まで待つ. at-next-visit: stands on the band of the card.
 * The first three are still to be done.
 */
export const ITEM_STATES = ['open', 'to-post', 'at-next-visit', 'snoozed', 'done', 'skipped'] as const

export type ItemState = (typeof ITEM_STATES)[number]

/** One row of the list: one person, one main reason, the others under it. */
export type WeekRow = {
  readonly item: RowKey
  /** The row's number on the list on paper, from 1 in the order in which rows joined: it stays all week. */
  readonly number: number
  readonly customer: Id
  readonly called: Called
  readonly sentence: Sentence
  readonly others: readonly Sentence[]
  readonly dueOn: Day | null
  /** The way proposed first, and all that are open for this person. */
  readonly way: Way
  readonly ways: readonly Way[]
  /** By what the shop was last in touch, where another way is proposed because of it. */
  readonly unlike: Channel | null
  /** Numbers to call, in the order of the card. */
  readonly phones: readonly string[]
  /** お留守だった, last said for this row. */
  readonly tried: Tried | null
  readonly template: TemplateCode | null
  /** Of what counts as a mailing: how many may still go this year; null for what does not. */
  readonly mailings: MailingsLeft | null
  /** What is to be known before anything is said: 転居, a letter that came back, a death in the family. */
  readonly notes: readonly GateState[]
  readonly state: ItemState
  /** The waiting batch, where the state is to-post. */
  readonly batch: Id | null
  readonly receipt: Receipt | null
  /** When the same comes again, of a row that is done; null where it comes but once. */
  readonly nextOn: Day | null
  /** Said when it was skipped. */
  readonly why: string
  readonly waitUntil: Day | null
  /** The change that brought the row where it stands, to be taken back from there; null while it is open. */
  readonly change: number | null
}

/** 来週からの方: beyond what can be written in a week. */
export type WaitingRow = {
  readonly customer: Id
  readonly called: Called
  readonly sentence: Sentence
  readonly dueOn: Day | null
}

/** 今回のお便り as far as the home screen needs. `names` are the first few. */
export type BatchSummary = {
  readonly batch: Id
  readonly madeOn: Day
  readonly template: TemplateCode | null
  readonly letters: number
  readonly names: readonly string[]
}

export type WeekView = {
  /** The first day of the week. */
  readonly weekOf: Day
  readonly rows: readonly WeekRow[]
  readonly waiting: readonly WaitingRow[]
  /** Beyond those, people who were not even looked at: in a large shop more have a reason than a week could ever hold. */
  readonly waitingMore: number
  /** 今週は控える方 */
  readonly heldBack: readonly LeftOut[]
  /** 初めてのご来店から7日、まだお礼をしていない方: more than seven and at most sixty days ago, newest first. */
  readonly unthanked: readonly { readonly customer: Id; readonly name: string; readonly visitedOn: Day }[]
  readonly toPost: readonly BatchSummary[]
}
