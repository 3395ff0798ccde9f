import type { BenefitUse } from '#domain/benefits/benefit.ts'
import type { SaleTyped } from '#domain/timeline/typed.ts'
import type { SavedEntry } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { chargeTyped, faultOfDay } from '#domain/timeline/visits.ts'
import { refuse } from '#main/store/refusal.ts'
import { getSale, insertSale, markSale, putSaleInTrash, type SaleChange, updateSale } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { noteUses } from './benefits.ts'
import { listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/**
 * With what is used at it of 差し上げた特典: one change.
 * @throws Refusal day-ahead (done, after today), day-over (booked, before today), customer-*, as noteUses, disk-*
 */
export function recordSale(
  session: Session,
  { customer, uses = [], ...typed }: SaleTyped & { readonly customer: Id; readonly uses?: readonly BenefitUse[] },
): SavedEntry {
  const sale = checkedSale(session, typed)
  if (uses.length > 0) refuseAhead(session, sale.day, 'day')
  return write(session, 'sale-recorded', (db, change) => {
    const person = listedCustomer(db, customer).key
    noteUses(db, uses, sale.day)
    return { key: insertSale(db, { ...sale, customer: person, time: null, importKey: null }), change }
  })
}

/** @throws Refusal day-ahead, day-over, entry-missing (also in the trash), disk-* */
export function editSale(session: Session, { key, ...typed }: SaleTyped & { readonly key: RowKey }): SavedEntry {
  const sale = checkedSale(session, typed)
  return write(session, 'sale-edited', (db, change) => {
    if (getSale(db, key)?.deletedOn !== null) refuse('entry-missing')
    updateSale(db, key, sale)
    return { key, change }
  })
}

/** 「その後をうかがう」: the week asks about this purchase. @throws Refusal entry-missing (also in the trash), disk-* */
export function followSale(
  session: Session,
  { key, isFollowed }: { readonly key: RowKey; readonly isFollowed: boolean },
): SavedEntry {
  return write(session, 'sale-followed', (db, change) => {
    if (getSale(db, key)?.deletedOn !== null) refuse('entry-missing')
    markSale(db, key, isFollowed)
    return { key, change }
  })
}

/** @throws Refusal entry-missing, disk-* */
export function trashSale(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'sale-trashed', (db, change) => {
    if (getSale(db, key)?.deletedOn !== null) refuse('entry-missing')
    putSaleInTrash(db, key, session.today())
    return { key, change }
  })
}

/** @throws Refusal entry-missing (not in the trash, or with its person in the trash), disk-* */
export function restoreSale(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'sale-restored', (db, change) => {
    if ((getSale(db, key)?.deletedOn ?? null) === null) refuse('entry-missing')
    putSaleInTrash(db, key, null)
    return { key, change }
  })
}

/** A visit as it will be kept. @throws Refusal day-ahead, day-over */
export function checkedSale(session: Session, typed: SaleTyped): SaleChange {
  const fault = faultOfDay(typed.status, typed.day, session.today())
  if (fault !== null) refuse(fault, 'day')
  return { ...typed, charge: chargeTyped(typed.charge, typed.amount) }
}
