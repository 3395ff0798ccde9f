import type { ExportAsked, ExportLook } from '#domain/exchange/export.ts'
import type { ContactOnFile, VisitOnFile } from '#domain/exchange/on-file.ts'
import type { Content } from '#domain/exchange/table.ts'
import { never } from '#domain/never.ts'
import { inFull } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import type { ReadDb } from '#main/store/db.ts'
import { contactsOnFile, countOnFile, newest, type Newest, visitsOnFile } from '#main/store/entries-on-file.ts'
import { type Among, peopleOnFile } from '#main/store/on-file.ts'
import type { Session } from '#main/store/session.ts'
import { eachOf, inOrder, sumOf } from './exports.ts'
import { Lacking } from './lacking.ts'
import { amongOf } from './people-many.ts'

/** All that a file would hold of somebody in one of its lines. */
type Said = { readonly customer: Id | null; readonly called: string; readonly words: unknown }

/** How much an export would hold, and what CP932 cannot write of it: each word of a person once, however often it stands there. */
export function* lookAtExport(session: Session, asked: ExportAsked): Generator<Progress, ExportLook> {
  const { db } = session
  const among = amongOf(session, asked.who)
  const counts = countOnFile(db, among)
  const lacking = new Lacking()
  const total = sumOf(counts, asked.contents)
  let done = 0
  const until = newest(db)
  for (const content of asked.encoding === 'cp932' ? inOrder(asked.contents) : []) {
    for (const batch of saidOf(db, content, until, among)) {
      for (const { customer, called, words } of batch) if (customer !== null) lacking.note(customer, called, words)
      done += batch.length
      yield { done: Math.min(done, total), total, what: 'listing' }
    }
  }
  return { counts, ...lacking.found() }
}

function saidOf(db: ReadDb, content: Content, until: Newest, among: Among): Iterable<readonly Said[]> {
  switch (content) {
    case 'people':
      return eachOf(peopleOnFile(db, until.people, among), (person) => {
        return { customer: person.id, called: inFull(person), words: person }
      })
    case 'visits':
      return eachOf(visitsOnFile(db, until, among), ofEntry)
    case 'contacts':
      return eachOf(contactsOnFile(db, until, among), ofEntry)
    default:
      return never(content, 'a content')
  }
}

function ofEntry(entry: VisitOnFile | ContactOnFile): Said {
  return { customer: entry.whose.id, called: entry.whose.name, words: entry }
}
