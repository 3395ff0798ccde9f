import { addDays, type Day } from '#domain/day.ts'
import { type FromUs, isReached, type Purchase, type ReasonSettings, type WeekFacts } from './facts.ts'
import { openBetween } from './post-by.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type FollowUp = SentenceOf<'purchase-followup'>

/** ◇ So many days before or after its day it is as good. */
const EITHER_SIDE = 3

/** The earliest purchase that may be asked about: one the owner marked, or the first of its kind of a 初めての方. */
export function followUpDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly FollowUp[] {
  const due = facts.purchases
    .filter((purchase) => isAskedAbout(purchase, facts) && isListed(purchase, settings, today))
    .map((purchase) => sentenceOf(purchase, settings))
    .filter((sentence) => !isSkipped(facts, sentence) && followUpNow(facts, settings, sentence).kind === 'holds')
    .toSorted((a, b) => (a.dueOn === b.dueOn ? a.sale - b.sale : a.dueOn < b.dueOn ? -1 : 1))
  return due.slice(0, 1)
}

function isListed({ day }: Purchase, settings: ReasonSettings, today: Day): boolean {
  const { from, until } = followUpsListed(settings, today)
  return from <= day && day <= until
}

/** Between which days a purchase lies that is asked about on `today`, both within. */
export function followUpsListed(settings: ReasonSettings, today: Day): { readonly from: Day; readonly until: Day } {
  const { followUpAfter } = settings
  return { from: addDays(today, -followUpAfter - EITHER_SIDE), until: addDays(today, EITHER_SIDE - followUpAfter) }
}

/** How the reason stands; the sale may have been mended, or taken back. */
export function followUpNow(facts: WeekFacts, settings: ReasonSettings, sentence: FollowUp): Looked {
  const asked = facts.fromUs.find((each) => isAsking(each) && each.day >= sentence.boughtOn)
  if (asked !== undefined) return { kind: 'met', by: { table: 'contacts', key: asked.key } }
  const purchase = facts.purchases.find(({ sale }) => sale === sentence.sale)
  if (purchase === undefined || !isAskedAbout(purchase, facts)) return { kind: 'void' }
  const now = sentenceOf(purchase, settings)
  const rested = addDays(now.boughtOn, -settings.followUpRest)
  const isRested = facts.fromUs.every(
    (each) => each.reason !== 'purchase-followup' || !isReached(each) || each.day <= rested,
  )
  if (!isRested) return { kind: 'void' }
  return { kind: 'holds', sentence: now }
}

/** What was bought at the first visit is what the thanks for it speak of. */
function isAskedAbout({ isMarked, isFirst, item, day }: Purchase, { known, firstVisit }: WeekFacts): boolean {
  return isMarked || (known === 'first-timer' && isFirst && item !== '' && day !== firstVisit)
}

/** Thanks for the first visit speak of the same purchase. */
function isAsking(contact: FromUs): boolean {
  const { reason } = contact
  return isReached(contact) && (reason === 'purchase-followup' || reason === 'first-visit-thanks')
}

function isSkipped({ skipped }: WeekFacts, { sale }: FollowUp): boolean {
  return skipped.some(({ sentence }) => sentence.reason === 'purchase-followup' && sentence.sale === sale)
}

function sentenceOf({ sale, item, day }: Purchase, settings: ReasonSettings): FollowUp {
  const dueOn = openBetween(day, addDays(day, settings.followUpAfter), settings.calendar)
  return { reason: 'purchase-followup', sale, item, boughtOn: day, dueOn }
}
