import { createHash } from 'node:crypto'
import { areByPlace } from '#domain/exchange/by-place.ts'
import { type Field, FIELDS } from '#domain/exchange/fields.ts'
import { recognise, type Recognised } from '#domain/exchange/headers.ts'
import { recogniseValues } from '#domain/exchange/headless.ts'
import type { ImportAsked } from '#domain/exchange/import.ts'
import type { Content } from '#domain/exchange/table.ts'
import type { TableFile } from '#main/files/read-table.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { REJECTS_HEADERS } from './rejects.ts'

/** What the columns of a file mean; `isRemembered` where the owner once said so for these very headers. */
export type Columns = Recognised & { readonly isRemembered: boolean }

type Asked = Pick<ImportAsked, 'content' | 'columns'>
type Headers = readonly string[]
type Headed = Pick<TableFile, 'kind' | 'headers' | 'values'>

/** More kinds of lists than any shop has. */
const KEPT = 40

/** What the owner says now, else what was said of these headers before, else what their words or the values tell. */
export function columnsOf(db: ReadDb, table: Headed, { content, columns }: Asked): Columns {
  const { headers } = table
  const before = areByPlace(headers) ? undefined : getSetting(db, 'import-columns')?.[nameOf(headers)]
  const isSaid = before !== undefined && (content === null || content === before.content)
  const found = recognised(table, isSaid ? before.content : content)
  if (columns !== null) return { ...found, columns: fitting(headers, found.content, columns), isRemembered: false }
  if (!isSaid) return { ...found, isRemembered: false }
  return { ...found, columns: fitting(headers, found.content, before.columns), isRemembered: true }
}

function recognised({ kind, headers, values }: Headed, content: Content | null): Recognised {
  if (kind === 'vcard' || kind === 'contact-xml') return { ...recognise(headers, 'people'), format: kind }
  return areByPlace(headers) ? recogniseValues(values, content) : recognise(headers, content)
}

/** Keeps what the owner said of the columns for the next file with these headers; only where it is not known anyway. */
export function rememberColumns(session: Session, table: Headed, { content, columns }: Columns): void {
  const { headers } = table
  if (areByPlace(headers)) return
  const known = columnsOf(session.db, table, { content: null, columns: null })
  if (known.content === content && isSame(known.columns, columns)) return
  write(session, 'import-columns-kept', (db) => {
    const { [nameOf(headers)]: _before, ...others } = getSetting(db, 'import-columns') ?? {}
    const newest = Object.entries(others).slice(1 - KEPT)
    putSetting(db, 'import-columns', Object.fromEntries([...newest, [nameOf(headers), { content, columns }]]))
  })
}

/** One meaning a header, and none that such a file cannot have. */
function fitting(headers: Headers, content: Content, columns: readonly (Field | null)[]): readonly (Field | null)[] {
  const possible: readonly Field[] = FIELDS[content]
  return headers.map((_, at) => possible.find((field) => field === columns[at]) ?? null)
}

function isSame(one: readonly (Field | null)[], other: readonly (Field | null)[]): boolean {
  return one.length === other.length && one.every((field, at) => field === other[at])
}

/**
 * Headers are words of the owner's own and may be long: a digest stands for them. Lines that were mended are of the same
 * list as those that were taken at once.
 */
function nameOf(headers: Headers): string {
  const all = headers.map((header) => header.trim())
  const isMended = REJECTS_HEADERS.every((header, at) => all.at(at - REJECTS_HEADERS.length) === header)
  const words = isMended ? all.slice(0, -REJECTS_HEADERS.length) : all
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32)
}
