import type { SavedEntry } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { type HeardAnswer, type HeardTyped, isWaiting } from '#domain/voices/heard.ts'
import { insertContact } from '#main/store/contacts.ts'
import type { ReadDb } from '#main/store/db.ts'
import {
  answerHeard,
  deleteHeard,
  getHeard,
  type HeardState,
  type HeardToKeep,
  insertHeard,
  updateHeard,
} from '#main/store/heard.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { insertTheme, listThemes, themeNamed } from '#main/store/themes.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** いただいたお声, or 本音メモ. @throws Refusal day-ahead, customer-*, disk-* */
export function recordHeard(
  session: Session,
  { customer, ...typed }: HeardTyped & { readonly customer: Id },
): SavedEntry {
  refuseAhead(session, typed.day, 'day')
  const person = listedCustomer(session.db, customer).key
  const heard = toKeep(session, typed)
  return write(session, 'heard', (db, change) => ({ key: insertHeard(db, person, heard), change }))
}

/** 返事した日 stays. @throws Refusal day-ahead, entry-missing, disk-* */
export function editHeard(session: Session, { key, ...typed }: HeardTyped & { readonly key: RowKey }): SavedEntry {
  refuseAhead(session, typed.day, 'day')
  heardThere(session.db, key)
  const heard = toKeep(session, typed)
  return write(session, 'heard-edited', (db, change) => {
    heardThere(db, key)
    updateHeard(db, key, heard)
    return { key, change }
  })
}

/** @throws Refusal entry-missing, disk-* */
export function removeHeard(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'heard-removed', (db, change) => {
    heardThere(db, key)
    deleteHeard(db, key)
    return { key, change }
  })
}

/**
 * 返事した日, and with it how the answer went as a contact of the card.
 * @throws Refusal day-ahead, entry-missing (本音メモ is not answered), already-settled, disk-*
 */
export function answer(
  session: Session,
  { key, on, channel, word }: HeardAnswer & { readonly key: RowKey },
): SavedEntry {
  refuseAhead(session, on, 'on')
  return write(session, 'heard-answered', (db, change) => {
    const heard = heardThere(db, key)
    if (!isWaiting(heard)) refuse(heard.as === 'feedback' ? 'already-settled' : 'entry-missing')
    answerHeard(db, key, on)
    if (channel !== null) {
      const said = { day: on, time: null, direction: 'from-us', channel, subject: '', body: word } as const
      insertContact(db, { ...said, customer: heard.customer, importKey: null })
    }
    return { key, change }
  })
}

/** Not answered after all. What was said stays on the card. @throws Refusal entry-missing, nothing-to-do, disk-* */
export function takeAnswerBack(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'heard-unanswered', (db, change) => {
    if (heardThere(db, key).answeredOn === null) refuse('nothing-to-do')
    answerHeard(db, key, null)
    return { key, change }
  })
}

function heardThere(db: ReadDb, key: RowKey): HeardState {
  return getHeard(db, key) ?? refuse('entry-missing')
}

function toKeep(session: Session, typed: HeardTyped): HeardToKeep {
  const { kind, day, text } = typed
  const mood = typed.kind === 'feedback' ? typed.mood : null
  const source = typed.kind === 'honest' ? typed.source : null
  return { as: kind, day, text, mood, source, themes: keysOfThemes(session, typed.themes) }
}

/**
 * A theme that is new is a change of its own: other notes may speak of it by the time the note with which it came is taken
 * back, and then it must not go.
 */
function keysOfThemes(session: Session, names: readonly string[]): readonly RowKey[] {
  const known = listThemes(session.db)
  if (names.every((name) => themeNamed(known, name) !== undefined)) return keysIn(session.db, names)
  write(session, 'theme-made', (db) => {
    for (const name of names) if (themeNamed(listThemes(db), name) === undefined) insertTheme(db, name)
  })
  return keysIn(session.db, names)
}

function keysIn(db: ReadDb, names: readonly string[]): readonly RowKey[] {
  const themes = listThemes(db)
  return [...new Set(names.flatMap((name) => themeNamed(themes, name)?.key ?? []))]
}
