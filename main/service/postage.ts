import type { Done } from '#domain/change.ts'
import { FIRST_PRICES, type PostagePrices } from '#domain/letters/postage.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'

/** In force: the owner's, else those that the program knows. */
export function postagePrices(db: ReadDb): PostagePrices {
  return getSetting(db, 'postage') ?? FIRST_PRICES
}

export function savePostage(session: Session, prices: PostagePrices): Done {
  return write(session, 'postage-saved', (db, change) => {
    putSetting(db, 'postage', prices)
    return { change }
  })
}
