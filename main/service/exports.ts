import { folderName } from '#main/files/file-name.ts'
import type { ExportAsked, ExportDone } from '#domain/exchange/export.ts'
import { contactCells, OWN_COLUMNS, personCells, visitCells } from '#domain/exchange/own-format.ts'
import {
  READABLE_HEADERS,
  READABLE_VISIT_HEADERS,
  readableCells,
  readableVisitCells,
} from '#domain/exchange/readable-format.ts'
import { type Content, CONTENTS } from '#domain/exchange/table.ts'
import { never } from '#domain/never.ts'
import type { Progress } from '#domain/progress.ts'
import { saveTogether, type ToSave } from '#main/files/save-together.ts'
import { tablePieces } from '#main/files/write-table.ts'
import type { ReadDb } from '#main/store/db.ts'
import { contactsOnFile, countOnFile, newest, type Newest, visitsOnFile } from '#main/store/entries-on-file.ts'
import { type Among, peopleOnFile } from '#main/store/on-file.ts'
import type { Session } from '#main/store/session.ts'
import { logOutput } from './outputs.ts'
import { amongOf } from './people-many.ts'

type Counts = ExportDone['counts']

type Rows = readonly (readonly string[])[]

/** The same in every shop, whatever it calls a visit: by these names they are found again. */
const FILE_NAMES: Readonly<Record<Content, string>> = {
  people: 'お客様.csv',
  visits: 'ご来店.csv',
  contacts: 'ご連絡.csv',
}

/**
 * Everyone who is not in the trash, or whoever is meant of them, their sales and contacts as tables in a folder, all of them
 * or none; logged. The counter goes on meanwhile: who is added after the beginning is not in them. Neither what is locked nor
 * photos ever leave.
 * @throws Refusal not-in-cp932, place-full, place-read-only, place-failed; busy-import, disk-* as it is logged
 */
export function* saveExport(
  session: Session,
  { folder, ...asked }: ExportAsked & { readonly folder: string },
): Generator<Progress, ExportDone> {
  const among = amongOf(session, asked.who)
  const held = countOnFile(session.db, among)
  const total = sumOf(held, asked.contents)
  const { files, counts } = tablesToSave(session.db, asked, among)
  const names = yield* saveTogether(folder, files, (): Progress => {
    return { done: Math.min(sumOf(counts, asked.contents), total), total, what: 'writing' }
  })
  logOutput(session, { kind: asked.kind, people: held.people, file: names.join('、') })
  return { folder: folderName(folder), files: names, counts }
}

/** The tables with how much of each was written so far, which grows as their pieces are asked for. */
export function tablesToSave(
  db: ReadDb,
  asked: Omit<ExportAsked, 'who'>,
  among: Among,
): { readonly files: readonly ToSave[]; readonly counts: Counts } {
  const counts = { people: 0, visits: 0, contacts: 0 }
  const until = newest(db)
  const files = inOrder(asked.contents).map((content) => {
    const rows = rowsOf(db, content, asked.kind, { until, among })
    const batches = tallied(rows, (count) => (counts[content] += count))
    return { name: FILE_NAMES[content], pieces: tablePieces(headersOf(content, asked.kind), batches, asked) }
  })
  return { files, counts }
}

/** The newest rows, and who is meant. */
type Scope = { readonly until: Newest; readonly among: Among }

/** The contents asked for, each once. */
export function inOrder(contents: readonly Content[]): readonly Content[] {
  return CONTENTS.filter((content) => contents.includes(content))
}

export function sumOf(counts: Counts, contents: readonly Content[]): number {
  return inOrder(contents).reduce((sum, content) => sum + counts[content], 0)
}

function headersOf(content: Content, kind: ExportAsked['kind']): readonly string[] {
  if (content === 'people' && kind === 'excel') return READABLE_HEADERS
  if (content === 'visits' && kind === 'excel') return READABLE_VISIT_HEADERS
  return OWN_COLUMNS[content].map(({ header }) => header)
}

function rowsOf(db: ReadDb, content: Content, kind: ExportAsked['kind'], { until, among }: Scope): Iterable<Rows> {
  switch (content) {
    case 'people':
      return eachOf(peopleOnFile(db, until.people, among), kind === 'excel' ? readableCells : personCells)
    case 'visits':
      return eachOf(visitsOnFile(db, until, among), kind === 'excel' ? readableVisitCells : visitCells)
    case 'contacts':
      return eachOf(contactsOnFile(db, until, among), contactCells)
    default:
      return never(content, 'a content')
  }
}

/** What becomes of each, batch by batch. */
export function* eachOf<T, R>(batches: Iterable<readonly T[]>, become: (one: T) => R): Generator<readonly R[], void> {
  for (const batch of batches) yield batch.map(become)
}

function* tallied<T>(batches: Iterable<readonly T[]>, tell: (count: number) => void): Generator<readonly T[], void> {
  for (const batch of batches) {
    tell(batch.length)
    yield batch
  }
}
