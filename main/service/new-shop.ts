import type { NewShop } from '#domain/shop.ts'
import type { WriteDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { sampleInSteps, seedFor } from './sample.ts'

// As many as a small shop has after some years; made within a second.
const SAMPLE = { customers: 300, events: 3_000, newFaces: 0.08 }

/**
 * What the first run asked, put into a shop just made; for a sample, its people too. All of it is one change.
 * @throws Refusal disk-*
 */
export function furnish(session: Session, asked: NewShop): void {
  write(session, 'shop-made', (db, change) => {
    if (asked.start === 'sample') fillSample(session, db, change, asked)
    putSetting(db, 'shop-kind', asked.shopKind)
    putSetting(db, 'letters-a-week', asked.lettersAWeek)
    if (asked.sender !== null) putSetting(db, 'sender', asked.sender)
  })
}

/** People of such a shop, come and gone until today; the letters go out under the name that the owner gave. */
function fillSample(session: Session, db: WriteDb, change: number, { shopKind, shopName }: NewShop): void {
  const steps = sampleInSteps(db, change, { ...SAMPLE, seed: seedFor(shopKind), today: session.today() })
  while (steps.next().done !== true);
  const sender = getSetting(db, 'sender')
  if (sender !== null) putSetting(db, 'sender', { ...sender, names: [shopName, ...sender.names.slice(1)] })
  putSetting(db, 'sample', true)
}
