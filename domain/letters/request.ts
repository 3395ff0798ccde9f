import type { WritingMode, NumeralStyle, PostalBoxes, PaperCode } from '#domain/paper/document.ts'
import { isLabelPaper } from '#domain/paper/labels.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import type { Overriding } from '#domain/week/gate.ts'
import type { TemplateCode, TemplateStyle } from './template.ts'

/** To so many can be written together: more of them, and each pause in typing would be felt. */
export const LETTERS_AT_ONCE = 500

/** 宛名の面, 文の面, or both one after the other; A4 has a message side alone, labels an address side. */
export type Sides = 'address' | 'message' | 'both'

export type LetterOptions = {
  readonly paper: PaperCode
  readonly sides: Sides
  readonly writing: WritingMode
  readonly numerals: NumeralStyle
  readonly boxes: PostalBoxes
  /** Of labels, the first free one (AddressOptions). */
  readonly startCell?: number
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

/** A label is an address and no letter: whatever words were chosen, another paper carries them, and is posted as they are. */
export function onItsPaper(request: LetterRequest): LetterRequest {
  return isLabelPaper(request.options.paper) ? { ...request, template: null } : request
}
