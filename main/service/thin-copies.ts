import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readHeader } from '#main/files/container/header.ts'
import { signOfCopy } from '#main/store/copy-facts.ts'
import { asRefusal, Refusal } from '#main/store/refusal.ts'
import type { Spare } from './backups.ts'
import { isLockedCopy } from './look-at-any.ts'

/**
 * Takes these generations away, each only if it is still the very copy that the table names: under the same letter another
 * stick may be in, with another shop's copies. @returns the keys of those that are no longer there
 */
export function thinOut(spare: readonly Spare[]): readonly number[] {
  return spare.filter(isGone).map(({ key }) => key)
}

/** Of a place that cannot be reached nothing is known. */
function isGone(copy: Spare): boolean {
  const file = join(copy.folder, copy.file)
  try {
    if (isSame(file, copy)) rmSync(file)
    return existsSync(copy.folder) && !existsSync(file)
  } catch (error) {
    if (asRefusal(error) instanceof Refusal) return false
    throw error
  }
}

function isSame(file: string, { shop, sequence, bytes }: Spare): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.size !== bytes) return false
  const found = isLockedCopy(file) ? readHeader(file).header : openSign(file)
  return found.shop === shop && found.sequence === sequence
}

function openSign(file: string): { readonly shop: string; readonly sequence: number | null } {
  const { shop, sequence } = signOfCopy(file)
  return { shop: shop.id, sequence }
}
