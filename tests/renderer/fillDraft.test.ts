import { describe, expect, test } from 'vitest'
import type { CardFields } from '#domain/people/card.ts'
import { MISSING, missingOf } from '#domain/people/missing.ts'
import { filledCard, linesToFill, type Typed, typedAtFirst } from '../../renderer/lib/fillDraft.ts'
import { aCustomer, aNewCustomer } from '../support/builders.ts'
import { cardOf } from '#main/service/card.ts'
import { openTestDb } from '../support/db.ts'

/** A card as it is kept, of which nothing is known but the name. */
function aCard(some: Partial<CardFields> = {}): CardFields {
  const { session } = openTestDb()
  const { id } = aCustomer(session, aNewCustomer({ familyKana: '', givenKana: '', phone: '', address: null }))
  return { ...cardOf(session, { id }).fields, ...some }
}

function filled(card: CardFields, typed: Typed): CardFields {
  const said = filledCard(card, typed)
  if (said.kind === 'wrong') throw new Error(`${said.line} ${said.type}`)
  return said.after
}

const TYPED: Typed = {
  familyKana: 'タカサキ',
  givenKana: 'ハナコ',
  birthday: 'S45.4.1',
  phone: '027-000-0001',
  postalCode: '３７０－０００１',
  city: '高崎市中尾町',
  street: '1-2-3',
}

test('what is written on the lines of something is missing no more, and nothing else is changed', () => {
  let card = aCard()
  for (const what of MISSING.filter((each) => each !== 'postal-code')) {
    expect(missingOf(card)).toContain(what)
    const lines = linesToFill(what, card)
    const after = filled(card, Object.fromEntries(lines.map((line) => [line, TYPED[line] ?? ''])))
    expect(missingOf(after)).toEqual(missingOf(card).filter((each) => each !== what))
    card = after
  }
  expect(card).toMatchObject({ birthday: '1970-04-01', phones: [{ number: '027-000-0001' }] })
  expect(card.addresses).toMatchObject([{ postalCode: '3700001', city: '高崎市中尾町', street: '1-2-3' }])
})

describe('the lines', () => {
  test('of a postal code leave the address as it is, and begin with what stands there', () => {
    const card = filled(aCard(), { city: '高崎市中尾町', street: '1-2-3' })
    expect(typedAtFirst(linesToFill('address', card), card)).toMatchObject({ city: '高崎市中尾町', postalCode: '' })
    const [address] = filled(card, { postalCode: '370-0001' }).addresses
    expect(address).toEqual({ ...card.addresses[0], postalCode: '3700001' })
  })

  test('of a company ask for its own reading', () => {
    const company = aCard({ kind: 'organisation', company: '山下商店' })
    expect(linesToFill('kana', company)).toEqual(['companyKana'])
    expect(filled(company, { companyKana: 'ヤマシタ' }).companyKana).toBe('ヤマシタ')
  })

  test.each([
    ['birthday', 'いつか'],
    ['postalCode', '370'],
    ['phone', '0'.repeat(41)],
    ['familyKana', 'ア'.repeat(101)],
  ] as const)('that cannot be read are named: %s', (line, text) => {
    expect(filledCard(aCard(), { [line]: text })).toMatchObject({ kind: 'wrong', line })
  })
})
