import type { Done, SavedEntry } from '#domain/change.ts'
import { hasStory, nextStory, type Story, type StoryTyped, type StoryView } from '#domain/letters/stories.ts'
import type { TemplateForms } from '#domain/letters/template.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { ReadDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import {
  deleteStory,
  insertStory,
  listStories,
  listStoryViews,
  listTold,
  placeStories,
  updateStory,
} from '#main/store/stories.ts'
import { write } from '#main/store/write.ts'

/** お店のはなし in the owner's order. */
export function storiesOf({ db }: Session): readonly StoryView[] {
  return listStoryViews(db)
}

/** Writes one more, or another text of one that is there. @throws Refusal entry-missing */
export function saveStory(session: Session, { key, title, text }: StoryTyped): SavedEntry {
  return write(session, 'story-saved', (db, change) => {
    if (key === null) return { key: insertStory(db, { title, text }), change }
    if (!updateStory(db, { key, title, text })) refuse('entry-missing')
    return { key, change }
  })
}

/** One place earlier or later; at an end it stays. @throws Refusal entry-missing */
export function moveStory(
  session: Session,
  { key, to }: { readonly key: RowKey; readonly to: 'earlier' | 'later' },
): Done {
  return write(session, 'story-moved', (db, change) => {
    const keys = listStories(db).map((story) => story.key)
    const at = keys.indexOf(key)
    if (at === -1) refuse('entry-missing')
    const others = keys.toSpliced(at, 1)
    const target = to === 'earlier' ? Math.max(at - 1, 0) : at + 1
    placeStories(db, others.toSpliced(target, 0, key))
    return { change }
  })
}

/** What went out stays as it was printed. @throws Refusal entry-missing */
export function removeStory(session: Session, { key }: { readonly key: RowKey }): Done {
  return write(session, 'story-removed', (db, change) => {
    if (!deleteStory(db, key)) refuse('entry-missing')
    return { change }
  })
}

/** What each of these people (by key) would be told next by this template; nobody where it has no place for a story. */
export function storiesFor(
  db: ReadDb,
  template: TemplateForms,
  customers: readonly number[],
): (customer: number) => Story | null {
  const stories = hasStory(template) ? listStories(db) : []
  const told = stories.length === 0 ? new Map<number, never>() : listTold(db, customers)
  return (customer) => nextStory(stories, told.get(customer) ?? new Map())
}
