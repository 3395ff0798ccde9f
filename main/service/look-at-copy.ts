import { statSync } from 'node:fs'
import type { Id } from '#domain/people/customer.ts'
import { takeIn } from '#main/files/take-in.ts'
import { closeCandidate, openCandidate } from '#main/store/candidate.ts'
import { type Comparison, compareWith, type PeopleNow } from '#main/store/compare.ts'
import { type CopyFacts, readCopy } from '#main/store/copy-facts.ts'
import { beginsAsDatabase } from '#main/store/file-start.ts'
import { readOutliving } from '#main/store/noted-outliving.ts'
import { reEncrypt } from '#main/store/re-encrypt.ts'
import { refuse } from '#main/store/refusal.ts'
import { isOwnWork, isSameFile } from '#main/store/same-file.ts'
import { shopKey } from '#main/store/shop-key.ts'
import { makeSound } from '#main/store/sound-candidate.ts'
import { candidateOf, sweepCandidate } from '#main/store/swap.ts'

/** What stands in a copy, and what it is beside the present shop. */
export type CopyLook = Pick<CopyFacts, 'shop' | 'takenAt'> & Comparison

/** Paths, and the people to compare with: null where no shop is open. */
export type LookOrder = { readonly database: string; readonly copy: string; readonly now: PeopleNow | null }

/**
 * Takes an open copy in as the candidate beside `database`, which may take the live file's place from then on: read through, of
 * this program's schema, its rows such as the program writes, compared with the people of now. The live file is not touched.
 * `tell` hears how much was taken in and may throw to break off.
 * @throws Refusal copy-*, disk-*; then no candidate is left
 */
export function lookAtCopy(
  { database, copy, now }: LookOrder,
  tell: (bytes: number) => void = () => undefined,
): CopyLook {
  // The live file is never read by others: on some systems, closing it elsewhere gives up the lock on it.
  if (isSameFile(database, copy) || isOwnWork(database, copy)) refuse('copy-foreign')
  sweepCandidate(database)
  try {
    takeIn(copy, candidateOf(database), tell)
    return lookAtCandidate(database, now, tell)
  } catch (error) {
    sweepCandidate(database)
    throw error
  }
}

/** What was brought in beside `database`; `tell` hears its size again with each step. @throws Refusal copy-*, disk-* */
export function lookAtCandidate(database: string, now: PeopleNow | null, tell: (bytes: number) => void): CopyLook {
  const candidate = candidateOf(database)
  const size = statSync(candidate).size
  const heard = (): void => tell(size)
  const { shop, takenAt } = readCopy(candidate, heard)
  const compared = compareSound(database, shop.id, now, heard)
  // What takes the place of encrypted records is encrypted before it does.
  const key = shopKey()
  if (key !== null && beginsAsDatabase(candidate)) reEncrypt(candidate, key)
  return { shop, takenAt, ...compared }
}

function compareSound(database: string, shop: Id, now: PeopleNow | null, heard: () => void): Comparison {
  const open = openCandidate(database)
  try {
    heard()
    makeSound(open.connection, heard)
    return compareWith(open.db, now, readOutliving(database, shop))
  } finally {
    closeCandidate(open.connection)
  }
}
