import type { Done } from '#domain/change.ts'
import type { PaperCards, SettingsTyped, ShopSettings } from '#domain/shop.ts'
import type { ShopKind } from '#domain/shop-kind.ts'
import type { Nothing } from '#domain/nothing.ts'
import { shownAs } from '#main/files/place-name.ts'
import { listBackupPlaces } from '#main/store/backup-places.ts'
import { countPeople } from '#main/store/listing.ts'
import { countAddedByHand } from '#main/store/paper-cards.ts'
import type { Session } from '#main/store/session.ts'
import {
  getSetting,
  getShop,
  putRules,
  putSetting,
  putShop,
  rulesChosen,
  shopOf,
  windowSettings,
} from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'

/** ◇ contact-rules.md; told to the page by settings:get. */
const A_WEEK_AT_FIRST = 10

export function shopSettings({ db }: Session): ShopSettings {
  const backup = getSetting(db, 'backup-place')
  return {
    shopKind: getSetting(db, 'shop-kind') ?? 'other',
    lettersAWeek: getSetting(db, 'letters-a-week') ?? A_WEEK_AT_FIRST,
    callsAWeek: getSetting(db, 'calls-a-week') ?? A_WEEK_AT_FIRST,
    rules: rulesChosen(db),
    customs: windowSettings(db),
    backupPlaces: listBackupPlaces(db).map(shownAs),
    backupLater: backup !== null && 'later' in backup,
  }
}

export function saveSettings(
  session: Session,
  { shopKind, lettersAWeek, callsAWeek, rules, customs }: SettingsTyped,
): Done {
  return write(session, 'settings-saved', (db, change) => {
    putSetting(db, 'shop-kind', shopKind)
    putSetting(db, 'letters-a-week', lettersAWeek)
    putSetting(db, 'calls-a-week', callsAWeek)
    putRules(db, rules, session.today())
    putSetting(db, 'end-of-matsunouchi', customs.endOfMatsunouchi)
    putSetting(db, 'obon', customs.obon)
    return { change }
  })
}

export function shopName({ db }: Session): string {
  return getShop(db)?.name ?? ''
}

/** It stands on the cover, on what is shown of somebody and in exports; who letters come from is the sender's affair. */
export function renameShop(session: Session, { name }: { readonly name: string }): Done {
  return write(session, 'shop-renamed', (db, change) => {
    putShop(db, { ...shopOf(db), name })
    return { change }
  })
}

/** What every sentence of the page needs to know of the shop; 'other' where its kind was never said. */
export function whatShop({ db }: Session): { readonly shopKind: ShopKind; readonly isSample: boolean } {
  return { shopKind: getSetting(db, 'shop-kind') ?? 'other', isSample: getSetting(db, 'sample') === true }
}

/** `today` counts whoever was taken in by hand today, at the counter too: a card is a card. */
export function paperCards(session: Session): PaperCards {
  const { db } = session
  return {
    today: countAddedByHand(db, session.today()),
    total: countPeople(db),
    about: getSetting(db, 'paper-cards'),
  }
}

export function paperCardsAbout(session: Session, { about }: { readonly about: number }): Nothing {
  write(session, 'paper-cards-guessed', (db) => putSetting(db, 'paper-cards', about))
  return {}
}
