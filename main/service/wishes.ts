import type { SavedEntry } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { isBlankNeed, type Need, type NeedsAsked, type NeedsPage, type NeedTyped } from '#domain/voices/need.ts'
import {
  isAlike,
  LIKE_CASES_SHOWN,
  type LikeCase,
  likeness,
  type SpecialRequest,
  type SpecialRequestTyped,
} from '#domain/voices/special-request.ts'
import { deleteNeed, findNeeds, hasNeed, insertNeed, listNeeds, updateNeed } from '#main/store/needs.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import {
  deleteSpecialRequest,
  hasSpecialRequest,
  insertSpecialRequest,
  listDecided,
  listSpecialRequests,
  updateSpecialRequest,
} from '#main/store/special-requests.ts'
import { write } from '#main/store/write.ts'
import { findCustomer, listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

type Whose = { readonly customer: Id }
type Which = { readonly key: RowKey }

/** ご要望・本当に望まれていること・次のご提案 of one person, the newest first. @throws Refusal customer-* */
export function needsOf({ db }: Session, { customer }: Whose): readonly Need[] {
  return listNeeds(db, findCustomer(db, customer).key)
}

/** Of everyone: who has a wish that a new service would meet (P45). */
export function needsFound({ db }: Session, { text, offset, limit }: NeedsAsked): NeedsPage {
  const found = findNeeds(db, text)
  return { total: found.length, found: found.slice(offset, offset + limit) }
}

/** @throws Refusal day-ahead, nothing-to-do (all three are empty), customer-*, disk-* */
export function recordNeed(session: Session, { customer, ...need }: NeedTyped & Whose): SavedEntry {
  refuseNeed(session, need)
  return write(session, 'need-recorded', (db, change) => {
    return { key: insertNeed(db, listedCustomer(db, customer).key, need), change }
  })
}

/** @throws Refusal day-ahead, nothing-to-do, entry-missing, disk-* */
export function editNeed(session: Session, { key, ...need }: NeedTyped & Which): SavedEntry {
  refuseNeed(session, need)
  return write(session, 'need-edited', (db, change) => {
    if (!hasNeed(db, key)) refuse('entry-missing')
    updateNeed(db, key, need)
    return { key, change }
  })
}

/** @throws Refusal entry-missing, disk-* */
export function removeNeed(session: Session, { key }: Which): SavedEntry {
  return write(session, 'need-removed', (db, change) => {
    if (!hasNeed(db, key)) refuse('entry-missing')
    deleteNeed(db, key)
    return { key, change }
  })
}

/** Those not decided first. @throws Refusal customer-* */
export function specialRequestsOf({ db }: Session, { customer }: Whose): readonly SpecialRequest[] {
  return listSpecialRequests(db, findCustomer(db, customer).key)
}

/** What was decided of anybody’s like it, the most alike first; few enough to be read. */
export function likeCases(
  { db }: Session,
  { text, except }: { readonly text: string; readonly except: RowKey | null },
): readonly LikeCase[] {
  return listDecided(db, except)
    .map((each) => ({ each, score: likeness(each.request.text, text) }))
    .filter(({ score }) => isAlike(score))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, LIKE_CASES_SHOWN)
    .map(({ each }) => each)
}

/** @throws Refusal day-ahead, days-out-of-order, customer-*, disk-* */
export function recordSpecialRequest(
  session: Session,
  { customer, ...request }: SpecialRequestTyped & Whose,
): SavedEntry {
  refuseDays(session, request)
  return write(session, 'special-request-recorded', (db, change) => {
    return { key: insertSpecialRequest(db, listedCustomer(db, customer).key, request), change }
  })
}

/** @throws Refusal day-ahead, days-out-of-order, entry-missing, disk-* */
export function editSpecialRequest(session: Session, { key, ...request }: SpecialRequestTyped & Which): SavedEntry {
  refuseDays(session, request)
  return write(session, 'special-request-edited', (db, change) => {
    if (!hasSpecialRequest(db, key)) refuse('entry-missing')
    updateSpecialRequest(db, key, request)
    return { key, change }
  })
}

/** @throws Refusal entry-missing, disk-* */
export function removeSpecialRequest(session: Session, { key }: Which): SavedEntry {
  return write(session, 'special-request-removed', (db, change) => {
    if (!hasSpecialRequest(db, key)) refuse('entry-missing')
    deleteSpecialRequest(db, key)
    return { key, change }
  })
}

function refuseNeed(session: Session, need: NeedTyped): void {
  refuseAhead(session, need.day, 'day')
  if (isBlankNeed(need)) refuse('nothing-to-do')
}

function refuseDays(session: Session, { day, decided }: SpecialRequestTyped): void {
  refuseAhead(session, day, 'day')
  if (decided === null) return
  refuseAhead(session, decided.on, 'decided')
  if (decided.on < day) refuse('days-out-of-order', 'decided')
}
