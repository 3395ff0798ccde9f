import type { ExportLook } from '#domain/exchange/export.ts'
import type { BookLook } from '#domain/exchange/outputs.ts'
import type { Who } from '#domain/people/filter.ts'
import { skipToken, useQuery } from '@tanstack/react-query'
import { bookLookQuery, exportLookQuery } from '../../lib/queries/files.ts'
import { bookAsked, type OutAsked, tableAsked } from './asked.ts'

/** What would be written of what is asked for, and why it has to wait. */
export function useLooked(asked: OutAsked, who: Who | null) {
  const table = tableAsked(asked, who)
  const book = bookAsked(asked, who)
  const hasContents = table !== null && asked.contents.length > 0
  const ofTable = useQuery({
    ...exportLookQuery(table ?? { ...JUST_PEOPLE, who }),
    ...(table === null || hasContents ? {} : { queryFn: skipToken }),
  })
  const ofBook = useQuery({
    ...bookLookQuery(book ?? { ...NO_BOOK, who }),
    ...(book === null ? { queryFn: skipToken } : {}),
  })
  const looks: Looks = { table: ofTable.data, book: book === null ? undefined : ofBook.data }
  return {
    ...looks,
    isTable: table !== null,
    isReady:
      book === null
        ? table === null || (looks.table !== undefined && !ofTable.isPlaceholderData)
        : looks.book !== undefined,
    error: book === null ? ofTable.error : ofBook.error,
    /** How many are meant, once that is known. */
    chosen: looks.table?.counts.people ?? null,
    reason: reasonOf(asked, { isTable: table !== null, hasContents }, looks),
  }
}

const JUST_PEOPLE = { kind: 'own', encoding: 'utf-8', contents: ['people'], withMark: false } as const
const NO_BOOK = { kind: 'atena', encoding: 'cp932', withMark: false } as const

/** Why it has to wait. */
export type Reason = 'reasonNothing' | 'reasonNobody' | 'reasonMark' | 'reasonMarkOnly'

type Looks = { readonly table: ExportLook | undefined; readonly book: BookLook | undefined }

function reasonOf(
  { withMark, kind }: OutAsked,
  { isTable, hasContents }: { readonly isTable: boolean; readonly hasContents: boolean },
  { table, book }: Looks,
): Reason | null {
  if (isTable && !hasContents) return 'reasonNothing'
  if (book?.kept === 0) return 'reasonNobody'
  const lacking = isTable ? table : book
  if (withMark || (lacking?.unwritableCount ?? 0) === 0) return null
  return kind === 'hagaki-kit' ? 'reasonMarkOnly' : 'reasonMark'
}
