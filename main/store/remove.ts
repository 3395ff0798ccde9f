import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './durable.ts'
import { beginsAsDatabase } from './file-start.ts'
import { copiesHere, removeKeyFiles } from './key-files.ts'
import { outlivingBeside } from './noted-outliving.ts'
import { notesBeside } from './noted-places.ts'
import type { ShopPaths } from './open.ts'
import { told } from './refusal.ts'

/**
 * Takes a closed shop away for good. The marker goes first: a power cut on the way leaves a shop that opens as it was,
 * never one that is missed. @throws Refusal disk-*
 */
export function removeShop({ database, marker }: ShopPaths): void {
  told(() => {
    const notes = [notesBeside(database), outlivingBeside(database)].flatMap((note) => [note, `${note}.new`])
    const files = [`${database}-shm`, `${database}-wal`, database]
    for (const file of [marker, ...notes, ...files]) rmSync(file, { force: true })
    syncFolder(dirname(database))
    // Last of all, and not where something is left that nothing else opens.
    if (copiesHere(database).every((file) => beginsAsDatabase(file))) removeKeyFiles(database)
  })
}
