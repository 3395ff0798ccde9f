import { isSameName } from '#domain/people/group.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

export type Theme = { readonly key: RowKey; readonly name: string }

const ALL = query<{ key: number; name: string }>('SELECT key, name FROM themes ORDER BY name', ['key', 'name'])

/** 話題, also those that nothing speaks of now. */
export function listThemes(db: ReadDb): readonly Theme[] {
  return db.many(ALL)
}

/** The key of the new row. */
export function insertTheme(db: WriteDb, name: string): RowKey {
  return db.insert('INSERT INTO themes (name) VALUES (?)', [name])
}

/** By the names as they are typed: 「ネダン」 is 「ねだん」. Undefined where there is no such theme. */
export function themeNamed(themes: readonly Theme[], name: string): Theme | undefined {
  return themes.find((theme) => isSameName(theme.name, name))
}
