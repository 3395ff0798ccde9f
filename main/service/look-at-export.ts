import type { ExportAsked, ExportLook, Unwritable } from '#domain/exchange/export.ts'
import { LISTED_AT_MOST } from '#domain/exchange/import.ts'
import type { ContactOnFile, VisitOnFile } from '#domain/exchange/on-file.ts'
import type { Content } from '#domain/exchange/table.ts'
import { never } from '#domain/never.ts'
import { inFull } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import { unwritable } from '#main/files/cp932.ts'
import type { ReadDb } from '#main/store/db.ts'
import { contactsOnFile, countOnFile, newest, type Newest, visitsOnFile } from '#main/store/entries-on-file.ts'
import { peopleOnFile } from '#main/store/on-file.ts'
import type { Session } from '#main/store/session.ts'
import { eachOf, inOrder, sumOf } from './exports.ts'

/** All that a file would hold of somebody in one of its lines. */
type Said = { readonly customer: Id | null; readonly called: string; readonly words: unknown }

/** What is shown of a long text. */
const TEXT_AT_MOST = 200

/** How much an export would hold, and what CP932 cannot write of it: each word of a person once, however often it stands there. */
export function* lookAtExport({ db }: Session, asked: ExportAsked): Generator<Progress, ExportLook> {
  const counts = countOnFile(db)
  const lacking = new Map<string, Unwritable>()
  const total = sumOf(counts, asked.contents)
  let done = 0
  const until = newest(db)
  for (const content of asked.encoding === 'cp932' ? inOrder(asked.contents) : []) {
    for (const batch of saidOf(db, content, until)) {
      for (const said of batch) noteLacking(said, lacking)
      done += batch.length
      yield { done: Math.min(done, total), total, what: 'listing' }
    }
  }
  return { counts, unwritable: [...lacking.values()].slice(0, LISTED_AT_MOST), unwritableCount: lacking.size }
}

function saidOf(db: ReadDb, content: Content, until: Newest): Iterable<readonly Said[]> {
  switch (content) {
    case 'people':
      return eachOf(peopleOnFile(db, until.people), (person) => {
        return { customer: person.id, called: inFull(person), words: person }
      })
    case 'visits':
      return eachOf(visitsOnFile(db, until), ofEntry)
    case 'contacts':
      return eachOf(contactsOnFile(db, until), ofEntry)
    default:
      return never(content, 'a content')
  }
}

function ofEntry(entry: VisitOnFile | ContactOnFile): Said {
  return { customer: entry.whose.id, called: entry.whose.name, words: entry }
}

function noteLacking({ customer, called, words }: Said, lacking: Map<string, Unwritable>): void {
  if (customer === null) return
  for (const text of textsIn(words)) {
    const characters = unwritable(text)
    if (characters.length === 0) continue
    const shown = Array.from(text).slice(0, TEXT_AT_MOST).join('')
    lacking.set(`${customer} ${shown}`, { customer, called, text: shown, characters })
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
