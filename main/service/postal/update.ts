import { statSync } from 'node:fs'
import { recordJoiner, rowsOf } from '#domain/postal/ken-all.ts'
import { TableMaker } from '#domain/postal/make-table.ts'
import type { PostalState } from '#domain/postal/state.ts'
import { codesFrom } from '#domain/postal/table.ts'
import type { Progress } from '#domain/progress.ts'
import { packTable } from '#main/files/postal-table.ts'
import { openTable, readLines, type TableFile } from '#main/files/read-table.ts'
import { writeWhole } from '#main/store/durable.ts'
import { Refusal, refuse, told } from '#main/store/refusal.ts'
import { postalState } from './look-up.ts'
import { ownChanged, placeOfOwn, shippedTable } from './tables.ts'

/** Of the file; that of the whole country has some 20 MB. */
const MOST_BYTES = 100 * 1024 * 1024
/** The country has 124,000; fewer are a part of it, or another list. */
const LEAST_ROWS = 100_000

/** All was read; the rest takes a moment. */
const PACKING: Progress = { done: 1, total: 1, what: 'writing' }

/**
 * 「郵便番号を新しくする」: takes Japan Post's table of all codes (utf_ken_all.csv, KEN_ALL.CSV) in the place of the one in use,
 * whole or not at all. Codes of single companies stay those of the table that ships, for that file has none.
 * @throws Refusal postal-file-other where it is not that file, or damaged; file-missing, file-changed, file-too-large, disk-*
 */
export function* updateTable({ path }: { readonly path: string }): Generator<Progress, PostalState> {
  const place = placeOfOwn() ?? refuse('file-missing')
  const maker = new TableMaker()
  yield* takeRows(path, maker)
  yield* takeCompanies(maker)
  const packing = packTable(maker.texts(), monthOf(path))
  for (;;) {
    const step = packing.next()
    if (step.done !== true) {
      yield PACKING
      continue
    }
    told(() => writeWhole(place, step.value))
    ownChanged()
    return postalState()
  }
}

function* takeRows(path: string, maker: TableMaker): Generator<Progress, void> {
  const table = yield* opened(path)
  const join = recordJoiner()
  let rows = 0
  for (const { lines, bytes } of readLines(table)) {
    for (const line of lines) {
      const cells = 'cells' in line ? join(line.cells) : refuse('postal-file-other')
      if (cells === null) continue
      for (const row of rowsOf(cells) ?? refuse('postal-file-other')) maker.add(row)
      rows += 1
    }
    yield { done: bytes, total: table.bytes, what: 'reading' }
  }
  if (rows < LEAST_ROWS) refuse('postal-file-other')
}

/** What is wrong with a list of people is said in other words than what is wrong with this one. */
function* opened(path: string): Generator<Progress, TableFile> {
  try {
    return yield* openTable(path, { encoding: null, headless: true, mostBytes: MOST_BYTES })
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'file-missing') refuse('postal-file-other')
    throw error
  }
}

/** Their codes are no part of the file. */
function* takeCompanies(maker: TableMaker): Generator<Progress, void> {
  const shipped = shippedTable()
  if (shipped === null) return
  for (const digits of new Set(shipped.cities.flatMap((city) => city.digits))) {
    for (const { code, place } of codesFrom(shipped, digits)) {
      if (place.company !== '') maker.add({ ...place, code, prefectureKana: '', cityKana: '' })
    }
    yield PACKING
  }
}

/** Japan Post packs the file with the day of its data, and unpacking keeps it. */
function monthOf(path: string): string {
  return statSync(path).mtime.toISOString().slice(0, 'YYYY-MM'.length)
}
