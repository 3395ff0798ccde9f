import type { Done } from '#domain/change.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { lastTwelveMonths } from '#domain/timeline/stage.ts'
import type { PageAsked, VoicesPage } from '#domain/timeline/voice.ts'
import type { ThemeCount } from '#domain/voices/themes.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { ReadDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { countThemes, listOfTheme, putThemeInto, renameTheme } from '#main/store/theme-counts.ts'
import { listThemes, type Theme, themeNamed } from '#main/store/themes.ts'
import { write } from '#main/store/write.ts'

/** 話題 by their names, for choosing from. */
export function themeNames({ db }: Session): readonly string[] {
  return listThemes(db).map(({ name }) => name)
}

/** 声のまとめ over the last twelve months. */
export function themesCounted(session: Session): readonly ThemeCount[] {
  return countThemes(session.db, year(session))
}

/** The notes behind a number, newest first. */
export function voicesOfTheme(
  session: Session,
  { key, offset, limit }: PageAsked & { readonly key: RowKey },
): VoicesPage {
  const found = listOfTheme(session.db, key, { ...year(session), offset, limit: limit + 1 })
  return { voices: found.slice(0, limit), isMore: found.length > limit }
}

/** @throws Refusal entry-missing, theme-taken (name), disk-* */
export function renameOne(session: Session, { key, name }: { readonly key: RowKey; readonly name: string }): Done {
  return write(session, 'theme-renamed', (db, change) => {
    themeThere(db, key)
    const same = themeNamed(listThemes(db), name)
    if (same !== undefined && same.key !== key) refuse('theme-taken', 'name')
    renameTheme(db, key, name)
    return { change }
  })
}

/** Two themes that mean the same become one; no note loses it. @throws Refusal entry-missing, nothing-to-do, disk-* */
export function putTogether(session: Session, { key, into }: { readonly key: RowKey; readonly into: RowKey }): Done {
  return write(session, 'themes-put-together', (db, change) => {
    if (key === into) refuse('nothing-to-do')
    themeThere(db, key)
    themeThere(db, into)
    putThemeInto(db, key, into)
    return { change }
  })
}

function themeThere(db: ReadDb, key: RowKey): Theme {
  return listThemes(db).find((theme) => theme.key === key) ?? refuse('entry-missing')
}

function year(session: Session): { readonly from: Day; readonly until: Day } {
  const { after, until } = lastTwelveMonths(session.today())
  return { from: addDays(after, 1), until }
}
