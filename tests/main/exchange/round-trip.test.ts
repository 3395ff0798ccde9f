import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Content, CONTENTS } from '#domain/exchange/table.ts'
import { saveExport } from '#main/service/exports.ts'
import { runThrough } from '#main/service/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { arbitraryShop, fill } from '../../support/arbitrary-shop.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { named, take } from '../../support/import-files.ts'
import { countsOf, onFile } from '../../support/on-file.ts'

const OWN = { kind: 'own', encoding: 'utf-8', contents: CONTENTS, withMark: false, who: null } as const
const NO_COUNT = { rows: 0, added: 0, merged: 0, skipped: 0, rejected: 0 }

/** The paths of the files, by what they hold. */
function exported(session: Session): Readonly<Record<Content, string>> {
  const folder = testFolder()
  const [people = '', visits = '', contacts = ''] = runThrough(saveExport(session, { ...OWN, folder })).files
  return { people: join(folder, people), visits: join(folder, visits), contacts: join(folder, contacts) }
}

test('any shop that goes out and comes into an empty one is the same, and coming in again it adds nothing', () => {
  fc.assert(
    fc.property(arbitraryShop, (shop) => {
      const first = openTestDb()
      fill(first.session, shop)
      const kept = onFile(first.session)
      const paths = exported(first.session)
      const counts = countsOf(kept)
      first.close()
      const { session, close } = openTestDb()
      for (const content of CONTENTS.filter((each) => counts[each] > 0)) {
        const rows = counts[content]
        expect(take(session, named(paths[content]))).toMatchObject({ ...NO_COUNT, rows, added: rows, rejects: [] })
      }
      expect(onFile(session)).toEqual(kept)
      for (const content of CONTENTS.filter((each) => counts[each] > 0)) {
        const rows = counts[content]
        expect(take(session, named(paths[content]))).toMatchObject({ ...NO_COUNT, rows, skipped: rows })
      }
      expect(onFile(session)).toEqual(kept)
      close()
    }),
    { numRuns: 20 },
  )
})
