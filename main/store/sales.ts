import type { Day } from '#domain/day.ts'
import type { Charge, SaleStatus } from '#domain/timeline/visits.ts'
import type { WriteDb } from './db.ts'

/** A sale or service; `time` is wall-clock 'HH:MM', an `amount` of null is unknown. */
export type SaleToInsert = {
  readonly customer: number
  readonly day: Day
  readonly time: string | null
  readonly status: SaleStatus
  readonly charge: Charge
  readonly amount: number | null
  readonly item: string
  readonly importKey: number | null
}

/** The key of the new row. */
export function insertSale(db: WriteDb, sale: SaleToInsert): number {
  return db.insert(
    `INSERT INTO sales (customer, day, time, status, charge, amount, item, import_key)
    VALUES (:customer, :day, :time, :status, :charge, :amount, :item, :importKey)`,
    sale,
  )
}
