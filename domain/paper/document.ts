import type { Opening } from '#domain/letters/opening.ts'
import type { Id, PostalAddress } from '#domain/people/customer.ts'
import type { Look, LookChosen } from './look.ts'
import type { Paper, PaperCode } from './papers.ts'

export type WritingMode = 'vertical' | 'horizontal'

/** Vertical numerals of an address: 八一, 八十一, or 81 set upright in one cell. */
export type NumeralStyle = 'digit-by-digit' | 'with-ten' | 'arabic'

/** 郵便はがき already carries its red boxes (the preview shows them, ink does not); a plain card wants them drawn. */
export type PostalBoxes = 'preprinted' | 'drawn'

export type AddressOptions = {
  readonly paper: PaperCode
  readonly writing: WritingMode
  readonly numerals: NumeralStyle
  readonly boxes: PostalBoxes
  /** The first free label of the first sheet, counted from 1 row by row; left out: the first of all. */
  readonly startCell?: number
  /** Left out: the text alone. */
  readonly look?: LookChosen
}

/** Who the card comes from. `names` are the lines of the sender, the shop's first. */
export type Sender = {
  readonly names: readonly string[]
  readonly address: PostalAddress
  readonly phone: string
  /** Left out: 拝啓. */
  readonly opening?: Opening | undefined
}

/** One row of the names: family may be '' (the same as above), given may be '' (an organisation, a name not split). */
export type AddresseeName = { readonly family: string; readonly given: string; readonly honorific: string }

/** Whom a card or a label goes to, and where, as text. */
export type AddressTexts = {
  readonly customer: Id
  /** For a warning, as the owner would say it: 髙﨑 花子 様. */
  readonly who: string
  /** Seven digits, or '' where none is known. */
  readonly postalCode: string
  /** Already in the numerals and hyphens of the chosen writing; never empty. */
  readonly addressLines: readonly string[]
  readonly company: string
  readonly department: string
  /** ○○様方 */
  readonly careOf: string
  readonly title: string
  readonly names: readonly AddresseeName[]
}

/** Everything that stands on one address side; where it stands is addressLayout()'s answer. */
export type AddressSheet = AddressTexts & {
  readonly kind: 'address'
  readonly sender: SenderBlock
  /** Under the stamp, in red: 年賀 where the paper does not say it itself; '' for nothing. */
  readonly underStamp: string
  readonly pair: string
  /** Of a 返信はがき, which comes back to the shop. */
  readonly isReply?: true
}

/** One label; the sender stands elsewhere on what it is stuck to. */
export type LabelSheet = AddressTexts & {
  readonly kind: 'label'
  /** On a list that is copied by hand, what to write; '' on labels. */
  readonly memo: string
  /** On the same list, which of all it is; '' on labels. */
  readonly number: string
}

export type SenderBlock = {
  readonly postalCode: string
  readonly addressLines: readonly string[]
  readonly names: readonly string[]
  /** '電話 …', or '' where none is known. */
  readonly phone: string
}

/** One line of a letter as it reads; the sheet breaks it where it must. personal: ひとこと. */
export type MessageLine = { readonly text: string; readonly kind: 'text' | 'personal' }

/** Everything that stands on one message side (a card's, or a whole A4 letter), in the numerals of its writing. */
export type MessageSheet = {
  readonly kind: 'message'
  readonly customer: Id
  /** For a warning, as the owner would say it: 髙﨑 花子 様. */
  readonly who: string
  /** 宛名 of a letter, with its honorific; '' on a card, whose address side says it. */
  readonly addressee: string
  readonly lines: readonly MessageLine[]
  /** 字下げ: whether a paragraph begins one sign further in. */
  readonly indent: boolean
  /** 日付: 令和八年十一月二十二日 */
  readonly date: string
  /** 署名: the sender's names, the shop's first. */
  readonly signature: readonly string[]
  /** The same small number on both sides of one card, so that two piles are not mixed up; '' where there is one side. */
  readonly pair: string
}

/**
 * The message side of a 返信はがき: three faces, a question and lines for the pen. Whoever carries it reads it, so that no name
 * stands there but the shop's; `who` says it for the eye and for a warning.
 */
export type ReplySheet = {
  readonly kind: 'reply'
  readonly customer: Id
  readonly who: string
  readonly question: string
  readonly shopName: string
  /** By which the answer finds its card. */
  readonly number: string
}

export type Sheet = AddressSheet | MessageSheet | LabelSheet | ReplySheet

/** In order: a page for each, or a sheet of labels for as many as it holds (pages.ts). All lie on the same paper. */
export type PrintDocument = {
  readonly paper: Paper
  readonly options: AddressOptions
  readonly sheets: readonly Sheet[]
  /** Of every message side; left out: the text alone. */
  readonly look?: Look
}

/**
 * too-small: at the smallest type it does not fit; glyph-missing: not in our type; unseen: no sign, so it is left out;
 * off-page: a shift moves it off the paper.
 */
export const PRINT_WARNINGS = ['too-small', 'glyph-missing', 'unseen', 'off-page'] as const

export type PrintWarningCode = (typeof PRINT_WARNINGS)[number]

/** Measured by the page that drew the sheet. */
export type PrintWarning = {
  readonly code: PrintWarningCode
  readonly customer: Id
  readonly who: string
  /** The text that did not fit or leaves the paper, the characters that the font lacks, or the numbers of the unseen. */
  readonly what: string
}
