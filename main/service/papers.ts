import type { Done } from '#domain/change.ts'
import { problemOf } from '#domain/paper/paper-rules.ts'
import { isBuiltIn, type Paper, type PaperCode, papersWith } from '#domain/paper/papers.ts'
import { withoutPapers } from '#domain/paper/printers.ts'
import type { ReadDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'

/** All papers, with the owner's sizes. */
export function papersOf(db: ReadDb): readonly Paper[] {
  return papersWith(getSetting(db, 'papers') ?? [])
}

/** @throws Refusal paper-missing */
export function paperOf(db: ReadDb, code: PaperCode): Paper {
  return papersOf(db).find((paper) => paper.code === code) ?? refuse('paper-missing', 'paper')
}

/**
 * Keeps those that the owner added or changed; every other is the program's.
 * @throws Refusal paper-size, label-size, labels-beyond, boxes-beyond (field: papers)
 */
export function savePapers(session: Session, { papers }: { readonly papers: readonly Paper[] }): Done {
  const problem = papers.map(problemOf).find((each) => each !== null)
  if (problem !== undefined && problem !== null) refuse(problem, 'papers')
  return write(session, 'papers-saved', (db, change) => {
    const gone = ownThatWent(db, papers)
    const printers = getSetting(db, 'printers')
    putSetting(db, 'papers', papers)
    // A paper added later may get the code of one that went, and is another.
    if (printers !== null && gone.length > 0) putSetting(db, 'printers', withoutPapers(printers, gone))
    return { change }
  })
}

function ownThatWent(db: ReadDb, papers: readonly Paper[]): readonly PaperCode[] {
  const before = (getSetting(db, 'papers') ?? []).map(({ code }) => code)
  return before.filter((code) => !isBuiltIn(code) && papers.every((paper) => paper.code !== code))
}
