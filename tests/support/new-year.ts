import type { NewYearHome, NewYearMark } from '#domain/letters/new-year.ts'
import { formHousehold } from '#main/service/households.ts'
import { markNewYear, newYearList } from '#main/service/new-year.ts'
import type { Session } from '#main/store/session.ts'
import { AN_ADDRESS, aCustomer, type TestCustomer } from './builders.ts'

export type Person = Pick<TestCustomer, 'id'>

export const marked = (session: Session, { id }: Person, year: number, mark: NewYearMark, isMarked = true) =>
  markNewYear(session, { customer: id, year, mark, isMarked })

export const hanako = (session: Session) => aCustomer(session)
export const yoshino = (session: Session) =>
  aCustomer(session, {
    familyName: '𠮷野',
    givenName: 'ハル',
    familyKana: 'ヨシノ',
    givenKana: 'ハル',
    address: { ...AN_ADDRESS, street: '9-9' },
  })

/** 髙﨑 誠 and 花子, one card for both. */
export function aCouple(session: Session): readonly [TestCustomer, TestCustomer] {
  const makoto = aCustomer(session, { givenName: '誠', givenKana: 'マコト' })
  const wife = hanako(session)
  formHousehold(session, { together: [makoto.id, wife.id], apart: [] })
  return [makoto, wife]
}

export function homeOf(session: Session, { id }: Person, year = 2027): NewYearHome {
  const home = newYearList(session, { year }).homes.find(({ people }) => people.some(({ customer }) => customer === id))
  if (home === undefined) throw new Error('not in the list')
  return home
}
