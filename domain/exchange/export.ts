import type { Id } from '#domain/people/customer.ts'
import type { Who } from '#domain/people/filter.ts'
import type { Content } from './table.ts'

/** エクセルで見る用: nothing in it can be taken for a formula. このソフトに戻す用: word for word. */
export const EXPORT_KINDS = ['excel', 'own'] as const

export const EXPORT_ENCODINGS = ['utf-8', 'cp932'] as const

/** `who` null: everyone. `withMark`: where CP932 lacks a character, 〓 stands for it, as on printed cards; without, such an export is refused. */
export type ExportAsked = {
  readonly kind: (typeof EXPORT_KINDS)[number]
  readonly encoding: (typeof EXPORT_ENCODINGS)[number]
  readonly contents: readonly Content[]
  readonly withMark: boolean
  readonly who: Who | null
}

/** A name, address or word that CP932 cannot write, with the characters it lacks. */
export type Unwritable = {
  readonly customer: Id
  readonly called: string
  readonly text: string
  readonly characters: readonly string[]
}

/** What an export will hold; `unwritable` is cut, `unwritableCount` is whole (0 in UTF-8). */
export type ExportLook = {
  readonly counts: Readonly<Record<Content, number>>
  readonly unwritable: readonly Unwritable[]
  readonly unwritableCount: number
}

/** `folder` names it for the eye. */
export type ExportDone = {
  readonly folder: string
  readonly files: readonly string[]
  readonly counts: Readonly<Record<Content, number>>
}
