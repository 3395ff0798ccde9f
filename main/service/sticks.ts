import type { StickKnown } from '#domain/backup/stick.ts'
import { wallClock } from '#domain/moment.ts'
import { type BackupFile, listBackupFiles, THIS_PC } from '#main/store/backups.ts'
import type { Session } from '#main/store/session.ts'
import { getShop } from '#main/store/settings.ts'
import { nameOfPlace } from './places.ts'

/**
 * What lies on each stick, folder and share that ever got a copy, as far as this shop knows: the newest first. For whoever lost
 * one; what the program itself took away again is not named.
 */
export function listSticks(session: Session): readonly StickKnown[] {
  const elsewhere = listBackupFiles(session.db).filter(({ place }) => place !== THIS_PC)
  return [...Map.groupBy(elsewhere, ({ place }) => place).values()].map((copies) => stickOf(session, copies))
}

/** `copies` are those of one place, the newest first. */
function stickOf(session: Session, copies: readonly BackupFile[]): StickKnown {
  const [newest] = copies
  if (newest === undefined) throw new Error('a group has someone in it')
  const timeZone = getShop(session.db)?.timeZone ?? 'Asia/Tokyo'
  const open = copies.filter(({ sheet }) => sheet === '')
  return {
    called: nameOfPlace(session.db, newest),
    copies: copies.length,
    newestOn: wallClock(newest.takenAt, timeZone)?.day ?? session.today(),
    people: Math.max(...copies.map(({ people }) => people)),
    open: open.length,
    sheets: [...new Set(copies.map(({ sheet }) => sheet).filter((sheet) => sheet !== ''))],
  }
}
