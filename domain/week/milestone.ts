import { addDays, type Day } from '#domain/day.ts'
import { type FromUs, isReached, type WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Milestone = SentenceOf<'milestone'>
type Of<What extends Milestone['what']> = Extract<Milestone, { readonly what: What }>

/** Thanks are due within a week, and ◇ after two they come too late to be for that. */
const WITHIN = 7
const AT_MOST = 14

/**
 * Thanks for the third and the tenth visit of a 初めての方, and to anybody for whom they introduced. Of the visits the latest
 * alone: nobody is thanked for the third after the tenth.
 */
export function milestonesDue(facts: WeekFacts, today: Day): readonly Milestone[] {
  const visits = facts.milestones.map(({ count, on }) => visitsOf(count, on)).slice(-1)
  const introductions = facts.introductions.map(({ on, people }) => introducedOf(people, on))
  return [...visits, ...introductions].filter(
    (sentence) =>
      sentence.on <= today &&
      today <= addDays(sentence.on, AT_MOST) &&
      !facts.skipped.some((each) => each.sentence.reason === 'milestone' && isSameMilestone(each.sentence, sentence)) &&
      milestoneNow(facts, sentence).kind === 'holds',
  )
}

/** How the reason stands: met by thanks since; its ground is gone where the visit is. */
export function milestoneNow(facts: WeekFacts, sentence: Milestone): Looked {
  const now = sentence.what === 'visits' ? visitsNow(facts, sentence) : introducedNow(facts, sentence)
  if (now === null) return { kind: 'void' }
  const thanks = facts.fromUs.find((each) => isThanks(each) && each.day >= now.on)
  return thanks === undefined
    ? { kind: 'holds', sentence: now }
    : { kind: 'met', by: { table: 'contacts', key: thanks.key } }
}

/** A visit that was given another day is the same third one. */
export function isSameMilestone(a: Milestone, b: Milestone): boolean {
  if (a.what === 'visits' && b.what === 'visits') return a.count === b.count
  return a.what === b.what && a.on === b.on
}

/** Between which days the visit lies that is thanked for on `today`, both within. */
export function milestonesListed(today: Day): { readonly from: Day; readonly until: Day } {
  return { from: addDays(today, -AT_MOST), until: today }
}

/** Of those the shop knew before, the first visit on file was not the first. */
function visitsNow({ known, milestones }: WeekFacts, { count }: Of<'visits'>): Milestone | null {
  const reached = milestones.find((each) => each.count === count)
  return known !== 'first-timer' || reached === undefined ? null : visitsOf(count, reached.on)
}

function introducedNow({ introductions }: WeekFacts, { on }: Of<'introduced'>): Milestone | null {
  const came = introductions.find((each) => each.on === on)
  return came === undefined ? null : introducedOf(came.people, on)
}

function visitsOf(count: Of<'visits'>['count'], on: Day): Milestone {
  return { reason: 'milestone', what: 'visits', count, on, dueOn: addDays(on, WITHIN) }
}

function introducedOf(people: number, on: Day): Milestone {
  return { reason: 'milestone', what: 'introduced', people, on, dueOn: addDays(on, WITHIN) }
}

function isThanks(contact: FromUs): boolean {
  return contact.reason === 'milestone' && isReached(contact)
}
