import type { Saved, SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Refused } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { isAddress, markAddress } from '#main/store/addresses.ts'
import { updateCustomer } from '#main/store/customers.ts'
import { getRefused, insertRefused, listRefused, withdrawRefused } from '#main/store/refusals.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** 転居（新住所はまだ）; null where it was a mistake. @throws Refusal day-ahead, customer-*, disk-* */
export function markMoved(session: Session, { id, on }: { readonly id: Id; readonly on: Day | null }): Saved {
  if (on !== null) refuseAhead(session, on, 'on')
  return write(session, 'customer-moved', (db, change) => {
    updateCustomer(db, listedCustomer(db, id).key, { movedOn: on })
    return { id, change }
  })
}

type QuietAsked = { readonly id: Id; readonly until: Day | null; readonly why: string }

/** 今はそっとしておく（○日まで）; null ends it. @throws Refusal day-over, customer-*, disk-* */
export function leaveInPeace(session: Session, { id, until, why }: QuietAsked): Saved {
  if (until !== null && until < session.today()) refuse('day-over', 'until')
  return write(session, 'customer-quiet', (db, change) => {
    const quietWhy = until === null ? '' : why
    updateCustomer(db, listedCustomer(db, id).key, { quietUntil: until, quietWhy })
    return { id, change }
  })
}

/**
 * ご案内不要 by channel; 一切ご連絡しない is always by every channel.
 * @throws Refusal day-ahead, already-settled (the same stands there already), customer-*, disk-*
 */
export function addRefused(
  session: Session,
  { customer, ...asked }: Omit<Refused, 'key'> & { readonly customer: Id },
): SavedEntry {
  refuseAhead(session, asked.since, 'since')
  const channel = asked.scope === 'everything' ? 'all' : asked.channel
  return write(session, 'refusal-added', (db, change) => {
    const person = listedCustomer(db, customer).key
    const isThere = listRefused(db, person).some((each) => each.scope === asked.scope && each.channel === channel)
    if (isThere) refuse('already-settled')
    return { key: insertRefused(db, { ...asked, channel, customer: person }), change }
  })
}

/** @throws Refusal day-ahead, entry-missing, already-settled, disk-* */
export function withdraw(session: Session, { key, on }: { readonly key: RowKey; readonly on: Day }): SavedEntry {
  refuseAhead(session, on, 'on')
  return write(session, 'refusal-withdrawn', (db, change) => {
    const refused = getRefused(db, key) ?? refuse('entry-missing')
    if (refused.withdrawnOn !== null) refuse('already-settled')
    withdrawRefused(db, key, on)
    return { key, change }
  })
}

type MarkAsked = { readonly key: RowKey; readonly mark: 'returned' | 'refused'; readonly on: Day | null }

/** 宛先不明で戻りました, 受け取りを断られました. @throws Refusal day-ahead, entry-missing, disk-* */
export function markMail(session: Session, { key, mark, on }: MarkAsked): SavedEntry {
  if (on !== null) refuseAhead(session, on, 'on')
  return write(session, 'address-marked', (db, change) => {
    if (!isAddress(db, key)) refuse('entry-missing')
    markAddress(db, key, mark, on)
    return { key, change }
  })
}
