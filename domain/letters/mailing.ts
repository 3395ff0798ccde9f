import type { Day } from '#domain/day.ts'
import type { PrintDocument } from '#domain/paper/document.ts'
import type { PaperCode } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { LeftOut, Passed } from '#domain/week/gate.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import type { Postage } from './postage.ts'
import type { MergeField, TemplateCode } from './template.ts'
import type { OutOfWindow } from './windows.ts'
import type { WordFinding } from './word-check.ts'

/** One letter as it stands now. */
export type LetterInPreview = {
  readonly customer: Id
  readonly who: string
  /** ひとこと as it stands on a sheet; '' where it stands on none. */
  readonly personalLine: string
  /** Fields with nothing in them, whose lines disappeared. */
  readonly emptyFields: readonly MergeField[]
  readonly findings: readonly WordFinding[]
  /** The batch in which the same already waits to be posted to this person. */
  readonly waiting: Id | null
  /** When the last mailing to this person went out, where it had the same template: twice running is dull (P15). */
  readonly sameAsLast: Day | null
}

/** Those among the letters who do not wear the tag that the template is for (P42). */
export type OffTopic = { readonly tag: string; readonly people: readonly { readonly who: string }[] }

/** `clearance` stands for exactly this set of kept and left out: making refuses another. */
export type LetterPreview = {
  readonly clearance: string
  readonly document: PrintDocument
  readonly letters: readonly LetterInPreview[]
  /** At the prices in the settings; null for labels. */
  readonly postage: Postage | null
  readonly leftOut: readonly LeftOut[]
  readonly passed: readonly Passed[]
  /** The days to which a greeting of the year belongs, where it misses them if it is posted today. */
  readonly outOfWindow: OutOfWindow | null
  /** Null where the template is for everyone, or all wear its tag; it stops nothing. */
  readonly offTopic: OffTopic | null
}

/** `number`: as it lies in the printed pile, from 1. */
export type BatchLetter = {
  readonly customer: Id
  readonly who: string
  readonly personalLine: string
  readonly number: number
}

/** A waiting batch with the gate run again: `changed` are those who would be kept back now. */
export type BatchView = {
  readonly batch: Id
  readonly madeOn: Day
  readonly template: TemplateCode | null
  readonly state: 'waiting' | 'posted' | 'dropped'
  readonly paper: PaperCode
  readonly letters: readonly BatchLetter[]
  readonly changed: readonly LeftOut[]
  /** By name, whose card went to the trash since: printed, and not to be posted. */
  readonly inTrash: readonly string[]
}

/** 全部投函した, or all but `except`; `already`: changed since the print, and yet it had been posted. */
export type Posting = {
  readonly batch: Id
  readonly on: Day
  readonly except: readonly Id[]
  readonly already: readonly Id[]
}

/** What 「文をコピー」 is asked for. */
export type CopyAsked = {
  readonly customer: Id
  readonly template: TemplateCode
  /** Why, where the week proposed it. */
  readonly reason: ReasonCode | null
  readonly channel: 'line' | 'sms' | 'mail'
  readonly personalLine: string
  /** 理由を書いて出す; '' where nothing is overridden. */
  readonly overrideWhy: string
}

/** A short form as it lies on the clipboard, and which お店のはなし stands in it. */
export type Copied = { readonly text: string; readonly story: RowKey | null }

/** A short form that was copied and sent; `text` is what was copied, whatever template and card say by now. */
export type SentByHand = Omit<CopyAsked, 'personalLine'> & Copied
