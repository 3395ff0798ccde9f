import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { signOfCopy } from '#main/store/copy-facts.ts'
import { asRefusal, Refusal } from '#main/store/refusal.ts'
import type { Spare } from './backups.ts'

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
  const found = signOfCopy(file)
  return found.shop.id === shop && found.sequence === sequence
}
