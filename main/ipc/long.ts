import type { Api } from '#contract/api.ts'
import type { Nothing } from '#domain/nothing.ts'
import { REJECTION_WORDS } from '#contract/rejections.ts'
import type { ExportAsked, ExportDone } from '#domain/exchange/export.ts'
import type { AllAsked, BookAsked, ListAsked, OutputDone } from '#domain/exchange/outputs.ts'
import type { Id } from '#domain/people/customer.ts'
import type { PostalState } from '#domain/postal/state.ts'
import type { DisclosureAsked } from '#domain/rights/disclosure.ts'
import type { Progress } from '#domain/progress.ts'
import { lookAtBook, saveBook } from '#main/service/address-books.ts'
import { undoInSteps } from '#main/service/changes.ts'
import { saveDisclosure } from '#main/service/disclosure.ts'
import { saveEverything } from '#main/service/export-all.ts'
import { findDuplicates } from '#main/service/duplicates/find.ts'
import { saveExport } from '#main/service/exports.ts'
import { lookForFamilies } from '#main/service/families.ts'
import { previewImport } from '#main/service/imports/preview.ts'
import { type RejectsTable, rejectsTable } from '#main/service/imports/rejects.ts'
import { runImport } from '#main/service/imports/run.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { kindsOfData } from '#main/service/kinds-of-data.ts'
import { saveList } from '#main/service/kept-files.ts'
import { lookAtExport } from '#main/service/look-at-export.ts'
import { tagMany, trashMany } from '#main/service/people-many.ts'
import { updateTable } from '#main/service/postal/update.ts'
import { supportFacts, type SupportFacts } from '#main/service/support.ts'
import { lookForMissing } from '#main/service/still-to-ask.ts'
import type { Session } from '#main/store/session.ts'
import type { LongCall } from './answerers.ts'

type LongHandlers = {
  readonly [C in LongCall]: (session: Session, input: Api[C]['in']) => Generator<Progress, Api[C]['out']>
}

/** Into the folder that the owner chose. */
type Saving<Asked, Done> = (session: Session, input: Asked & { readonly folder: string }) => Generator<Progress, Done>

/** What the main thread has done on behalf of a page, once it has asked where. */
type LongInside = {
  readonly 'exports:save': Saving<ExportAsked, ExportDone>
  readonly 'address-books:save': Saving<BookAsked & { readonly clearance: string }, OutputDone>
  readonly 'outputs:save': Saving<ListAsked, OutputDone>
  readonly 'outputs:save-all': Saving<AllAsked, OutputDone>
  readonly 'disclosure:save': Saving<DisclosureAsked, OutputDone>
  'imports:rejects': (session: Session, input: { readonly id: Id }) => Generator<Progress, RejectsTable>
  'support:facts': (session: Session, input: Nothing) => Generator<Progress, SupportFacts>
  'postal:update': (session: Session, input: { readonly path: string }) => Generator<Progress, PostalState>
}

/** One service a long call, in steps of some milliseconds (at most 20); left before its end it leaves nothing behind. */
const handlers = {
  'changes:undo': undoInSteps,
  'customers:tag-many': tagMany,
  'customers:trash-many': trashMany,
  'duplicates:find': (session) => findDuplicates(session),
  'households:look': lookForFamilies,
  'missing:look': lookForMissing,
  'rights:kinds': kindsOfData,
  'imports:preview': (session, asked) => previewImport(session, asked),
  'imports:run': runImport,
  'imports:undo': (session, asked) => undoImport(session, asked),
  'imports:rejects': (session, asked) => rejectsTable(session, asked, (reason) => REJECTION_WORDS[reason].ja),
  'exports:look': lookAtExport,
  'exports:save': saveExport,
  'address-books:look': lookAtBook,
  'address-books:save': saveBook,
  'outputs:save': saveList,
  'outputs:save-all': saveEverything,
  'support:facts': (session) => supportFacts(session),
  'disclosure:save': saveDisclosure,
  'postal:update': (_session, file) => updateTable(file),
} satisfies LongHandlers & LongInside

export type LongName = keyof typeof handlers

export function isLongCall(name: string): name is LongName {
  return Object.hasOwn(handlers, name)
}

/** The one place where a long call meets its service. */
export function begin(session: Session, name: LongName, input: unknown): Generator<Progress, unknown> {
  return handlers[name](session, input as never)
}
