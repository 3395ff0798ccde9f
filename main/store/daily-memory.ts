import type { Day } from '#domain/day.ts'
import type { ReadDb } from './db.ts'
import type { Session } from './session.ts'
import { takeTouched, type Topic } from './touched.ts'
import { isBusy } from './write.ts'

type Reading<What> = {
  readonly anew: (db: ReadDb, today: Day, session: Session) => What
  /** Where only these people were touched since; may change what was remembered, and give it back. */
  readonly again: (db: ReadDb, before: What, touched: ReadonlySet<number>, today: Day) => What
}

type Memory<What> = { readonly on: Day; readonly what: What }

/**
 * What is read of the whole shop once a day, and after that only of those whom a change touched. One memory for each
 * topic: whoever asks it takes what was touched.
 */
export function dailyMemory<What>(
  topic: Topic,
  { anew, again }: Reading<What>,
): (session: Session, today: Day) => What {
  const memories = new WeakMap<Session['connection'], Memory<What>>()
  return (session, today) => {
    // What a job has not saved yet may be taken back: it is looked at, and not remembered.
    if (isBusy(session)) return anew(session.db, today, session)
    const touched = takeTouched(session, topic)
    const before = memories.get(session.connection)
    if (before?.on === today && touched !== 'many' && touched.size === 0) return before.what
    // A reading that fails leaves nothing behind that would be taken for true.
    memories.delete(session.connection)
    const isNew = before?.on !== today || touched === 'many'
    const what = isNew ? anew(session.db, today, session) : again(session.db, before.what, touched, today)
    memories.set(session.connection, { on: today, what })
    return what
  }
}
