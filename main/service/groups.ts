import type { Done, SavedEntry } from '#domain/change.ts'
import { asksNothing, type CustomerWhere, type PeopleAsked } from '#domain/people/filter.ts'
import { type GonePart, type Group, isSameName } from '#domain/people/group.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { ReadDb } from '#main/store/db.ts'
import { isAnybodyIn, isAnybodyWearing } from '#main/store/filter.ts'
import { deleteGroup, insertGroup, listStoredGroups, type StoredGroup, updateGroup } from '#main/store/groups.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'

/** まとまり by their names; whom each finds is asked apart, so that no one of them holds up the others. */
export function listGroups({ db }: Session): readonly Group[] {
  return listStoredGroups(db).map(({ key, name, asked }) => {
    return { key, name, asked, gone: goneOf(db, asked.where) }
  })
}

function goneOf(db: ReadDb, { tag, town }: CustomerWhere): readonly GonePart[] {
  const isTagGone = tag !== null && !isAnybodyWearing(db, tag)
  const isTownGone = town !== null && !isAnybodyIn(db, town)
  return [...(isTagGone ? (['tag'] as const) : []), ...(isTownGone ? (['town'] as const) : [])]
}

type Typed = { readonly name: string; readonly asked: PeopleAsked }

/** @throws Refusal group-name-taken (field: name), group-asks-nothing */
export function addGroup(session: Session, { name, asked }: Typed): SavedEntry {
  return write(session, 'group-added', (db, change) => {
    check(db, null, { name, asked })
    return { key: insertGroup(db, name, asked), change }
  })
}

/** Another name, another question, or both. @throws Refusal group-missing, group-name-taken (field: name), group-asks-nothing */
export function changeGroup(session: Session, group: StoredGroup): SavedEntry {
  return write(session, 'group-changed', (db, change) => {
    check(db, group.key, group)
    if (!updateGroup(db, group)) refuse('group-missing')
    return { key: group.key, change }
  })
}

/** The people stay as they are. @throws Refusal group-missing */
export function removeGroup(session: Session, { key }: { readonly key: RowKey }): Done {
  return write(session, 'group-removed', (db, change) => {
    if (!deleteGroup(db, key)) refuse('group-missing')
    return { change }
  })
}

/** `key`: whose own name may stay; null for a new one. */
function check(db: ReadDb, key: RowKey | null, { name, asked }: Typed): void {
  if (asked.text.trim() === '' && asksNothing(asked.where)) refuse('group-asks-nothing')
  const others = listStoredGroups(db).filter((group) => group.key !== key)
  if (others.some((group) => isSameName(group.name, name))) refuse('group-name-taken', 'name')
}
