import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportAnswers, ImportAsked, ImportDone, ImportPreview } from '#domain/exchange/import.ts'
import { nameFile } from '#main/service/imports/opened-files.ts'
import { previewImport } from '#main/service/imports/preview.ts'
import { runImport } from '#main/service/imports/run.ts'
import { runThrough } from '#main/service/run-through.ts'
import type { Session } from '#main/store/session.ts'

// Lists as an owner chooses them: files in a folder, asked for by a name. Without the test runner, so that a process of its
// own can use it too.

/** A file with these lines, CRLF after each; its name for a call. */
export function aList(folder: string, lines: readonly string[], fileName = '名簿.csv'): string {
  return aFile(folder, lines.map((line) => `${line}\r\n`).join(''), fileName)
}

export function aFile(folder: string, content: string | Uint8Array, fileName = '名簿.csv'): string {
  const path = join(folder, fileName)
  writeFileSync(path, content)
  return named(path)
}

export function named(path: string): string {
  const file = randomUUID()
  nameFile(file, path)
  return file
}

export function asked(file: string, some: Partial<ImportAsked> = {}): ImportAsked {
  return { file, content: null, encoding: null, headless: null, columns: null, ...some }
}

export const ANSWERS: ImportAnswers = { known: 'known-before', repairs: [], onDuplicate: 'skip', choices: [] }

export function preview(session: Session, file: string, some: Partial<ImportAsked> = {}): ImportPreview {
  return runThrough(previewImport(session, asked(file, some)))
}

export function take(session: Session, file: string, some: Partial<ImportAsked & ImportAnswers> = {}): ImportDone {
  return runThrough(runImport(session, { ...asked(file), ...ANSWERS, ...some }))
}
