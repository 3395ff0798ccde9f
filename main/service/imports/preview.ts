import {
  type ColumnFound,
  type Damage,
  type DamageFound,
  DAMAGES,
  type ImportAsked,
  type ImportPreview,
  type LettersLost,
  type Likely,
  LISTED_AT_MOST,
  type LineAsRead,
  type Rejected,
} from '#domain/exchange/import.ts'
import { areByPlace } from '#domain/exchange/by-place.ts'
import { beginning } from '#domain/excerpt.ts'
import type { DamageSeen, ReadHow } from '#domain/exchange/read.ts'
import { never } from '#domain/never.ts'
import type { Progress } from '#domain/progress.ts'
import { readLines, type TableFile } from '#main/files/read-table.ts'
import type { ReadDb } from '#main/store/db.ts'
import { importedAt } from '#main/store/imports.ts'
import type { Session } from '#main/store/session.ts'
import { seeContacts, seeVisits } from './entries.ts'
import type { Kind } from './judging.ts'
import { shopDayOf } from './list.ts'
import { rememberDigest } from './opened-files.ts'
import { seePeople } from './people.ts'
import type { LineRead, LinesRead } from './lines.ts'
import { linesAhead } from './read-ahead.ts'
import { type Opened, openFile } from './reading.ts'

/** So many lines are shown as they will be, so many examples of a damage, so many values of a column. */
const SAMPLE = 20
const EXAMPLES = 5
const VALUES = 3
const VALUE_AT_MOST = 60

/** What the lines come to; lists are cut at `listed`. */
type Look = {
  readonly listed: number
  readonly damages: Map<Damage, { count: number; readonly examples: DamageFound['examples'][number][] }>
  readonly lost: { count: number; readonly examples: LettersLost['examples'][number][] }
  readonly sample: LineAsRead[]
  readonly rejects: Rejected[]
  readonly likely: Likely[]
  rows: number
  rejected: number
  duplicates: number
}

/**
 * Reads the whole file as it would be taken in and writes nothing. Lists are cut at `listed`, counts are whole.
 * @throws Refusal file-missing, file-too-large, file-empty, file-encoding, file-not-table, file-of-other-program, file-changed
 */
export function* previewImport(
  session: Session,
  asked: ImportAsked,
  listed = LISTED_AT_MOST,
): Generator<Progress, ImportPreview> {
  const { db } = session
  const opened = yield* openFile(session, asked)
  const { table, columns, faults } = opened
  const look: Look = {
    listed,
    damages: new Map(),
    lost: { count: 0, examples: [] },
    sample: [],
    rejects: [],
    likely: [],
    rows: 0,
    rejected: 0,
    duplicates: 0,
  }
  if (faults.lacking.length > 0) yield* count(opened, look)
  else yield* lookThrough(db, opened, { known: 'first-timer', today: session.today(), repairs: ALL }, look)
  const found = yield* sampled(opened)
  rememberDigest(asked.file, table.digest)
  const at = importedAt(db, table.digest)
  return {
    fileName: table.fileName,
    kind: table.kind,
    content: columns.content,
    format: columns.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headless: table.headerLine === 0 && areByPlace(table.headers),
    columns: found,
    remembered: columns.isRemembered,
    ...faults,
    rows: look.rows,
    sample: look.sample,
    rejected: look.rejected,
    rejects: look.rejects,
    duplicates: look.duplicates,
    likely: look.likely,
    damages: DAMAGES.flatMap((kind): DamageFound[] => {
      const seen = look.damages.get(kind)
      return seen === undefined ? [] : [{ kind, ...seen }]
    }),
    lost: look.lost,
    importedOn: at === null ? null : shopDayOf(db, at),
  }
}

/** Repairs are offered, so the preview shows what they make. */
const ALL: ReadonlySet<Damage> = new Set(DAMAGES)

/** Nothing can be taken in yet: how much there is, is all that can be said. */
function* count({ table }: Opened, look: Look): Generator<Progress, void> {
  for (const { lines, bytes } of readLines(table)) {
    look.rows += lines.length
    yield { done: bytes, total: table.bytes, what: 'reading' }
  }
}

function lookThrough(db: ReadDb, opened: Opened, how: ReadHow, look: Look): Generator<Progress, void> {
  const { table } = opened
  const { content, columns } = opened.columns
  const asked = { table, columns, how }
  switch (content) {
    case 'people':
      return lookWith(table, look, linesAhead({ ...asked, content }), seePeople(db))
    case 'visits':
      return lookWith(table, look, linesAhead({ ...asked, content }), seeVisits(db))
    case 'contacts':
      return lookWith(table, look, linesAhead({ ...asked, content }), seeContacts(db))
    default:
      return never(content, 'a list of something else')
  }
}

function* lookWith<T, Found>(
  { bytes: total }: TableFile,
  look: Look,
  read: Generator<LinesRead<T>, void>,
  prepare: Generator<Progress, Kind<T, Found>>,
): Generator<Progress, void> {
  const kind = yield* prepare
  for (const { lines, bytes } of read) {
    for (const line of lines) see(kind, line, look)
    yield { done: bytes, total, what: 'reading' }
  }
}

function see<T, Found>(kind: Kind<T, Found>, read: LineRead<T>, look: Look): void {
  const { line } = read
  look.rows += 1
  for (const each of read.damages) noteDamage(look, line, each)
  for (const was of read.lost) noteLost(look, line, was)
  if (read.kind === 'rejected') return reject(look, read)
  const { value, text } = read
  const judged = kind.judge(value)
  if (judged.kind === 'rejected') return reject(look, { line, reason: judged.reason, column: '', text })
  const asRead = (): LineAsRead => kind.asRead(value, line, judged.found)
  if (look.sample.length < SAMPLE) look.sample.push(asRead())
  if (judged.kind === 'likely') {
    look.duplicates += 1
    if (look.likely.length < look.listed) {
      look.likely.push({ line, incoming: asRead(), ...kind.standing(value, judged.found), why: judged.why })
    }
  }
  kind.pass(value, line, judged.found)
}

function reject(look: Look, { line, reason, column, text }: Rejected): void {
  look.rejected += 1
  if (look.rejects.length < look.listed) look.rejects.push({ line, reason, column, text })
}

function noteDamage({ damages }: Look, line: number, { kind, was, becomes }: DamageSeen): void {
  const seen = damages.get(kind) ?? { count: 0, examples: [] }
  damages.set(kind, seen)
  seen.count += 1
  if (seen.examples.length < EXAMPLES) seen.examples.push({ line, was, becomes })
}

function noteLost({ lost }: Look, line: number, was: string): void {
  lost.count += 1
  if (lost.examples.length < EXAMPLES) lost.examples.push({ line, was: beginning(was, VALUE_AT_MOST) })
}

/** The first values that are not empty, from as much of the file as one step reads. */
function* sampled({ table, columns: { columns } }: Opened): Generator<Progress, readonly ColumnFound[]> {
  const samples = table.headers.map((): string[] => [])
  for (const { lines, bytes } of readLines(table)) {
    for (const line of lines)
      if ('cells' in line) for (const [at, cell] of line.cells.entries()) noteValue(samples[at], cell)
    yield { done: bytes, total: table.bytes, what: 'reading' }
    if (lines.length > 0) break
  }
  return table.headers.map((header, at) => ({ header, field: columns[at] ?? null, samples: samples[at] ?? [] }))
}

function noteValue(samples: string[] | undefined, cell: string): void {
  const value = cell.trim()
  if (value === '' || samples === undefined || samples.length === VALUES) return
  samples.push(beginning(value, VALUE_AT_MOST))
}
