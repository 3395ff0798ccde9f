import { APOLOGY_PARTS } from '#domain/voices/complaint.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import type { WindowCode } from './windows.ts'

/** Kebab-case, such as first-visit-thanks; the name of a template everywhere. */
export type TemplateCode = string & { readonly template: unique symbol }

/** 自動で入る言葉: the closed list. Internal notes are not among them and cannot come to print. */
export const MERGE_FIELDS = [
  'name',
  'shop',
  'writer',
  'visit-word',
  'visit-day',
  'item',
  'season',
  'story',
  'personal-line',
  'date',
  'apology',
  'happened',
  'cause',
  'change',
] as const

export type MergeField = (typeof MERGE_FIELDS)[number]

/** Those that speak of a complaint: for a letter of apology alone. */
export const APOLOGY_FIELDS: ReadonlySet<MergeField> = new Set(APOLOGY_PARTS)

export type Piece = { readonly text: string } | { readonly field: MergeField }

/** A line that holds a field with nothing in it disappears. */
export type TemplateLine = readonly Piece[]

/** A letter is its document: merging is a walk over its lines, and a value is text, never markup. */
export type TemplateDocument = { readonly lines: readonly TemplateLine[] }

/** The words of a template, one text for each form in which they go out. */
export type TemplateForms = {
  readonly document: TemplateDocument
  /** On A4, where 頭語, 時候 and 結語 have their place; null where a letter says what a card says. */
  readonly letter: TemplateDocument | null
  /** For LINE, SMS and mail. */
  readonly shortForm: TemplateDocument
}

/**
 * How the lines of a letter are set. spaced: a full-width space for each 、 and 。, as formal letters are written; lucky:
 * dated 吉日 in the place of a day.
 */
export type TemplateStyle = {
  readonly punctuation: 'kept' | 'spaced'
  readonly indent: boolean
  readonly date: 'day' | 'lucky'
}

/** Of which visit 【ご来店の日】 and 【内容】 speak. */
export type VisitAbout = 'first-visit' | 'latest-visit' | 'asked-purchase' | 'asked-gift'

export type Template = TemplateForms & {
  readonly code: TemplateCode
  readonly name: string
  readonly kind: MailKind
  readonly about: VisitAbout
  /** What to write into ひとこと, in plain words; '' for nothing in particular. */
  readonly hint: string
  /** The days of the year to which it belongs; null for any. */
  readonly window: WindowCode | null
  /** Left out: as its kind is set by custom. */
  readonly style?: TemplateStyle
  /** The tag whose wearers it interests (mayHaveTopic), by its name, which stays when the tag goes; left out: everyone. */
  readonly topic?: string
}

/** The forms as the owner writes them: fields stand as 【お名前】. */
export type TemplateText = {
  readonly text: string
  readonly letterText: string | null
  readonly shortForm: string
}

/** What its owner may change of any template. */
export type TemplateWords = TemplateText & {
  readonly style: TemplateStyle
  /** Null: for everyone. */
  readonly topic: string | null
}

/** As it is typed: what is left out stays as it is. A name is given to the owner's own ones alone. */
export type TemplateTyped = TemplateText & {
  readonly code: TemplateCode
  readonly style?: TemplateStyle
  readonly topic?: string | null
  readonly name?: string
}

export const TEMPLATE_NAME_MAX = 40

/** A template as its page shows it; `original` is what the program came with, or the one that it was made from. */
export type TemplateView = TemplateWords & {
  readonly code: TemplateCode
  readonly name: string
  readonly kind: MailKind
  readonly about: VisitAbout
  readonly hint: string
  readonly window: WindowCode | null
  readonly isOwn: boolean
  readonly original: TemplateWords
}
