import type { Session } from '#main/store/session.ts'
import { listThemes } from '#main/store/themes.ts'

/** 話題 by their names, for choosing from. */
export function themeNames({ db }: Session): readonly string[] {
  return listThemes(db).map(({ name }) => name)
}
