import type { OwnRuleTyped } from '#domain/week/own-rule.ts'
import type { Id } from '#domain/people/customer.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { weekView } from '#main/service/week.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale, type TestCustomer } from './builders.ts'

type Person = { readonly id: Id }

export function rowsOf(session: Session, { id }: Person): readonly WeekRow[] {
  return weekView(session).rows.filter(({ customer }) => customer === id)
}

/** The row of somebody who stands on the list. */
export function rowOf(session: Session, person: Person): WeekRow {
  const [row] = rowsOf(session, person)
  if (row === undefined) throw new Error('no row of this person')
  return row
}

/** Whoever stands on the list, in its order. */
export function listed(session: Session): readonly Id[] {
  return weekView(session).rows.map(({ customer }) => customer)
}

/** Came yesterday for the first time, unless told otherwise. */
export function aFirstTimer(
  session: Session,
  visitedOn = '2026-11-19',
  some: Parameters<typeof aCustomer>[1] = {},
): TestCustomer {
  const customer = aCustomer(session, some)
  aSale(session, customer.key, visitedOn)
  return customer
}

/** Made on the first of the month; null where it is due on no day. */
export function aPromise(
  session: Session,
  customer: number,
  dueOn: string | null,
  text = '見本の生地をお見せする',
): number {
  return write(session, 'promise-made', (db) =>
    db.insert('INSERT INTO promises (customer, text, made_on, due_on) VALUES (?, ?, ?, ?)', [
      customer,
      text,
      '2026-11-01',
      dueOn,
    ]),
  )
}

/** 「お試しのその後」: thirty days after the label お試し. */
export const A_TRIAL_RULE: OwnRuleTyped = {
  name: 'お試しのその後',
  kind: 'after-tag',
  tag: 'お試し',
  count: 30,
  template: null,
  isOn: true,
}
