import type { Day } from '#domain/day.ts'
import type { Voice } from '#domain/timeline/voice.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { ThemeCount } from '#domain/voices/themes.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { notesAs, toVoices, VOICE_COLUMNS, type VoiceRow } from './voices.ts'

type Days = { readonly from: Day; readonly until: Day }

const HEARD = `n.kind IN ('feedback', 'honest') AND n.day BETWEEN :from AND :until`

const COUNTS = query<{ key: number; name: string; count: number }>(
  `SELECT t.key, t.name, count(*) AS count
   FROM notes n JOIN customers c ON c.key = n.customer JOIN json_each(n.themes) given JOIN themes t ON t.key = given.value
   WHERE ${HEARD} AND c.deleted_on IS NULL GROUP BY t.key ORDER BY count DESC, t.name`,
  ['key', 'name', 'count'],
)
const SPEAKING = query<VoiceRow>(
  `${notesAs('heard', `${HEARD} AND EXISTS (SELECT 1 FROM json_each(n.themes) given WHERE given.value = :theme)`)}
   ORDER BY n.day DESC, n.key DESC LIMIT :limit OFFSET :offset`,
  VOICE_COLUMNS,
)

/** Of how many notes each theme speaks, those of most notes first; none of those in the trash. */
export function countThemes(db: ReadDb, days: Days): readonly ThemeCount[] {
  return db.many(COUNTS, days)
}

/** The notes that a theme was counted by, newest first. */
export function listOfTheme(
  db: ReadDb,
  theme: RowKey,
  { from, until, offset, limit }: Days & { readonly offset: number; readonly limit: number },
): readonly Voice[] {
  return toVoices(db, db.many(SPEAKING, { theme, from, until, offset, limit }))
}

export function renameTheme(db: WriteDb, key: RowKey, name: string): void {
  db.run('UPDATE themes SET name = ? WHERE key = ?', [name, key])
}

/** Every note that speaks of one speaks of the other from now on, once where it spoke of both; then the one is gone. */
export function putThemeInto(db: WriteDb, from: RowKey, into: RowKey): void {
  db.run(
    `UPDATE notes SET themes = (SELECT json_group_array(theme) FROM (
       SELECT iif(given.value = :from, :into, given.value) AS theme, min(given.key) AS place
       FROM json_each(notes.themes) given GROUP BY 1 ORDER BY place))
     WHERE EXISTS (SELECT 1 FROM json_each(notes.themes) given WHERE given.value = :from)`,
    { from, into },
  )
  db.run('DELETE FROM themes WHERE key = ?', [from])
}
