import type { BackupMade, BackupState, CopyList, PlaceNamed, Restored, RestoreLooked } from '#domain/backup/backup.ts'
import type { StickKnown } from '#domain/backup/stick.ts'
import type { Done } from '#domain/change.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { LockedOld, NewSecrets } from '#domain/backup/lock.ts'

/** 控え, what locks them, and the way back to one. Also answered where no shop is open, but for the locks. */
export type BackupApi = {
  'backups:state': { in: Nothing; out: BackupState }
  'backups:list': { in: Nothing; out: CopyList }
  /** What lies on each stick, for whoever lost one. */
  'backups:sticks': { in: Nothing; out: readonly StickKnown[] }
  /** Opens the folder dialog; the path stays in main. One more place, or one instead of another. Null when it was closed. */
  'backup:choose-place': { in: { readonly instead: string | null }; out: PlaceNamed | null }
  /** What the owner calls the stick of a chosen place; '' takes the name away. */
  'backup:call-place': { in: { readonly place: string; readonly called: string }; out: Nothing }
  /** No copies go there from now on; what lies there stays. */
  'backup:leave-place': { in: { readonly place: string }; out: Done }
  /** The owner says that another PC is no longer used. */
  'backups:other-pc-gone': { in: { readonly pc: string }; out: Nothing }
  /** Long. To the chosen places; `elsewhere` asks for a folder for this one copy. Null when the owner closed the dialog. */
  'backups:make': { in: { readonly elsewhere: boolean }; out: BackupMade | null }
  /** Makes a 合言葉の紙, which is forgotten unless it is kept. */
  'backup-lock:new': { in: { readonly language: 'ja' | 'en' }; out: NewSecrets }
  /** Copies are locked with the sheet that was made last, once the owner typed one of its secrets: else wrong-passphrase. */
  'backup-lock:keep': { in: { readonly typed: string }; out: Nothing }
  /** Whether it still opens what is locked today: else wrong-passphrase. */
  'backup-lock:practise': { in: { readonly typed: string }; out: Nothing }
  /** Long. Locks what lies open in a chosen place, and takes the open ones away: nothing-to-do where copies are not locked. */
  'backup-lock:old': { in: { readonly place: string }; out: LockedOld }
  /** With the sheet there is, or not at all. */
  'backup-lock:choose': { in: { readonly on: boolean }; out: Nothing }
  /**
   * Long. `copy` is one of the list; null opens the file dialog, and null is answered when the owner closed it. A locked copy
   * is opened by what was typed, or else by a key of this shop. Changes nothing.
   */
  'restore:look': { in: { readonly copy: string | null; readonly typed: string | null }; out: RestoreLooked | null }
  /** Puts the copy that was looked at in the place of the present file, which is kept. */
  'restore:run': { in: { readonly copy: string }; out: Restored }
}
