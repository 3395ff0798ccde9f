import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Headcount } from '#domain/backup/backup.ts'
import type { Id } from '#domain/people/customer.ts'
import { digestOf } from '#main/files/ship.ts'
import { removeCopy, settleCopy } from '#main/store/copy.ts'
import { type CopyFacts, readCopy } from '#main/store/copy-facts.ts'
import { syncFolder } from '#main/store/durable.ts'
import { Refusal, refuse, told } from '#main/store/refusal.ts'
import { renamePatiently } from '#main/store/rename.ts'

/** What a copy holds that was opened and read through, wherever it lies. @throws Refusal copy-* */
export function checkCopy(file: string): CopyFacts {
  return readCopy(file)
}

/** A whole copy in `made` that nobody has looked at yet; verified, it gets the name `file`. Paths. */
export type Unverified = {
  readonly made: string
  readonly file: string
  readonly shop: Id
  readonly sequence: number
  /** As the shop counted when the copy was made; null where the program ended before this could be compared. */
  readonly counted: Headcount | null
}

/** Never locked where it lies here: whoever has the PC has the live file too. */
export type Verified = Headcount & { readonly bytes: number; readonly sha256: string; readonly sheet: '' }

/**
 * Opens a copy, reads it through, compares it with what it should be, and gives it its name. One that is no good goes.
 * `tell` may throw to break off; the copy is then left as it is, to be verified another time.
 * @throws Refusal copy-not-verified, disk-*
 */
export function verifyCopy(copy: Unverified, tell: () => void): Verified {
  tell()
  const looked = lookAt(copy)
  tell()
  const sha256 = digestOf(copy.made, tell)
  told(() => {
    renamePatiently(copy.made, copy.file)
    syncFolder(dirname(copy.file))
  })
  return { ...looked, sha256, sheet: '' }
}

function lookAt({ made, shop, sequence, counted }: Unverified): Omit<Verified, 'sha256' | 'sheet'> {
  try {
    settleCopy(made, sequence)
    const found = readCopy(made)
    const { people, visits, bytes } = found
    const isSame = counted === null || (counted.people === people && counted.visits === visits)
    if (found.shop.id !== shop || found.sequence !== sequence || !isSame) refuse('copy-not-verified')
    return { people, visits, bytes }
  } catch (error) {
    // A full disk says nothing of the copy.
    if (!(error instanceof Refusal) || error.code === 'disk-full') throw error
    if (existsSync(made)) removeCopy(made)
    throw new Refusal('copy-not-verified', undefined, { cause: error })
  }
}
