import { recipientAmong, recipientFilledIn } from '#domain/exchange/merge-recipients.ts'
import type { VisitOnFile } from '#domain/exchange/on-file.ts'
import type { RecipientTyped } from '#domain/timeline/delivery.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { WriteDb } from '#main/store/db.ts'
import { insertDelivery, insertRecipient, listRecipients, updateRecipient } from '#main/store/deliveries.ts'
import { insertSale } from '#main/store/sales.ts'

/** A purchase of a file, with where it goes. */
export function insertVisit(db: WriteDb, customer: number, visit: VisitOnFile, importKey: number): void {
  const { day, time, amount, item, status, charge } = visit
  const sale = insertSale(db, { day, time, amount, item, status, charge, customer, importKey })
  for (const { recipient, ...delivery } of visit.deliveries) {
    const to = recipientOnCard(db, customer, recipient, importKey)
    insertDelivery(db, { ...delivery, sale, recipient: to }, importKey)
  }
}

/** Whoever is on the card already, filled in by what the file knows; else somebody new there. */
function recipientOnCard(db: WriteDb, customer: number, coming: RecipientTyped, importKey: number): RowKey {
  const standing = listRecipients(db, customer)
  const stands = standing[recipientAmong(standing, coming)]
  if (stands === undefined) return insertRecipient(db, customer, coming, importKey)
  const now = recipientFilledIn(stands, coming)
  if (now !== stands) updateRecipient(db, stands.key, now)
  return stands.key
}
