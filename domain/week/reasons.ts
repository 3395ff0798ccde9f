import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { anniversaryDue, anniversaryNow, nextAnniversary } from './anniversary.ts'
import { birthdayDue, birthdayNow, isSameBirthday, nextBirthday } from './birthday.ts'
import { cadenceDue, cadenceNow, nextCadence } from './cadence.ts'
import { benefitGapDue, benefitGapNow } from './benefit-gap.ts'
import { cameDue, cameNow } from './came.ts'
import { checkupNow, checkupsDue, complaintNow, complaintsOpen } from './complaint-open.ts'
import { driftingDue, driftingNow } from './drifting.ts'
import type { MailKind } from './mail-kinds.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import { feedbackDue, feedbackNow, scoreNow, scoresDue } from './feedback.ts'
import { rewardNear, rewardNow } from './reward-near.ts'
import { silentDue, silentNow } from './silent.ts'
import { thanksDue, thanksNow } from './first-visit-thanks.ts'
import { isSameMilestone, milestoneNow, milestonesDue } from './milestone.ts'
import { type NextVisits, NOT_KNOWN_YET } from './next-visits.ts'
import { nextPromise, promiseNow, promisesDue } from './promise-due.ts'
import { followUpDue, followUpNow } from './purchase-followup.ts'
import { giftNow, giftsDue, isSameGift } from './gift-again.ts'
import { nengaReceivedDue, nengaReceivedNow } from './nenga-received.ts'
import { ownRuleNow, ownRulesDue } from './own-rule.ts'
import { isSameSeason, seasonalDue, seasonalNow } from './seasonal.ts'
import { secondStepDue, secondStepNow } from './second-step.ts'
import type { ReasonCode, Sentence } from './week.ts'

/** How a reason stands that was given before: it holds, as said now; it was met, by what (null: by coming); or its ground is gone. */
export type Looked =
  | { readonly kind: 'holds'; readonly sentence: Sentence }
  | { readonly kind: 'met'; readonly by: { readonly table: 'contacts' | 'promises'; readonly key: RowKey } | null }
  | { readonly kind: 'void' }

/** What the gate takes an answer to this reason for. */
export const MAIL_KIND = {
  'promise-due': 'promised',
  'complaint-open': 'apology',
  'complaint-checkup': 'apology',
  'low-score': 'apology',
  'feedback-unanswered': 'answer',
  'first-visit-thanks': 'thanks',
  'purchase-followup': 'follow-up',
  milestone: 'thanks',
  anniversary: 'thanks',
  birthday: 'congratulation',
  'gift-again': 'gift-again',
  'nenga-received': 'new-year',
  drifting: 'greeting',
  'came-once': 'greeting',
  'came-twice': 'greeting',
  cadence: 'greeting',
  'own-rule': 'greeting',
  'second-step': 'greeting',
  silent: 'greeting',
  'benefit-gap': 'thanks',
  'reward-near': 'thanks',
  seasonal: 'seasonal',
} as const satisfies Readonly<Record<ReasonCode, MailKind>>

/** The same for one sentence: what was asked for is no offer, and a second step is of the kind of the first. */
export function mailKindOf(sentence: Sentence): MailKind {
  switch (sentence.reason) {
    case 'gift-again':
      return sentence.isAsked ? 'gift-asked' : 'gift-again'
    case 'own-rule':
      return sentence.mail
    case 'second-step':
      return MAIL_KIND[sentence.about ?? 'second-step']
    case 'nenga-received':
      // Whoever wrote gets an answer, also where offers are not wanted.
      return sentence.as === 'new-year' ? 'answer' : 'seasonal'
    case 'seasonal':
      return sentence.season === 'new-year' ? 'new-year' : 'seasonal'
    case 'promise-due':
    case 'complaint-open':
    case 'complaint-checkup':
    case 'low-score':
    case 'feedback-unanswered':
    case 'silent':
    case 'benefit-gap':
    case 'reward-near':
    case 'first-visit-thanks':
    case 'purchase-followup':
    case 'milestone':
    case 'anniversary':
    case 'birthday':
    case 'drifting':
    case 'cadence':
    case 'came-once':
    case 'came-twice':
      return MAIL_KIND[sentence.reason]
    default:
      return never(sentence, 'a reason without its kind of mail')
  }
}

const DUTIES: ReadonlySet<ReasonCode> = new Set(['promise-due', 'complaint-open', 'complaint-checkup', 'low-score'])

/** Duty comes before courtesy, and no week is too full for it: 「来年も知らせて」 was promised, too. */
export function isDuty(sentence: Sentence): boolean {
  return DUTIES.has(sentence.reason) || (sentence.reason === 'gift-again' && sentence.isAsked)
}

