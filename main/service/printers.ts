import type { ShiftsOnce } from '#domain/letters/request.ts'
import type { TestPage, TestPageAsked } from '#domain/paper/print-job.ts'
import type { PaperCode } from '#domain/paper/papers.ts'
import { FIRST_PRINTERS, type Printers, shiftsFor, type Shifts } from '#domain/paper/printers.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { paperOf } from './papers.ts'

/** The printers as the owner keeps them; before the first correction, the usual one alone. */
export function printersOf(db: ReadDb): Printers {
  return getSetting(db, 'printers') ?? FIRST_PRINTERS
}

export function savePrinters(session: Session, printers: Printers): Readonly<Record<string, never>> {
  write(session, 'printers-saved', (db) => putSetting(db, 'printers', printers))
  return {}
}

/** How a print on this paper is corrected, with what was said for this once. */
export function shiftsOf(db: ReadDb, paper: PaperCode, once: ShiftsOnce | undefined): Shifts {
  return { ...shiftsFor(printersOf(db), paper), ...once }
}

/** What is to be drawn of one side of a paper. @throws Refusal paper-missing */
export function testPage({ db }: Session, asked: TestPageAsked): TestPage {
  return { ...asked, paper: paperOf(db, asked.paper) }
}
