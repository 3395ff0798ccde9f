import { PAGE_BYTES } from '../page-bytes.ts'
import type { PageFile } from './page-file.ts'
import { type Value, valuesIn, varint } from './record.ts'

// What stands on a page: https://www.sqlite.org/fileformat2.html#b_tree_pages

const KINDS = { 2: 'index-branch', 5: 'table-branch', 10: 'index-leaf', 13: 'table-leaf' } as const

export type PageKind = (typeof KINDS)[keyof typeof KINDS]

export type Row = { readonly key: number; readonly values: readonly Value[] }

type Header = { readonly kind: PageKind; readonly at: number; readonly cells: number }

/** The file's own header stands before that of the first page. */
const FILE_HEADER = 100

/** Null for anything but a page of a tree: free, the middle of a long row, or destroyed. */
export function kindOf(page: Buffer, number: number): PageKind | null {
  return headerOf(page, number)?.kind ?? null
}

export function cellsOn(page: Buffer, number: number): number {
  return headerOf(page, number)?.cells ?? 0
}

/** The pages below a branch. */
export function childrenOf(page: Buffer, number: number): readonly number[] {
  const header = headerOf(page, number)
  if (header === null || header.kind.endsWith('leaf')) return []
  const below = cellStarts(page, header).flatMap((at) => (at + 4 <= PAGE_BYTES ? [page.readUInt32BE(at)] : []))
  return [...below, page.readUInt32BE(header.at + 8)]
}

/** The rows of a leaf of a table; null for each that cannot be read. */
export function* rowsOn(file: PageFile, page: Buffer, number: number): Generator<Row | null, void> {
  const header = headerOf(page, number)
  if (header?.kind !== 'table-leaf') return
  for (const at of cellStarts(page, header)) {
    const length = varint(page, at)
    const key = length === null ? null : varint(page, length.end)
    if (length === null || key === null) yield null
    else {
      const record = payload(file, page, key.end, length.value, tableMost)
      const values = record === null ? null : valuesIn(record)
      yield values === null ? null : { key: key.value, values }
    }
  }
}

/** The entries of a page of an index, or of a table that is one; those that cannot be read are left out. */
export function* entriesOn(file: PageFile, page: Buffer, number: number): Generator<readonly Value[], void> {
  const header = headerOf(page, number)
  if (header === null || !header.kind.startsWith('index')) return
  const pointer = header.kind === 'index-branch' ? 4 : 0
  for (const at of cellStarts(page, header)) {
    const length = varint(page, at + pointer)
    const record = length === null ? null : payload(file, page, length.end, length.value, indexMost)
    const values = record === null ? null : valuesIn(record)
    if (values !== null) yield values
  }
}

function headerOf(page: Buffer, number: number): Header | null {
  const at = number === 1 ? FILE_HEADER : 0
  const kind = KINDS[page.readUInt8(at) as keyof typeof KINDS] as PageKind | undefined
  return kind === undefined ? null : { kind, at, cells: page.readUInt16BE(at + 3) }
}

function cellStarts(page: Buffer, { kind, at, cells }: Header): readonly number[] {
  const first = at + (kind.endsWith('leaf') ? 8 : 12)
  const most = Math.floor((PAGE_BYTES - first) / 2)
  return Array.from({ length: Math.min(cells, most) }, (_, n) => page.readUInt16BE(first + n * 2))
}

// So much of a row stands on its page, in bytes; the rest of a longer one goes on over pages of its own.
const tableMost = (usable: number): number => usable - 35
const indexMost = (usable: number): number => Math.floor(((usable - 12) * 64) / 255) - 23
const leastOf = (usable: number): number => Math.floor(((usable - 12) * 32) / 255) - 23

/** The whole of a row; null where a page of it is not there. */
function payload(
  file: PageFile,
  page: Buffer,
  at: number,
  length: number,
  mostOf: (usable: number) => number,
): Buffer | null {
  const [most, least, onAPageOfItsOwn] = [mostOf(file.usable), leastOf(file.usable), file.usable - 4]
  if (length <= most) return at + length <= file.usable ? page.subarray(at, at + length) : null
  const surplus = least + ((length - least) % onAPageOfItsOwn)
  const here = surplus <= most ? surplus : least
  if (at + here + 4 > file.usable || length > file.count * PAGE_BYTES) return null
  const parts = [page.subarray(at, at + here)]
  let next = page.readUInt32BE(at + here)
  for (let left = length - here; left > 0; left -= onAPageOfItsOwn) {
    const further = file.page(next)
    if (further === null) return null
    parts.push(further.subarray(4, 4 + Math.min(left, onAPageOfItsOwn)))
    next = further.readUInt32BE(0)
  }
  // After the last page stands 0: anything else is another row's page, or a destroyed one.
  return next === 0 ? Buffer.concat(parts) : null
}
