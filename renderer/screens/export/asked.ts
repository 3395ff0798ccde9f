import type { Api } from '#contract/api.ts'
import { never } from '#domain/never.ts'
import type { VCardVersion } from '#domain/exchange/as-vcard.ts'
import { EXPORT_KINDS, type ExportAsked } from '#domain/exchange/export.ts'
import { BOOK_KINDS, type BookAsked, KEPT_KINDS } from '#domain/exchange/outputs.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import type { Who } from '#domain/people/filter.ts'
import type { Language } from '../../lib/language.ts'

/** In the order in which they are offered: what an owner wants most stands first. */
export const OUT_KINDS = [...EXPORT_KINDS, ...KEPT_KINDS, ...BOOK_KINDS] as const

export type OutKind = (typeof OUT_KINDS)[number]

/** What the screen asks for; each kind takes of it what it needs. */
export type OutAsked = Pick<ExportAsked, 'contents' | 'withMark'> & {
  readonly kind: OutKind
  /** Null as long as the owner has said nothing: old address books begin with CP932, all others with UTF-8. */
  readonly encoding: ExportAsked['encoding'] | null
  readonly version: VCardVersion
}

export const AT_FIRST: OutAsked = {
  kind: 'excel',
  encoding: null,
  contents: CONTENTS,
  withMark: false,
  version: '4.0',
}

/** Null for what is no table. */
export function tableAsked({ kind, encoding, contents, withMark }: OutAsked, who: Who | null): ExportAsked | null {
  if (kind !== 'excel' && kind !== 'own') return null
  return { kind, encoding: encoding ?? 'utf-8', contents, withMark, who }
}

/** Null for what is no address book. */
export function bookAsked({ kind, encoding, withMark }: OutAsked, who: Who | null): BookAsked | null {
  if (kind !== 'atena' && kind !== 'hagaki-kit') return null
  return { kind, encoding: kind === 'atena' ? (encoding ?? 'cp932') : 'cp932', withMark, who }
}

type Saving = 'exports:save' | 'address-books:save' | 'outputs:save' | 'outputs:save-all'

/** A call that writes into a folder, with what it is asked. */
export type OutCall = { [C in Saving]: { readonly call: C; readonly asked: Api[C]['in'] } }[Saving]

/** `clearance` is of the last look; null where there was none, and nothing of that kind can be saved. */
export function callOf(
  asked: OutAsked,
  { who, language, clearance }: { who: Who | null; language: Language; clearance: string | null },
): OutCall | null {
  const { kind, version } = asked
  switch (kind) {
    case 'excel':
    case 'own': {
      const table = tableAsked(asked, who)
      return table === null ? null : { call: 'exports:save', asked: table }
    }
    case 'atena':
    case 'hagaki-kit': {
      const book = bookAsked(asked, who)
      return book === null || clearance === null ? null : { call: 'address-books:save', asked: { ...book, clearance } }
    }
    case 'vcard':
    case 'ical':
      return { call: 'outputs:save', asked: { kind, who, version } }
    case 'all':
      return { call: 'outputs:save-all', asked: { language } }
    default:
      return never(kind, 'a kind of export')
  }
}
