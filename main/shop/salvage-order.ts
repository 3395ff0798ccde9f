import { v7 } from 'uuid'
import type { Id } from '#domain/people/customer.ts'
import type { SalvageOrder } from '#main/service/salvage.ts'
import { readMarker } from '#main/store/marker.ts'
import { todayIn, zoneOfThisPc } from './day.ts'
import { pathsOf } from './paths.ts'

/** A damaged file to be read beside `database`; where its own row is lost, the shop is taken for the one that was expected. */
export function salvageOrder(database: string, damaged: string, now: SalvageOrder['now']): SalvageOrder {
  const timeZone = zoneOfThisPc()
  const today = todayIn(timeZone)
  const id = readMarker(pathsOf(database).marker)?.shop ?? (v7() as Id)
  const otherwise = { id, name: UNKNOWN, madeOn: today, timeZone }
  return { database, damaged, now, otherwise, today, at: new Date().toISOString() }
}

/** Where the name of the shop cannot be read. It goes into the records, in Japanese as the owner's own words do. */
const UNKNOWN = 'お店'
