import type { BackupKind, Headcount } from '#domain/backup/backup.ts'
import { readHeader } from '#main/files/container/header.ts'
import { glanceAtCopy } from '#main/store/copy-facts.ts'
import { asRefusal, Refusal } from '#main/store/refusal.ts'
import { isLockedCopy } from './look-at-any.ts'

/** What a copy says of itself, read through or not; `timeZone` is the shop's, which a locked copy does not tell. */
export type Glance = Headcount & {
  readonly takenAt: string | null
  readonly kind: BackupKind | null
  readonly timeZone: string | null
  /** Which 合言葉の紙 opens it, '' where it is not locked. */
  readonly sheet: string
}

/** Null for what cannot be read. */
export function glance(file: string): Glance | null {
  try {
    return isLockedCopy(file) ? glanceAtHeader(file) : glanceInside(file)
  } catch (error) {
    // A stick that is pulled meanwhile, too.
    if (asRefusal(error) instanceof Refusal) return null
    throw error
  }
}

function glanceAtHeader(file: string): Glance {
  const { people, visits, takenAt, kind, sheet } = readHeader(file).header
  return { people, visits, takenAt, kind, sheet, timeZone: null }
}

function glanceInside(file: string): Glance {
  const { people, visits, takenAt, kind, shop } = glanceAtCopy(file)
  return { people, visits, takenAt, kind, timeZone: shop.timeZone, sheet: '' }
}
