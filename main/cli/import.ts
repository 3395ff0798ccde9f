import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Field, FIELDS } from '#domain/exchange/fields.ts'
import { DAMAGES, type ImportAnswers, type ImportAsked, type ImportPreview } from '#domain/exchange/import.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import { nameFile } from '#main/service/imports/opened-files.ts'
import { previewImport } from '#main/service/imports/preview.ts'
import { openFile } from '#main/service/imports/reading.ts'
import { rejectsOf } from '#main/service/imports/rejects.ts'
import { runImport } from '#main/service/imports/run.ts'
import { runThrough } from '#main/service/run-through.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { type Command, withShop } from './command.ts'
import { choice, need, WrongWords, type Words } from './words.ts'

const ON_DUPLICATE = ['ask', 'add', 'merge', 'skip'] as const

type OnDuplicate = (typeof ON_DUPLICATE)[number]

/**
 * Takes a list in. Where nothing is said: what it holds is told by its headers, everybody was known before, what Excel
 * spoiled is repaired, and nobody who is likely there already is decided about (entries that stand there are left out).
 */
export const importList: Command = {
  names: ['file', 'as', 'map', 'on-duplicate', 'known'],
  flags: ['dry-run', 'no-repair', 'no-header'],
  run: (words) => {
    const file = randomUUID()
    nameFile(file, resolve(need(words, 'file')))
    const onDuplicate = choice(words, 'on-duplicate', ON_DUPLICATE)
    const known = choice(words, 'known', ['known-before', 'first-timer'])
    const repairs = words['no-repair'] === undefined ? DAMAGES : []
    const headless = words['no-header'] === undefined ? null : true
    const content = words['as'] === undefined ? null : choice(words, 'as', CONTENTS)
    return withShop(words, (session) => {
      const asked = withMap(session, { file, content, encoding: null, headless, columns: null }, words)
      if (words['dry-run'] !== undefined) return dryRun(session, asked, onDuplicate)
      return run(session, asked, { known, repairs, choices: [], onDuplicate: decided(session, asked, onDuplicate) })
    })
  },
}

function run(session: Session, asked: ImportAsked, answers: ImportAnswers): unknown {
  const { rejects: _cut, rejected: _count, ...done } = runThrough(runImport(session, { ...asked, ...answers }))
  return { ...done, rejected: [...rejectsOf(session, { id: done.batchId })].map(reasonOnly) }
}

/** @throws Refusal duplicates-undecided where people are likely there already and nobody said what to do */
function decided(session: Session, asked: ImportAsked, onDuplicate: OnDuplicate): ImportAnswers['onDuplicate'] {
  if (onDuplicate !== 'ask') return onDuplicate
  const { content, duplicates } = runThrough(previewImport(session, asked))
  if (content === 'people' && duplicates > 0) refuse('duplicates-undecided')
  return 'skip'
}

/** What would come of it, and all that the preview tells; nothing is written. */
function dryRun(session: Session, asked: ImportAsked, onDuplicate: OnDuplicate): unknown {
  const preview = runThrough(previewImport(session, asked, Infinity))
  const { rows, rejected, duplicates, rejects, ...rest } = preview
  const counts = { added: rows - rejected - duplicates, merged: 0, skipped: 0, ...likely(preview, onDuplicate) }
  if (onDuplicate === 'add') counts.added += duplicates
  return { batchId: null, ...rest, rows, ...counts, duplicates, rejected: rejects.map(reasonOnly) }
}

function likely(
  { duplicates, content }: ImportPreview,
  onDuplicate: OnDuplicate,
): { merged?: number; skipped?: number } {
  if (onDuplicate === 'add') return {}
  return onDuplicate === 'merge' && content === 'people' ? { merged: duplicates } : { skipped: duplicates }
}

function reasonOnly({ line, reason, column }: { line: number; reason: string; column: string }): unknown {
  return { line, reason, column }
}

/** --map FILE: JSON from the head of a column to what it means, null for nothing. @throws WrongWords */
function withMap(session: Session, asked: ImportAsked, words: Words): ImportAsked {
  if (words['map'] === undefined) return asked
  const map = readMap(resolve(words['map']))
  const { table, columns } = runThrough(openFile(session, asked))
  const unknown = [...map.keys()].find((header) => !table.headers.includes(header))
  if (unknown !== undefined) throw new WrongWords(`--map names a column that is not there: ${unknown}`)
  const possible: readonly Field[] = FIELDS[columns.content]
  return {
    ...asked,
    content: columns.content,
    columns: table.headers.map((header, at) => {
      const field = map.has(header) ? map.get(header) : columns.columns[at]
      if (field === null || field === undefined) return null
      const found = possible.find((each) => each === field)
      if (found === undefined) throw new WrongWords(`--map gives ${header} a meaning that is none: ${field}`)
      return found
    }),
  }
}

/** @throws WrongWords */
function readMap(path: string): ReadonlyMap<string, string | null> {
  try {
    const said = JSON.parse(readFileSync(path, 'utf8')) as unknown
    if (typeof said !== 'object' || said === null || Array.isArray(said)) throw new TypeError('an object is needed')
    const entries = Object.entries(said)
    return new Map(entries.map(([header, field]) => [header, field === null ? null : String(field)]))
  } catch (error) {
    throw new WrongWords(`--map cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
