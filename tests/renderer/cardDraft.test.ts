import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Birthday, Day } from '#domain/day.ts'
import type { CardFields } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { birthdayText, blankRelative, cardSchema, draftOf, rebased } from '../../renderer/lib/cardDraft.ts'
import { blankVisit, contactSchema, blankContact, promiseSchema, visitSchema } from '../../renderer/lib/entryDrafts.ts'

const TODAY = '2026-11-21' as Day
const ID = '01a1fb67-180c-7e0c-96a4-36b6022775d8' as Id

const FIELDS: CardFields = {
  familyName: '髙﨑',
  givenName: '𠮷乃',
  familyKana: 'たかさき',
  givenKana: 'よしの',
  number: null,
  kind: 'person',
  honorific: '様',
  title: '',
  company: '',
  companyKana: '',
  department: '',
  known: 'first-timer',
  birthday: null,
  dear: false,
  likes: '',
  caution: '',
  usual: '',
  note: '',
  lineName: '',
  preferredChannel: null,
  cadenceDays: null,
  introducerName: '',
  phones: [{ key: 3, number: '090-0000-1234', note: '' }],
  emails: [],
  addresses: [],
  relatives: [],
  tags: [],
}

const failsAt = (schema: v.GenericSchema<unknown, unknown>, input: unknown) =>
  v.safeParse(schema, input).issues?.map((issue) => issue.path?.map((step) => String(step.key)).join('.'))

describe('a card in its form', () => {
  test('comes back as it was, whatever it holds', () => {
    const whole: CardFields = {
      ...FIELDS,
      number: '12',
      birthday: '--04-01' as Birthday,
      preferredChannel: 'line',
      relatives: [{ ...blankRelative('pet'), key: 5, givenName: 'ミケ', birthday: '2020-02-29' as Birthday }],
      tags: ['お茶会'],
    }
    expect(v.parse(cardSchema, draftOf(whole))).toEqual(whole)
    expect(v.parse(cardSchema, draftOf(FIELDS))).toEqual(FIELDS)
  })

  test('lines left empty are not sent, and full-width digits of a postal code are', () => {
    const draft = draftOf(FIELDS)
    const [blank] = draft.addresses
    if (blank === undefined) throw new Error('there is a line to write on')
    const sent = v.parse(cardSchema, {
      ...draft,
      phones: [...draft.phones, { key: null, number: ' ', note: '' }],
      addresses: [blank, { ...blank, postalCode: '１５５－００３１' }],
    })
    expect(sent.phones).toEqual(FIELDS.phones)
    expect(sent.addresses.map(({ postalCode }) => postalCode)).toEqual(['1550031'])
  })

  test('a wrong postal code is refused at its own address, whichever lines are empty before it', () => {
    const draft = draftOf(FIELDS)
    const addresses = [...draft.addresses, ...draft.addresses.map((blank) => ({ ...blank, postalCode: '155' }))]
    expect(failsAt(cardSchema, { ...draft, addresses })).toEqual(['addresses.1.postalCode'])
  })

  test('a birthday that cannot be read is refused at its field', () => {
    expect(failsAt(cardSchema, { ...draftOf(FIELDS), birthday: '4月31日' })).toEqual(['birthday'])
  })

  test.each([
    ['1970-04-01', '1970年4月1日'],
    ['--04-01', '4月1日'],
    ['--04', '4月'],
  ])('the birthday %s is shown as %s', (birthday, text) => {
    expect(birthdayText(birthday as Birthday)).toBe(text)
  })
})

describe('a form whose card was changed elsewhere', () => {
  const before = FIELDS
  const now = { ...FIELDS, likes: '赤いお花', note: '新しいメモ' }
  const typed = { ...draftOf(before), likes: '白いお花', caution: 'ユリは不可' }
  const { draft, replaced } = rebased(typed, before, now)

  test('shows what stands there now where it was changed', () => {
    expect(draft).toMatchObject({ likes: '赤いお花', note: '新しいメモ' })
  })
  test('keeps what was typed in all other fields', () => expect(draft.caution).toBe('ユリは不可'))
  test('names only the fields whose typed text gave way', () => expect(replaced).toEqual(['likes']))
})

describe('a visit as it is typed', () => {
  const schema = visitSchema(ID, TODAY)

  test('an amount is read in any width, and may be left out', () => {
    const sale = { day: '2026-11-20', status: 'done', charge: 'paid', item: '仏花', customer: ID }
    const typed = { ...blankVisit('きのう'), item: ' 仏花 ' }
    expect(v.parse(schema, { ...typed, amount: '５，５００円' })).toEqual({ ...sale, amount: 5500 })
    expect(v.parse(schema, typed)).toEqual({ ...sale, amount: null })
    expect(v.parse(schema, { ...typed, amount: '0' })).toEqual({ ...sale, amount: 0 })
  })

  test('a day and an amount that cannot be read are refused each at its field', () => {
    expect(failsAt(schema, { ...blankVisit('いつか'), amount: 'たくさん' })).toEqual(['day', 'amount'])
  })

  test('the day of an appointment is the next of its name; a visit of a day soon to come is rather one too', () => {
    expect(v.parse(schema, { ...blankVisit('1/10'), status: 'booked' }).day).toBe('2027-01-10')
    expect(v.parse(schema, blankVisit('1/10')).day).toBe('2027-01-10')
    expect(v.parse(schema, blankVisit('5/10')).day).toBe('2026-05-10')
  })
})

test('a contact has its words, and a promise may have no day', () => {
  expect(v.parse(contactSchema(ID, TODAY), blankContact('きょう')).day).toBe(TODAY)
  const promise = promiseSchema(ID, TODAY)
  expect(v.parse(promise, { kind: 'promise', text: '見本', dueOn: ' ' }).dueOn).toBeNull()
  expect(failsAt(promise, { kind: 'promise', text: ' ', dueOn: 'いつか' })).toEqual(['text', 'dueOn'])
})
