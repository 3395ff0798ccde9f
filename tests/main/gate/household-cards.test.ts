import { expect, test } from 'vitest'
import { addressSheet } from '#domain/paper/address-sheet.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Overriding } from '#domain/week/gate.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { atHomeOf } from '#main/service/families.ts'
import { clearCards } from '#main/service/household-cards.ts'
import { formHousehold, leaveFamily, saveHousehold } from '#main/service/households.ts'
import { addRefused } from '#main/service/states.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { listLetterFacts } from '#main/store/letters-facts.ts'
import type { Session } from '#main/store/session.ts'
import { A_RELATIVE, aCustomer, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { CARD, SENDER } from '../../support/letters.ts'

const TODAY = day('2026-11-20')
const SIDE = { paper: BUILT_IN.hagaki, options: CARD, sender: SENDER, underStamp: '' }

type Asked = { readonly kind?: MailKind; readonly overrides?: readonly Overriding[] }

/** The names on each card that would go out, in order, and who is left out and why. */
function cards(session: Session, to: readonly Id[], { kind = 'seasonal', overrides = [] }: Asked = {}) {
  const asked = new Map(listLetterFacts(session.db, to, TODAY).map((each) => [each.gate.customer, each]))
  const request = { kind, channel: 'postcard', today: TODAY, overrides } as const
  const { cleared, facts } = clearCards(session.db, request, asked)
  const names = cleared.kept.flatMap(({ customer }) => {
    const addressee = facts.get(customer)?.addressee
    return addressee === undefined ? [] : [addressSheet(addressee, SIDE).names]
  })
  return {
    names: names.map((each) => each.map(({ given, honorific }) => given + honorific)),
    leftOut: cleared.leftOut.map(({ name, why }) => [name, why]),
  }
}

/** 髙﨑 花子, 誠 and 春, formed on the screen with 誠 first, and somebody who lives elsewhere. */
function aFamily(): { session: Session; hanako: Id; makoto: Id; haru: Id; all: readonly Id[] } {
  const { session } = openTestDb()
  const one = (givenName: string) => aCustomer(session, { givenName }).id
  const [hanako, makoto, haru] = [one('花子'), one('誠'), one('春')] as const
  const other = aCustomer(session, { familyName: '𠮷野', givenName: '乃', address: null }).id
  formHousehold(session, { together: [makoto, hanako, haru], apart: [] })
  return { session, hanako, makoto, haru, all: [hanako, makoto, haru, other] }
}

test('P7 a household gets one card: the first is written to, the others stand beside, nobody twice', () => {
  const { session, hanako, all } = aFamily()
  edited(session, { id: hanako }, { relatives: [{ ...A_RELATIVE, givenName: '誠' }] })
  const { names, leftOut } = cards(session, all)
  expect(names).toEqual([['誠様', '花子様', '春様']])
  expect(leftOut).toEqual([
    ['髙﨑 花子', 'same-household'],
    ['髙﨑 春', 'same-household'],
    ['𠮷野 乃', 'no-address'],
  ])
})

test('who lives there stands on the card though not asked for; in the trash, nobody does', () => {
  const { session, hanako, haru } = aFamily()
  expect(cards(session, [hanako]).names).toEqual([['花子様', '誠様', '春様']])
  trashCustomer(session, haru)
  expect(cards(session, [hanako]).names).toEqual([['花子様', '誠様']])
})

test('ご案内不要 of one keeps that name off, and the others get their card', () => {
  const { session, makoto, all } = aFamily()
  addRefused(session, { customer: makoto, scope: 'promotion', channel: 'all', since: TODAY, howAsked: '' })
  const { names, leftOut } = cards(session, all)
  expect(names).toEqual([['花子様', '春様']])
  expect(leftOut[0]).toEqual(['髙﨑 誠', 'no-promotion'])
})

test('喪中 of the house, told on one card, keeps 年賀 from all of them; 寒中見舞い goes to all', () => {
  const { session, hanako, makoto, all } = aFamily()
  const died = { who: 'family', relative: null, diedOn: day('2026-11-10'), heardFrom: '', writeTo: null } as const
  addBereavement(session, { ...died, customer: makoto })
  const newYear = cards(session, all, { kind: 'new-year' })
  expect(newYear.names).toEqual([])
  expect(newYear.leftOut.slice(0, 3).map(([, why]) => why)).toEqual(Array.from({ length: 3 }, () => 'no-new-year'))
  const overrides = [{ customer: makoto, why: 'ご本人のご希望' }]
  expect(cards(session, all, { kind: 'new-year', overrides }).names).toEqual([['誠様']])
  expect(cards(session, all).names).toEqual([['誠様', '花子様', '春様']])
  expect(cards(session, [hanako], { kind: 'thanks' }).names).toEqual([['花子様']])
})

test('ご逝去 of one takes the name off for good, also where another’s card still has it', () => {
  const { session, hanako, makoto, all } = aFamily()
  edited(session, { id: hanako }, { relatives: [{ ...A_RELATIVE, givenName: '誠' }] })
  const died = { who: 'self', relative: null, diedOn: day('2026-11-10'), heardFrom: '', writeTo: null } as const
  addBereavement(session, { ...died, customer: makoto })
  const { names, leftOut } = cards(session, all)
  expect(names).toEqual([['花子様', '春様']])
  expect(leftOut[0]).toEqual(['髙﨑 誠', 'passed-away'])
})

test('一切ご連絡しない of one takes the name off as well, also where another’s card still has it', () => {
  const { session, hanako, makoto, all } = aFamily()
  edited(session, { id: makoto }, { relatives: [{ ...A_RELATIVE, givenName: '花子' }] })
  const how = { scope: 'everything', channel: 'all', since: TODAY, howAsked: '' } as const
  addRefused(session, { customer: hanako, ...how })
  const { names, leftOut } = cards(session, all)
  expect(names).toEqual([['誠様', '春様']])
  expect(leftOut[0]).toEqual(['髙﨑 花子', 'no-contact'])
  expect(cards(session, [makoto]).names).toEqual([['誠様', '春様']])
})

test('カードは1人ずつ, and who left the household, get a card of their own', () => {
  const { session, hanako, makoto, haru, all } = aFamily()
  leaveFamily(session, { id: haru })
  expect(cards(session, all).names).toEqual([['誠様', '花子様'], ['春様']])
  const id = atHomeOf(session, { id: hanako }).household?.id ?? hanako
  saveHousehold(session, { id, name: '', cardEach: true, order: [makoto, hanako] })
  expect(cards(session, all).names).toEqual([['花子様'], ['誠様'], ['春様']])
})
