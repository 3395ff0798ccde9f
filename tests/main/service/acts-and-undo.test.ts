import fc from 'fast-check'
import { expect, test } from 'vitest'
import { undoChange } from '#main/service/changes.ts'
import { checkShop } from '#main/service/check.ts'
import type { Session } from '#main/store/session.ts'
import { anAct, CHANGES, perform } from '../../support/acts.ts'
import { A_PET, A_RELATIVE, aCustomer, aSale, edited } from '../../support/builders.ts'
import { aShopThatWrites } from '../../support/letters.ts'
import { everything } from '../../support/rows.ts'

// Whatever is done on a few cards and on the list of the week, and in whatever order: taken back from the last to the
// first, the file holds what it held before; and what was refused has left no trace.

/** From the last to the first; what had been taken back on the way comes again first, under a number of its own. */
function takeAllBack(session: Session, from: number): void {
  const comesAgain = new Map<number, number>()
  for (const { key, undoes } of session.db.many(CHANGES).filter((change) => change.key > from)) {
    const { change, untouched } = undoChange(session, { change: comesAgain.get(key) ?? key })
    expect(untouched).toEqual([])
    if (undoes !== null) comesAgain.set(undoes, change)
  }
}

test('whatever is done, taken back from the last to the first, leaves every row as it was', () => {
  fc.assert(
    fc.property(fc.array(anAct, { minLength: 5, maxLength: 25 }), (acts) => {
      const { session, clock, close } = aShopThatWrites()
      aSale(session, aCustomer(session, { number: '7' }).key, '2026-11-18')
      edited(session, aCustomer(session, { familyName: '𠮷野', givenName: '一' }), { relatives: [A_RELATIVE, A_PET] })
      const before = everything(session)
      const from = session.db.many(CHANGES)[0]?.key ?? 0
      for (const each of acts) {
        clock.pass(each.pass)
        perform(session, each)
      }
      expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
      takeAllBack(session, from)
      expect(everything(session)).toEqual(before)
      expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
      close()
    }),
    { numRuns: 25 },
  )
})
