import type { Day } from '#domain/day.ts'
import type { Story, StoryTyped, StoryView, Told } from '#domain/letters/stories.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

const IN_ORDER = query<Story>('SELECT key, title, text FROM stories ORDER BY place, key', ['key', 'title', 'text'])

const TOLD_TO = query<{ story: number; people: number }>(
  `SELECT t.story, count(DISTINCT t.customer) AS people FROM contacts t JOIN customers c ON c.key = t.customer
   WHERE t.story IS NOT NULL AND t.deleted_on IS NULL AND c.deleted_on IS NULL GROUP BY t.story`,
  ['story', 'people'],
)

// What waits to be posted counts as told until it is settled, so that the next letter brings another one.
const TOLD = query<{ customer: number; story: number; day: string }>(
  `SELECT customer, story, max(day) AS day FROM (
     SELECT t.customer, t.story, t.day FROM json_each(:keys) AS asked JOIN contacts t ON t.customer = asked.value
       WHERE t.story IS NOT NULL AND t.deleted_on IS NULL
     UNION ALL
     SELECT l.customer, l.story, b.made_at FROM json_each(:keys) AS asked JOIN letters l ON l.customer = asked.value
       JOIN batches b ON b.key = l.batch
       WHERE l.story IS NOT NULL AND l.state = 'waiting' AND l.deleted_on IS NULL)
   GROUP BY customer, story`,
  ['customer', 'story', 'day'],
)

/** In the owner's order. */
export function listStories(db: ReadDb): readonly Story[] {
  return db.many(IN_ORDER)
}

/** The same, each with how many people have had it. */
export function listStoryViews(db: ReadDb): readonly StoryView[] {
  const told = new Map(db.many(TOLD_TO).map(({ story, people }) => [story, people]))
  return listStories(db).map(({ key, title, text }) => ({ key, title, text, told: told.get(key) ?? 0 }))
}

/** Of these people, by key, what each was told and when last; who was told nothing is not in it. */
export function listTold(db: ReadDb, customers: readonly number[]): ReadonlyMap<number, Told> {
  const rows = Map.groupBy(db.many(TOLD, { keys: JSON.stringify(customers) }), ({ customer }) => customer)
  return new Map(
    [...rows].map(([customer, told]) => [customer, new Map(told.map(({ story, day }) => [story, day as Day]))]),
  )
}

/** At the end of the order. The key of the new row. */
export function insertStory(db: WriteDb, { title, text }: Pick<StoryTyped, 'title' | 'text'>): number {
  return db.insert(
    'INSERT INTO stories (title, text, place) VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM stories))',
    [title, text],
  )
}

/** True when the row was there. */
export function updateStory(db: WriteDb, { key, title, text }: Story): boolean {
  return db.run('UPDATE stories SET title = ?, text = ? WHERE key = ?', [title, text, key]) === 1
}

export function placeStories(db: WriteDb, inOrder: readonly RowKey[]): void {
  for (const [at, key] of inOrder.entries()) {
    db.run('UPDATE stories SET place = :place WHERE key = :key AND place <> :place', { place: at + 1, key })
  }
}

/** Whoever had it keeps the letter, and it is known no more which story stood in it. True when the row was there. */
export function deleteStory(db: WriteDb, key: RowKey): boolean {
  for (const table of ['letters', 'contacts']) db.run(`UPDATE ${table} SET story = NULL WHERE story = ?`, [key])
  return db.run('DELETE FROM stories WHERE key = ?', [key]) === 1
}
