import type { Output, OutputEntry } from '#domain/exchange/outputs.ts'
import { wallClock } from '#domain/moment.ts'
import { insertOutput, listOutputs } from '#main/store/outputs.ts'
import type { Session } from '#main/store/session.ts'
import { getShop } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'

/** Far more than anyone looks back through. */
const SHOWN = 500

/** 書き出しの記録: what left the shop, the newest first. */
export function outputsLogged({ db }: Session): readonly OutputEntry[] {
  const timeZone = getShop(db)?.timeZone ?? 'Asia/Tokyo'
  return listOutputs(db, SHOWN).map(({ at, kind, people, file }) => {
    return { when: wallClock(at, timeZone), kind, people, file }
  })
}

/**
 * Something has left the shop. Like every record of what was done it stays when changes are taken back.
 * @throws Refusal busy-import, disk-*
 */
export function logOutput(session: Session, output: Omit<Output, 'at'>): void {
  write(session, 'output-logged', (db) => insertOutput(db, { at: session.now(), ...output }))
}