/** Every reason to contact this person in the week of `today`. `next`: what is usual in the shop, frozen for the day. */
export function reasonsOf(
  facts: WeekFacts,
  settings: ReasonSettings,
  today: Day,
  next: NextVisits = NOT_KNOWN_YET,
): readonly Sentence[] {
  const all = [
    ...promisesDue(facts, settings, today),
    ...complaintsOpen(facts),
    ...scoresDue(facts),
    ...checkupsDue(facts, settings, today),
    ...feedbackDue(facts, settings),
    ...thanksDue(facts, settings, today),
    ...followUpDue(facts, settings, today),
    ...milestonesDue(facts, today),
    ...anniversaryDue(facts, settings, today),
    ...birthdayDue(facts, settings, today),
    ...giftsDue(facts, settings, today),
    ...nengaReceivedDue(facts, settings, today),
    ...driftingDue(facts, settings, today),
    ...cadenceDue(facts, settings, today),
    ...ownRulesDue(facts, settings, today),
    ...cameDue(facts, settings, today, next),
    ...secondStepDue(facts, settings, today),
    ...silentDue(facts, settings, today),
    ...benefitGapDue(facts, settings, today),
    ...rewardNear(facts, settings, today),
    ...seasonalDue(facts, settings, today),
  ]
  return all.filter(({ reason }) => !settings.off.includes(reason))
}

/** A reason given before, looked at again. */
export function lookAgain(facts: WeekFacts, settings: ReasonSettings, sentence: Sentence): Looked {
  switch (sentence.reason) {
    case 'promise-due':
      return promiseNow(facts, sentence)
    case 'complaint-open':
      return complaintNow(facts, sentence)
    case 'complaint-checkup':
      return checkupNow(facts, sentence)
    case 'low-score':
      return scoreNow(facts, sentence)
    case 'feedback-unanswered':
      return feedbackNow(facts, settings, sentence)
    case 'silent':
      return silentNow(facts, sentence)
    case 'benefit-gap':
      return benefitGapNow(facts, settings, sentence)
    case 'reward-near':
      return rewardNow(facts, sentence)
    case 'first-visit-thanks':
      return thanksNow(facts, settings, sentence)
    case 'purchase-followup':
      return followUpNow(facts, settings, sentence)
    case 'milestone':
      return milestoneNow(facts, sentence)
    case 'anniversary':
      return anniversaryNow(facts, sentence)
    case 'birthday':
      return birthdayNow(facts, settings, sentence)
    case 'drifting':
      return driftingNow(facts, settings, sentence)
    case 'came-once':
    case 'came-twice':
      return cameNow(facts, settings, sentence)
    case 'gift-again':
      return giftNow(facts, settings, sentence)
    case 'nenga-received':
      return nengaReceivedNow(facts, settings, sentence)
    case 'cadence':
      return cadenceNow(facts, sentence)
    case 'own-rule':
      return ownRuleNow(facts, sentence)
    case 'second-step':
      return secondStepNow(facts, sentence)
    case 'seasonal':
      return seasonalNow(facts, settings, sentence)
    default:
      return never(sentence, 'a reason without its rule')
  }
}

/** The next day on which a reason that was just answered comes again; null where it comes but once. */
export function nextDateOf(reason: ReasonCode, facts: WeekFacts, settings: ReasonSettings, today: Day): Day | null {
  switch (reason) {
    case 'promise-due':
      return nextPromise(facts)
    case 'anniversary':
      return nextAnniversary(facts, today)
    case 'birthday':
      return nextBirthday(facts, settings, today)
    case 'cadence':
      return nextCadence(facts)
    case 'complaint-open':
    case 'complaint-checkup':
    case 'low-score':
    case 'feedback-unanswered':
    case 'silent':
    case 'benefit-gap':
    case 'reward-near':
    case 'first-visit-thanks':
    case 'purchase-followup':
    case 'milestone':
    case 'gift-again':
    case 'drifting':
    case 'own-rule':
    case 'came-once':
    case 'came-twice':
    case 'second-step':
    case 'nenga-received':
    case 'seasonal':
      return null
    default:
      return never(reason, 'a reason without its next day')
  }
}

/** Whether two sentences speak of the same thing, whatever day it has by now. */
export function isSame(a: Sentence, b: Sentence): boolean {
  if (a.reason === 'promise-due' && b.reason === 'promise-due') return a.promise === b.promise
  if (a.reason === 'purchase-followup' && b.reason === 'purchase-followup') return a.sale === b.sale
  if (a.reason === 'birthday' && b.reason === 'birthday') return isSameBirthday(a, b)
  if (a.reason === 'milestone' && b.reason === 'milestone') return isSameMilestone(a, b)
  if (a.reason === 'anniversary' && b.reason === 'anniversary') return a.years === b.years
  if (a.reason === 'gift-again' && b.reason === 'gift-again') return isSameGift(a, b)
  if (a.reason === 'own-rule' && b.reason === 'own-rule') return a.rule === b.rule
  if (a.reason === 'nenga-received' && b.reason === 'nenga-received') return a.year === b.year
  if (a.reason === 'seasonal' && b.reason === 'seasonal') return isSameSeason(a, b)
  if (a.reason === 'complaint-open' && b.reason === 'complaint-open') return a.complaint === b.complaint
  if (a.reason === 'complaint-checkup' && b.reason === 'complaint-checkup') return a.complaint === b.complaint
  if (a.reason === 'low-score' && b.reason === 'low-score') return a.answer === b.answer
  if (a.reason === 'feedback-unanswered' && b.reason === 'feedback-unanswered') return a.note === b.note
  return a.reason === b.reason
}
