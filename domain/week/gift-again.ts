import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { isOccasionCode, type OccasionCode } from '#domain/timeline/delivery.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { weekEnd } from './calendar.ts'
import { nextYearsDay } from './feasts.ts'
import { type FromUs, type Gift, isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type GiftAgain = SentenceOf<'gift-again'>

/** ◇ What was said or ordered so long before belongs to it. */
const AHEAD = 60
/** A row whose day lies at the end of a week is listed from its beginning. */
const LISTED_AHEAD = 6
/** Of one occasion, and no farther apart than that, they are spoken of together. ◇ */
const TOGETHER = 7

/** What is given once in a life is not given again next year, unless the customer said so. */
const YEARLY: ReadonlySet<string> = new Set<OccasionCode>([
  'birthday',
  'anniversary',
  'mothers-day',
  'fathers-day',
  'respect-day',
  'midyear',
  'year-end',
])

/** In the family's own circle, where a death changes everything; an お中元 goes to a firm as well. */
const OF_THE_FAMILY: ReadonlySet<string> = new Set<OccasionCode>([
  'birthday',
  'anniversary',
  'mothers-day',
  'fathers-day',
  'respect-day',
  'celebration',
])

const FOR_THE_DEAD: ReadonlySet<string> = new Set<OccasionCode>(['offering', 'memorial'])

/** Last year's deliveries that come round within the next weeks; those of one occasion in one sentence. */
export function giftsDue(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly GiftAgain[] {
  const end = weekEnd(today, settings.calendar)
  return sentencesOf(facts, settings).filter(
    (sentence) =>
      sentence.dueOn <= end &&
      today <= sentence.on &&
      !isSkipped(facts, sentence) &&
      giftNow(facts, settings, sentence).kind === 'holds',
  )
}

/** Met by whatever was said for it, or by ordering again; gone where the purchase is, or where it was for somebody who died. */
export function giftNow(facts: WeekFacts, settings: ReasonSettings, sentence: GiftAgain): Looked {
  const isIts = ({ delivery }: { readonly delivery: RowKey }): boolean => delivery === sentence.delivery
  const [round] = facts.gifts.filter(isIts).flatMap((gift) => roundOf(gift, facts))
  if (round === undefined) return { kind: 'void' }
  const all = sentencesOf(facts, settings)
  const now = all.find(isIts) ?? all.find((each) => isSameGift(each, sentence))
  const said = facts.fromUs.find((each) => isSaid(each, now ?? sentence))
  if (said !== undefined) return { kind: 'met', by: { table: 'contacts', key: said.key } }
  if (now !== undefined) return { kind: 'holds', sentence: now }
  return isOrdered(round, facts) ? { kind: 'met', by: null } : { kind: 'void' }
}

/** お供え, 法事 and whatever the owner calls so: spoken of quietly, and never as a feast. */
export function isForTheDead(occasion: string): boolean {
  return FOR_THE_DEAD.has(occasion) || (!isOccasionCode(occasion) && /命日|法要|法事|供え|供花|回忌|仏/.test(occasion))
}

type Round = Gift & { readonly on: Day; readonly isGrieving: boolean }

function sentencesOf(facts: WeekFacts, settings: ReasonSettings): readonly GiftAgain[] {
  const rounds = facts.gifts.flatMap((gift) => roundOf(gift, facts)).filter((round) => !isOrdered(round, facts))
  const alike = Map.groupBy(rounds, ({ occasion, isAsked }) => `${isAsked} ${occasion}`)
  return [...alike.values()].flatMap((each) => together(each).flatMap((group) => sentenceOf(group, settings)))
}

/** Nobody who mourns is reminded of a feast of the family, unless it was asked for: then the owner is told of the death. */
function roundOf(gift: Gift, { bereavedOn }: WeekFacts): readonly Round[] {
  const { occasion, isAsked, day } = gift
  if (!isAsked && !comesRound(occasion)) return []
  const isGrieving = bereavedOn !== null && bereavedOn >= day && OF_THE_FAMILY.has(occasion)
  if (isGrieving && !isAsked) return []
  return [{ ...gift, on: nextYearsDay(day, occasion), isGrieving }]
}

/** Of the owner's own words the yearly ones that everybody gives for. A day of death comes round only where asked. */
function comesRound(occasion: string): boolean {
  return YEARLY.has(occasion) || (!isOccasionCode(occasion) && /彼岸|お盆/.test(occasion))
}

/** In the order of their days; a gift that lies farther off begins anew. */
function together(rounds: readonly Round[]): readonly (readonly Round[])[] {
  const ordered = rounds.toSorted((a, b) => (a.on === b.on ? a.delivery - b.delivery : a.on < b.on ? -1 : 1))
  const groups: Round[][] = []
  for (const round of ordered) {
    const group = groups.at(-1)
    const [first] = group ?? []
    if (group === undefined || first === undefined || daysBetween(first.on, round.on) > TOGETHER) groups.push([round])
    else group.push(round)
  }
  return groups
}

function sentenceOf(group: readonly Round[], { giftLead }: ReasonSettings): readonly GiftAgain[] {
  const [first] = group
  if (first === undefined) return []
  const { delivery, occasion, to, day, on, isAsked, isGrieving } = first
  const more = new Set(group.map(({ recipient }) => recipient)).size - 1
  const dueOn = addDays(on, -giftLead)
  return [{ reason: 'gift-again', delivery, occasion, to, more, sentOn: day, on, isAsked, isGrieving, dueOn }]
}

/** Since the week in which it is listed: what was said before was about the feast before. */
function isSaid(contact: FromUs, { dueOn }: GiftAgain): boolean {
  return contact.reason === 'gift-again' && isReached(contact) && addDays(dueOn, -LISTED_AHEAD) <= contact.day
}

/** For the same recipient, who may have been written down anew, and for the same occasion or about that day. */
function isOrdered({ delivery, recipient, to, occasion, on }: Round, { gifts }: WeekFacts): boolean {
  return gifts.some(
    (gift) =>
      addDays(on, -AHEAD) <= gift.day &&
      gift.delivery !== delivery &&
      (gift.recipient === recipient || gift.to === to) &&
      (gift.occasion === occasion || Math.abs(daysBetween(gift.day, on)) <= TOGETHER),
  )
}

/** Also where another of those spoken of together comes first by now, because that one was ordered. */
export function isSameGift(one: GiftAgain, other: GiftAgain): boolean {
  const isTogether =
    one.occasion === other.occasion &&
    one.isAsked === other.isAsked &&
    Math.abs(daysBetween(one.on, other.on)) <= TOGETHER
  return one.delivery === other.delivery || isTogether
}

function isSkipped({ skipped }: WeekFacts, gift: GiftAgain): boolean {
  return skipped.some(({ sentence }) => sentence.reason === 'gift-again' && isSameGift(sentence, gift))
}
