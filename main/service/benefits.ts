import {
  areDaysInOrder,
  type Benefit,
  type BenefitFound,
  type BenefitTyped,
  type BenefitUse,
  codeOf,
  stateOf,
} from '#domain/benefits/benefit.ts'
import type { BenefitsOf } from '#domain/benefits/stamps.ts'
import type { Done, SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import {
  deleteBenefit,
  getBenefit,
  getBenefitByCode,
  insertBenefit,
  isComplaintOf,
  keyWithCode,
  listBenefits,
  setUsed,
  updateBenefit,
} from '#main/store/benefits.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { insertStampMark, listStampMarks, moveTakenStamps } from '#main/store/stamps.ts'
import { write } from '#main/store/write.ts'
import { findCustomer, listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'
import { stampsNow } from './stamps.ts'

/** 差し上げた特典 and スタンプ; also of somebody in the trash. @throws Refusal customer-missing, customer-erased */
export function benefitsOf(session: Session, { customer }: { readonly customer: Id }): BenefitsOf {
  const { db } = session
  const { key } = findCustomer(db, customer)
  return {
    benefits: listBenefits(db, key),
    stamps: stampsNow(db, key, session.today()),
    marks: listStampMarks(db, key),
  }
}

/** Whose coupon has this number; null where nobody's has. */
export function benefitByCode(
  { db }: Session,
  { code }: { readonly code: string },
): { readonly found: BenefitFound | null } {
  return { found: getBenefitByCode(db, codeOf(code)) }
}

/**
 * A reward takes its stamps, in the same change.
 * @throws Refusal customer-*, day-ahead, benefit-days, benefit-code-taken, stamps-too-few, entry-missing (the complaint), disk-*
 */
export function giveBenefit(
  session: Session,
  { customer, ...given }: BenefitTyped & { readonly customer: Id },
): SavedEntry {
  refuseAhead(session, given.givenOn, 'givenOn')
  const benefit = { ...given, code: codeOf(given.code) }
  return write(session, 'benefit-given', (db, change) => {
    const person = listedCustomer(db, customer).key
    refuseWrong(db, person, benefit, null)
    if (benefit.kind === 'reward') takeStamps(db, person, benefit.givenOn, session.today())
    return { key: insertBenefit(db, person, benefit), change }
  })
}

/** @throws Refusal entry-missing, day-ahead, benefit-days, benefit-code-taken, disk-* */
export function editBenefit(session: Session, { key, ...typed }: BenefitTyped & { readonly key: RowKey }): SavedEntry {
  refuseAhead(session, typed.givenOn, 'givenOn')
  return write(session, 'benefit-edited', (db, change) => {
    const before = getBenefit(db, key) ?? refuse('entry-missing')
    // A reward has taken its stamps, and nothing else has.
    const isReward = [before.kind, typed.kind].includes('reward')
    const benefit = { ...typed, code: codeOf(typed.code), kind: isReward ? before.kind : typed.kind }
    refuseWrong(db, before.customer, benefit, before)
    if (before.kind === 'reward') moveTakenStamps(db, before.customer, before.givenOn, benefit.givenOn)
    updateBenefit(db, key, benefit)
    return { key, change }
  })
}

/** Of a reward also its stamps come back. @throws Refusal entry-missing, disk-* */
export function removeBenefit(session: Session, { key }: { readonly key: RowKey }): Done {
  return write(session, 'benefit-removed', (db, change) => {
    const { customer, kind, givenOn } = getBenefit(db, key) ?? refuse('entry-missing')
    if (kind === 'reward') moveTakenStamps(db, customer, givenOn, null)
    deleteBenefit(db, key)
    return { change }
  })
}

/** お使いになりました; `on` null takes it back. @throws Refusal as noteUses, day-ahead, disk-* */
export function noteUse(session: Session, { on, ...use }: BenefitUse & { readonly on: Day | null }): SavedEntry {
  if (on !== null) refuseAhead(session, on, 'on')
  return write(session, on === null ? 'benefit-not-used' : 'benefit-used', (db, change) => {
    if (on !== null) noteUses(db, [use], on)
    else if (!setUsed(db, (getBenefit(db, use.key) ?? refuse('entry-missing')).key, null)) refuse('nothing-to-do')
    return { key: use.key, change }
  })
}

/**
 * Inside a change that records the visit at which they are used.
 * @throws Refusal entry-missing, benefit-used, benefit-expired (without the owner's word), benefit-days
 */
export function noteUses(db: WriteDb, uses: readonly BenefitUse[], on: Day): void {
  for (const { key, evenExpired } of uses) {
    const benefit = getBenefit(db, key) ?? refuse('entry-missing')
    const state = stateOf(benefit, on)
    if (state === 'used') refuse('benefit-used')
    if (state === 'expired' && !evenExpired) refuse('benefit-expired')
    if (!areDaysInOrder({ ...benefit, usedOn: on })) refuse('benefit-days', 'on')
    if (!setUsed(db, key, on)) refuse('benefit-used')
  }
}

function takeStamps(db: WriteDb, customer: number, on: Day, today: Day): void {
  const stamps = stampsNow(db, customer, today)
  if (stamps === null || stamps.toGo > 0) refuse('stamps-too-few', 'kind')
  insertStampMark(db, customer, { day: on, count: -stamps.perReward, why: '' })
}

function refuseWrong(db: ReadDb, customer: number, typed: BenefitTyped, before: Benefit | null): void {
  if (!areDaysInOrder({ ...typed, usedOn: before?.usedOn ?? null })) refuse('benefit-days', 'useUntil')
  const taken = typed.code === '' ? null : keyWithCode(db, typed.code)
  if (taken !== null && taken !== before?.key) refuse('benefit-code-taken', 'code')
  if (typed.complaint !== null && !isComplaintOf(db, typed.complaint, customer)) refuse('entry-missing', 'complaint')
}
