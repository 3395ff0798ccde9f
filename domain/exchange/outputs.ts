import type { WallClock } from '#domain/moment.ts'
import type { Who } from '#domain/people/filter.ts'
import type { LeftOut } from '#domain/week/gate.ts'
import type { VCardVersion } from './as-vcard.ts'
import type { CardLanguage } from './cards/words.ts'
import type { EXPORT_KINDS, ExportAsked, ExportLook } from './export.ts'

/** Address books of other programs: somebody wants them for cards, so only whom the gate lets pass stands in them. */
export const BOOK_KINDS = ['atena', 'hagaki-kit'] as const

export type BookKind = (typeof BOOK_KINDS)[number]

/** Kept for oneself: 連絡先 (vCard), 暦 (iCalendar), まるごと書き出す. Nobody is left out; what was refused stands in them. */
export const KEPT_KINDS = ['vcard', 'ical', 'all'] as const

export type KeptKind = (typeof KEPT_KINDS)[number]

/** Every way in which records of people leave the shop; each is logged. disclosure: ご本人にお見せする記録. */
export type OutputKind = (typeof EXPORT_KINDS)[number] | BookKind | KeptKind | 'disclosure'

/** 書き出しの記録: `at` is UTC. `file` names what was written, never where, and never by a person's name. */
export type Output = {
  readonly at: string
  readonly kind: OutputKind
  readonly people: number
  readonly file: string
}

/** The same by the clock of the shop; null in a file that was tampered with. */
export type OutputEntry = Omit<Output, 'at'> & { readonly when: WallClock | null }

/** `who` null: everyone. はがきデザインキット reads CP932 alone. */
export type BookAsked = Pick<ExportAsked, 'encoding' | 'withMark'> & {
  readonly kind: BookKind
  readonly who: Who | null
}

/**
 * Who would stand in it, and who is left out and why. `leftOut` is cut, `leftOutCount` whole, as with what CP932 lacks.
 * `clearance` stands for exactly this set: saving refuses another.
 */
export type BookLook = Pick<ExportLook, 'unwritable' | 'unwritableCount'> & {
  readonly clearance: string
  readonly kept: number
  readonly leftOut: readonly LeftOut[]
  readonly leftOutCount: number
}

/** `folder` names it for the eye. */
export type OutputDone = { readonly folder: string; readonly files: readonly string[]; readonly people: number }

/** 連絡先 or 暦; `version` is of vCard. */
export type ListAsked = {
  readonly kind: Exclude<KeptKind, 'all'>
  readonly who: Who | null
  readonly version: VCardVersion
}

/** まるごと書き出す, everyone; `language` is of the pages that are read without the program. */
export type AllAsked = { readonly language: CardLanguage }
