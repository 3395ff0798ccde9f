import { join } from 'node:path'
import { listBackupPlaces } from '#main/store/backup-places.ts'
import { backupsFolder, listBackupFiles } from '#main/store/backups.ts'
import type { Session } from '#main/store/session.ts'
import { shopOf } from '#main/store/settings.ts'
import type { Kept, Spare } from './backups.ts'
import { chosenPlace } from './places.ts'

/** A copy that lies open in a place. Paths. */
export type OpenCopy = {
  readonly copy: Kept
  readonly from: string
  /** What is locked on this PC lies beside this name meanwhile. */
  readonly beside: string
  /** To be taken away once it lies there locked; `isLockedToo`: it does, from before a kill. */
  readonly spare: Spare
  readonly isLockedToo: boolean
}

/** In a chosen place by its handle, the newest first. @throws Refusal place-missing where it is not among the chosen ones */
export function openCopies(session: Session, { place }: { readonly place: string }): readonly OpenCopy[] {
  const { db } = session
  const { path } = chosenPlace(listBackupPlaces(db), place)
  const shop = shopOf(db)
  const there = listBackupFiles(db).filter((file) => file.place === path)
  const locked = new Set(there.filter(({ sheet }) => sheet !== '').map(({ sequence }) => sequence))
  return there
    .filter(({ sheet }) => sheet === '')
    .map(({ key, sequence, file, bytes, people, visits, sha256, sheet }) => ({
      copy: { sequence, place: path, file, bytes, people, visits, sha256, sheet },
      from: join(path, file),
      beside: join(backupsFolder(session), file),
      spare: { key, folder: path, file, shop: shop.id, sequence, bytes },
      isLockedToo: locked.has(sequence),
    }))
}
