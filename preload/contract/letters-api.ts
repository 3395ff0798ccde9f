import type { BatchView, Copied, CopyAsked, LetterPreview, Posting, SentByHand } from '#domain/letters/mailing.ts'
import type { Done, SavedEntry } from '#domain/change.ts'
import type { NewYearFound, NewYearList, NewYearMark } from '#domain/letters/new-year.ts'
import type { PostagePrices } from '#domain/letters/postage.ts'
import type { LetterRequest, PrintAsked, ReprintAsked, TemplateTried } from '#domain/letters/request.ts'
import type { LookKept, LookPictureName, LookView } from '#domain/paper/look-kept.ts'
import type { Paper } from '#domain/paper/papers.ts'
import type { StoryTyped, StoryView } from '#domain/letters/stories.ts'
import type { TemplateCode, TemplateTyped, TemplateView } from '#domain/letters/template.ts'
import type { MessageSheet, PrintWarning, Sender } from '#domain/paper/document.ts'
import type { PrintJob, TestPageAsked } from '#domain/paper/print-job.ts'
import type { Printers } from '#domain/paper/printers.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { LeftOut } from '#domain/week/gate.ts'
import type { Nothing } from '#domain/nothing.ts'

/** `file` names the saved PDF (several where it is long) for the eye, never a path; null when the owner closed the dialog. */
export type Printed = {
  readonly file: string | null
  readonly pages: number
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly PrintWarning[]
  /** The 投函待ち batch, and the change that made it; null where nothing was saved. */
  readonly batch: (Done & { readonly id: Id }) | null
}

/** The same without a batch of its own. */
export type Reprinted = Omit<Printed, 'batch'>

/** What letters are made of, the letters themselves, and how they come on paper. */
export type LettersApi = {
  'sender:get': { in: Nothing; out: Sender | null }
  'sender:save': { in: Sender; out: Nothing }
  'templates:list': { in: Nothing; out: readonly TemplateView[] }
  'templates:save': { in: TemplateTyped; out: Done }
  /** One of the owner's own, made from this one. */
  'templates:copy': {
    in: { readonly code: TemplateCode; readonly name: string }
    out: Done & { readonly code: TemplateCode }
  }
  'templates:trash': { in: { readonly code: TemplateCode }; out: Done }
  'templates:restore': { in: { readonly key: RowKey }; out: SavedEntry }
  /** As this person would get it; null for those nobody writes to. */
  'templates:try': { in: TemplateTried; out: MessageSheet | null }
  'letters:preview': { in: LetterRequest; out: LetterPreview }
  'letters:pdf': { in: PrintAsked; out: Printed }
  /** All papers, with the owner's sizes. */
  'papers:list': { in: Nothing; out: readonly Paper[] }
  /** Those that the owner added or changed; refuses paper-size, label-size, labels-beyond. */
  'papers:save': { in: { readonly papers: readonly Paper[] }; out: Done }
  /** Through the gate to the clipboard; refuses nobody-left where it is kept back. */
  'letters:copy': { in: CopyAsked; out: Copied }
  /** 「LINEで送りましたか」 answered with yes. */
  'letters:sent': { in: SentByHand; out: SavedEntry }
  'batches:get': { in: { readonly batch: Id }; out: BatchView }
  /** What waits, once more from its Nth letter on; those who are kept back by now are left out. */
  'batches:pdf': { in: ReprintAsked; out: Reprinted }
  'postage:get': { in: Nothing; out: PostagePrices }
  'postage:save': { in: PostagePrices; out: Done }
  'batches:posted': { in: Posting; out: Done }
  'batches:drop': { in: { readonly batch: Id }; out: Done }
  /** 年賀 of a year, by household. */
  'new-year:list': { in: { readonly year: number }; out: NewYearList }
  /** The few whom some letters of a name may mean. */
  'new-year:find': { in: { readonly text: string; readonly year: number }; out: readonly NewYearFound[] }
  'new-year:mark': {
    in: { readonly customer: Id; readonly year: number; readonly mark: NewYearMark; readonly isMarked: boolean }
    out: Done
  }
  /** お店のはなし, in the owner's order. */
  'stories:list': { in: Nothing; out: readonly StoryView[] }
  'stories:save': { in: StoryTyped; out: SavedEntry }
  'stories:move': { in: { readonly key: RowKey; readonly to: 'earlier' | 'later' }; out: Done }
  'stories:remove': { in: { readonly key: RowKey }; out: Done }
  /** 便せんの飾り: seal, ways to the shop, what the 返信はがき asks, and the shop's pictures. */
  'look:get': { in: Nothing; out: LookView }
  'look:save': { in: LookKept; out: Done }
  /** A JPEG that the page drew anew, else photo-unreadable; null takes it away. */
  'look:picture': { in: { readonly of: LookPictureName; readonly bytes: Uint8Array | null }; out: Done }
  'printers:get': { in: Nothing; out: Printers }
  'printers:save': { in: Printers; out: Nothing }
  /** 試し刷り, corrected as it says; null when the owner closed the dialog. */
  'printers:test': { in: TestPageAsked; out: { readonly file: string | null } }
  'print:document': { in: { readonly job: string }; out: PrintJob }
  'print:ready': { in: { readonly job: string; readonly warnings: readonly PrintWarning[] }; out: Nothing }
  /** The print page could not draw: its type is missing, say. */
  'print:failed': { in: { readonly job: string }; out: Nothing }
}
