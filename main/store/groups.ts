import type { PeopleAsked } from '#domain/people/filter.ts'
import { askedNow, type Group } from '#domain/people/group.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

export type StoredGroup = Omit<Group, 'gone'>

type GroupRow = { key: number; name: string; question: string }

const ALL = query<GroupRow>('SELECT key, name, question FROM saved_groups ORDER BY name', ['key', 'name', 'question'])

/** By their names. */
export function listStoredGroups(db: ReadDb): readonly StoredGroup[] {
  return db.many(ALL).map(toGroup)
}

/** The key of the new row. @throws SqliteError on a name that is taken: ask before. */
export function insertGroup(db: WriteDb, name: string, asked: PeopleAsked): number {
  return db.insert('INSERT INTO saved_groups (name, question) VALUES (?, ?)', [name, JSON.stringify(asked)])
}

/** True when the row was there. */
export function updateGroup(db: WriteDb, { key, name, asked }: StoredGroup): boolean {
  const put = 'UPDATE saved_groups SET name = ?, question = ? WHERE key = ?'
  return db.run(put, [name, JSON.stringify(asked), key]) === 1
}

/** True when the row was there. */
export function deleteGroup(db: WriteDb, key: RowKey): boolean {
  return db.run('DELETE FROM saved_groups WHERE key = ?', [key]) === 1
}

function toGroup({ key, name, question }: GroupRow): StoredGroup {
  return { key, name, asked: askedNow(JSON.parse(question) as PeopleAsked) }
}
