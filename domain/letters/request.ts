import type { WritingMode, NumeralStyle, PostalBoxes } from '#domain/paper/document.ts'
import type { LookChosen } from '#domain/paper/look.ts'
import type { Paper, PaperCode, PrintSide } from '#domain/paper/papers.ts'
import type { Shift } from '#domain/paper/printers.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import type { Overriding } from '#domain/week/gate.ts'
import type { TemplateCode, TemplateStyle } from './template.ts'

/** To so many can be written together: more of them, and each pause in typing would be felt. */
export const LETTERS_AT_ONCE = 500

/** 宛名の面, 文の面, or both one after the other; a letter has a message side alone, labels and envelopes an address side. */
export type Sides = PrintSide | 'both'

/** In which order the sheets come. */
export type LettersOrder = 'as-chosen' | 'postal-code'

export type LetterOptions = {
  readonly paper: PaperCode
  readonly sides: Sides
  readonly writing: WritingMode
  readonly numerals: NumeralStyle
  readonly boxes: PostalBoxes
  /** 郵便番号順 as the post takes large mailings; left out: as chosen. */
  readonly order?: LettersOrder
  /** Of labels, the first free one (AddressOptions). */
  readonly startCell?: number
  /** What stands on the message side besides the text; left out: nothing. */
  readonly look?: LookChosen
}

/** ひとこと for one person; at most a few lines. */
export type PersonalLine = { readonly customer: Id; readonly text: string }

/** Whom to write to and what; one sheet set each, in this order. Template null: the address side alone. */
export type LetterRequest = {
  readonly to: readonly Id[]
  readonly template: TemplateCode | null
  /** Why, where the week proposed it. */
  readonly reason: ReasonCode | null
  readonly options: LetterOptions
  readonly personalLines: readonly PersonalLine[]
  readonly overrides: readonly Overriding[]
}

/** A template while it is written, for a look at what one person would get; `text` is that of the paper looked at. */
export type TemplateTried = {
  readonly customer: Id
  readonly code: TemplateCode
  readonly text: string
  readonly style: TemplateStyle
  readonly options: LetterOptions
  readonly personalLine: string
}

/** How the printer is corrected this once, in place of what is kept for it. */
export type ShiftsOnce = Readonly<Partial<Record<PrintSide, Shift>>>

/** What is printed: as it was looked at (`clearance`), corrected as the printer is, or otherwise this once. */
export type PrintAsked = {
  readonly request: LetterRequest
  readonly clearance: string
  readonly shifts?: ShiftsOnce
  /** So many letters in each file, as a printer's tray holds them; left out: as many as go into one. */
  readonly perFile?: number
}

/** What waits to be posted, once more from its Nth letter on, counted from 1. */
export type ReprintAsked = Pick<PrintAsked, 'shifts' | 'perFile'> & { readonly batch: Id; readonly from: number }

/**
 * A label or an envelope is an address and no letter: whatever words were chosen, another paper carries them, and is posted
 * as they are. A list that is copied by hand says what to write, and is posted itself.
 */
export function onItsPaper(request: LetterRequest, paper: Paper): LetterRequest {
  return isCover(paper) ? { ...request, template: null } : request
}

/** What goes around a letter, or on what does, and is posted together with it. */
export function isCover({ form }: Paper): boolean {
  return form === 'labels' || form === 'envelope'
}
