import {
  type ImportAnswers,
  type ImportAsked,
  type ImportDone,
  LISTED_AT_MOST,
  type OnDuplicate,
  type Rejected,
} from '#domain/exchange/import.ts'
import type { ReadHow } from '#domain/exchange/read.ts'
import { never } from '#domain/never.ts'
import type { Progress } from '#domain/progress.ts'
import type { WriteDb } from '#main/store/db.ts'
import { countImport, type ImportCounts, insertImport, insertReject } from '#main/store/imports.ts'
import { rowsInto } from '#main/store/import-rows.ts'
import { BROUGHT } from '#main/store/import-undo.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { withoutAsking } from '#main/store/triggers.ts'
import { type ToRefresh, writeInSteps } from '#main/store/write.ts'
import { rememberColumns } from './columns.ts'
import { takeContacts, takeVisits } from './entries.ts'
import type { Fate, Taker } from './judging.ts'
import { fileNamed } from './opened-files.ts'
import { takePeople } from './people.ts'
import type { LineRead, LinesRead } from './lines.ts'
import { linesAhead } from './read-ahead.ts'
import { type Opened, openFile } from './reading.ts'

type RunAsked = ImportAsked & ImportAnswers

/** What has come of the lines so far. */
type Tally = { -readonly [N in keyof ImportCounts]: number } & { readonly rejects: Rejected[] }

type Running = {
  readonly db: WriteDb
  readonly importKey: number
  readonly opened: Opened
  readonly how: ReadHow
  readonly choiceOf: (line: number) => OnDuplicate
  readonly tally: Tally
}

/**
 * 取り込む: one transaction, all or nothing; lines that cannot be taken are kept with their reasons.
 * @throws Refusal file-changed (since the preview, or while it is read), columns-doubled and columns-missing with the field;
 * as opening the file does; busy-import, disk-*
 */
export function* runImport(session: Session, asked: RunAsked): Generator<Progress, ImportDone> {
  const opened = yield* openFile(session, asked)
  refuseUnseen(asked, opened)
  const done = yield* writeInSteps(session, 'imported', function* (db, change, toRefresh) {
    const { table, columns } = opened
    const id = session.newId()
    const importKey = insertImport(db, change, {
      id,
      at: session.now(),
      fileName: table.fileName,
      content: columns.content,
      format: columns.format,
      encoding: table.encoding,
      digest: table.digest,
      headers: table.headers,
    })
    const running = begin(session, db, importKey, opened, asked)
    yield* withoutAsking(db, ['customers', ...BROUGHT], takeAll(session, running, toRefresh))
    const { rejects, ...counts } = running.tally
    countImport(db, importKey, counts)
    return { batchId: id, format: columns.format, encoding: table.encoding, ...counts, rejects }
  })
  rememberColumns(session, opened.table, opened.columns)
  return done
}

function refuseUnseen({ file }: ImportAsked, { table, faults: { doubled, lacking } }: Opened): void {
  const seen = fileNamed(file)?.digest ?? null
  if (seen !== null && seen !== table.digest) refuse('file-changed')
  if (doubled.length > 0) refuse('columns-doubled', doubled[0])
  if (lacking.length > 0) refuse('columns-missing', lacking[0])
}

function begin(session: Session, db: WriteDb, importKey: number, opened: Opened, asked: RunAsked): Running {
  const choices = new Map(asked.choices.map(({ line, choice }) => [line, choice]))
  return {
    db,
    importKey,
    opened,
    how: { known: asked.known, today: session.today(), repairs: new Set(asked.repairs) },
    choiceOf: (line) => choices.get(line) ?? asked.onDuplicate,
    tally: { rows: 0, added: 0, merged: 0, skipped: 0, rejected: 0, rejects: [] },
  }
}

function takeAll(session: Session, running: Running, toRefresh: ToRefresh): Generator<Progress, void> {
  const { db, importKey, opened, how } = running
  const { content, columns } = opened.columns
  const asked = { table: opened.table, columns, how }
  const { alsoRefresh } = toRefresh
  switch (content) {
    case 'people': {
      const into = rowsInto(db, importKey)
      return takeWith(
        running,
        linesAhead({ ...asked, content }),
        takePeople(into, () => session.newId(), how.today, toRefresh),
      )
    }
    case 'visits':
      return takeWith(running, linesAhead({ ...asked, content }), takeVisits({ db, importKey, alsoRefresh }))
    case 'contacts':
      return takeWith(running, linesAhead({ ...asked, content }), takeContacts({ db, importKey, alsoRefresh }))
    default:
      return never(content, 'a list of something else')
  }
}

function* takeWith<T, Found>(
  running: Running,
  read: Generator<LinesRead<T>, void>,
  prepare: Generator<Progress, Taker<T, Found>>,
): Generator<Progress, void> {
  const { bytes: total } = running.opened.table
  const taker = yield* prepare
  for (const { lines, bytes } of read) {
    for (const line of lines) note(running, taker, line)
    yield { done: bytes, total, what: 'saving' }
  }
  taker.end()
}

function note<T, Found>({ db, importKey, choiceOf, tally }: Running, taker: Taker<T, Found>, read: LineRead<T>): void {
  const { line, text } = read
  tally.rows += 1
  const reject = (rejected: Rejected, customer: number | null): void => {
    tally.rejected += 1
    insertReject(db, importKey, { ...rejected, customer })
    if (tally.rejects.length < LISTED_AT_MOST) tally.rejects.push(rejected)
  }
  if (read.kind === 'rejected') {
    const { reason, column, id, number } = read
    return reject({ line, reason, column, text }, taker.ownerOf(id, number))
  }
  const fate = taken(taker, read.value, line, choiceOf)
  if (fate.kind === 'rejected') return reject({ line, reason: fate.reason, column: '', text }, fate.customer)
  tally[fate.kind] += 1
}

function taken<T, Found>(
  taker: Taker<T, Found>,
  value: T,
  line: number,
  choiceOf: (line: number) => OnDuplicate,
): Fate {
  const judged = taker.judge(value)
  if (judged.kind === 'rejected') return judged
  return taker.take(value, line, judged.found, judged.kind === 'likely' ? choiceOf(line) : 'add')
}
