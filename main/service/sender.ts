import type { Sender } from '#domain/paper/document.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'

/** Who the shop's letters come from; null until the owner has said so. */
export function senderOf(session: Session): Sender | null {
  return getSetting(session.db, 'sender')
}

export function saveSender(session: Session, sender: Sender): void {
  write(session, 'sender-saved', (db) => putSetting(db, 'sender', sender))
}
