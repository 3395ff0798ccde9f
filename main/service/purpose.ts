import type { Done } from '#domain/change.ts'
import type { CardLanguage } from '#domain/exchange/cards/words.ts'
import { type Purpose, purposeToBeginWith } from '#domain/rights/purpose.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { deleteSetting, getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'

/** 利用目的: the owner's words, or what the program proposes for this kind of shop. */
export function purposeOf({ db }: Pick<Session, 'db'>, { language }: { readonly language: CardLanguage }): Purpose {
  const own = getSetting(db, 'purpose')
  return own === null ? { text: proposed(db, language), isOwn: false } : { text: own, isOwn: true }
}

/** Null goes back to what the program proposes. @throws Refusal disk-* */
export function savePurpose(session: Session, { text }: { readonly text: string | null }): Done {
  return write(session, 'purpose-saved', (db, change) => {
    if (text === null) deleteSetting(db, 'purpose')
    else putSetting(db, 'purpose', text)
    return { change }
  })
}

function proposed(db: ReadDb, language: CardLanguage): string {
  return purposeToBeginWith(getSetting(db, 'shop-kind') ?? 'other', language)
}
