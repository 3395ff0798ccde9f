import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giveBenefit, noteUse } from '#main/service/benefits.ts'
import { undoChange } from '#main/service/changes.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { recordSale } from '#main/service/sales.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'

const TODAY = day('2026-11-24')
const COUPONS = 3
const VISIT = { day: TODAY, status: 'done', charge: 'paid', amount: null, item: '' } as const

const USED = query<{ key: number }>('SELECT key FROM benefits WHERE used_on IS NOT NULL', ['key'])
const OURS = query<{ key: number }>(
  "SELECT key FROM changes WHERE label NOT IN ('customer-added', 'benefit-given') ORDER BY key DESC",
  ['key'],
)

type World = {
  readonly session: Session
  readonly people: readonly [TestCustomer, TestCustomer]
  readonly key: number
  readonly which: number
  readonly evenExpired: boolean
}

/** What is done with a coupon by chance; the first two use it. */
const ACTS = {
  use: ({ session, key, evenExpired }: World) => noteUse(session, { key, on: TODAY, evenExpired }),
  visit: ({ session, people: [keep], key, evenExpired }: World) =>
    recordSale(session, { ...VISIT, customer: keep.id, uses: [{ key, evenExpired }] }),
  back: ({ session, key }: World) => noteUse(session, { key, on: null, evenExpired: false }),
  merge: ({ session, people: [keep, other] }: World) =>
    mergeCustomers(session, { keep: keep.id, other: other.id, choices: {} }),
  undo: ({ session, which }: World) => {
    const changes = session.db.many(OURS)
    return undoChange(session, { change: changes[which % Math.max(1, changes.length)]?.key ?? 0 })
  },
}
const NAMES = ['use', 'visit', 'back', 'merge', 'undo'] as const satisfies readonly (keyof typeof ACTS)[]

function wasAccepted(act: () => unknown): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const chance = fc.record({
  name: fc.constantFrom(...NAMES),
  which: fc.nat({ max: 20 }),
  evenExpired: fc.boolean(),
})

test('no benefit is used twice, in whatever order it is used, taken back and carried over to another card', () => {
  const seen = { accepted: 0, refused: 0 }
  fc.assert(
    fc.property(fc.array(chance, { minLength: 3, maxLength: 14 }), (chances) => {
      const { session, close } = openTestDb(TODAY)
      const people = [aCustomer(session), aCustomer(session)] as const
      const keys = Array.from({ length: COUPONS }, (_, at) => {
        const given = {
          kind: 'coupon',
          what: '500円引き',
          givenOn: day('2026-11-01'),
          why: '',
          complaint: null,
        } as const
        const useUntil = at === 0 ? day('2026-11-20') : null
        return giveBenefit(session, { ...given, code: `${at}`, useUntil, customer: people[1].id }).key
      })
      const used = () => session.db.many(USED).map(({ key }) => key)
      const holds = chances.every(({ name, which, evenExpired }) => {
        const key = keys[which % COUPONS] ?? 0
        const before = used()
        const accepted = wasAccepted(() => ACTS[name]({ session, people, key, which, evenExpired }))
        if (name !== 'use' && name !== 'visit') return true
        seen[accepted ? 'accepted' : 'refused'] += 1
        // What is taken as a use was free until then, and is used from then on.
        return accepted ? !before.includes(key) && used().includes(key) : used().length === before.length
      })
      close()
      return holds
    }),
    { numRuns: 40 },
  )
  expect(seen.accepted).toBeGreaterThan(20)
  expect(seen.refused).toBeGreaterThan(5)
})
