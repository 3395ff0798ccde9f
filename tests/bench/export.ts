import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Progress } from '#domain/progress.ts'
import { lookAtBook, saveBook } from '#main/service/address-books.ts'
import { saveExport } from '#main/service/exports.ts'
import { saveList } from '#main/service/kept-files.ts'
import type { Session } from '#main/store/session.ts'
import { onShopLong } from './asked.ts'
import { round } from './measure.ts'
import { type Run, run } from './run-long.ts'

/** `floorMs`: the same bytes written and flushed, nothing worked out. */
type Written = Run & { readonly megabytes: number; readonly floorMs: number }

type Save = (session: Session, folder: string) => Generator<Progress, unknown>

export type ExportFigures = Readonly<Record<keyof typeof FILES, Written>>

const PEOPLE = { contents: ['people'], who: null } as const

/** Every kind of file that holds everyone. */
const FILES = {
  ownCsv: (session, folder) =>
    saveExport(session, { ...PEOPLE, kind: 'own', encoding: 'utf-8', withMark: false, folder }),
  excelCp932: (session, folder) =>
    saveExport(session, { ...PEOPLE, kind: 'excel', encoding: 'cp932', withMark: true, folder }),
  contacts: (session, folder) => saveList(session, { kind: 'vcard', who: null, version: '3.0', folder }),
  addressBook: bookSaved,
} as const satisfies Readonly<Record<string, Save>>

/** Everyone of the shop, written as the program does, with who asks meanwhile. */
export async function benchExport(file: string): Promise<ExportFigures> {
  return {
    ownCsv: await saved(file, FILES.ownCsv),
    excelCp932: await saved(file, FILES.excelCp932),
    contacts: await saved(file, FILES.contacts),
    addressBook: await saved(file, FILES.addressBook),
  }
}

/** Looked at through the gate, and then saved, as the screen does. */
function* bookSaved(session: Session, folder: string): Generator<Progress, unknown> {
  const asked = { kind: 'atena', who: null, encoding: 'cp932', withMark: true } as const
  const { clearance } = yield* lookAtBook(session, asked)
  return yield* saveBook(session, { ...asked, clearance, folder })
}

async function saved(file: string, save: Save): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-bench-'))
  try {
    const figures = await onShopLong(file, (session) => run(() => save(session, folder)))
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
    const megabytes = bytes.reduce((sum, each) => sum + each.length, 0) / 1_000_000
    return { ...figures, megabytes: round(megabytes), floorMs: round(written(bytes, join(folder, 'floor'))) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Milliseconds. */
function written(pieces: readonly Buffer[], path: string): number {
  const began = performance.now()
  const to = openSync(path, 'w')
  for (const piece of pieces) writeSync(to, piece)
  fsyncSync(to)
  closeSync(to)
  return performance.now() - began
}
