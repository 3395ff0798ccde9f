import type { LetterPreview } from '#domain/letters/mailing.ts'
import { describe, expect, test } from 'vitest'
import type { AddressSheet } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { previewLetters } from '#main/service/letters.ts'
import { saveSender, senderOf } from '#main/service/sender.ts'
import type { Session } from '#main/store/session.ts'
import { AN_ADDRESS, aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aRequest, aShopThatWrites, CARD, change, SENDER } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

/** The address sides alone, as for words the owner writes by hand. */
function addressSides(session: Session, to: readonly Id[]): LetterPreview {
  return previewLetters(session, aRequest(to, { template: null, options: { ...CARD, sides: 'address' } }))
}

const who = (session: Session, to: readonly Id[]): readonly string[] =>
  addressSides(session, to).document.sheets.map((sheet) => sheet.who)

function firstAddress(session: Session, to: Id): AddressSheet {
  const [sheet] = addressSides(session, [to]).document.sheets
  if (sheet?.kind !== 'address') throw new Error('no address side')
  return sheet
}

describe('the sender', () => {
  test('is nobody until the owner says so, then comes back as saved', () => {
    const { session } = openTestDb()
    expect(senderOf(session)).toBeNull()
    saveSender(session, SENDER)
    expect(senderOf(session)).toEqual(SENDER)
  })

  test('is needed before a card is made', () => {
    const { session } = openTestDb()
    const { id } = aCustomer(session)
    expect(refusalOf(() => addressSides(session, [id]))).toBe('sender-missing')
  })
})

describe('address sides', () => {
  test('come in the order asked, one for each person', () => {
    const { session } = aShopThatWrites()
    const first = aCustomer(session, { familyName: '𠮷野', givenName: '太' })
    const second = aCustomer(session)
    expect(who(session, [second.id, first.id, second.id])).toEqual(['髙﨑 花子 様', '𠮷野 太 様'])
  })

  test('go to the first address, with the names on the card in their order', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    change(session, "INSERT INTO addresses (customer, position, city) VALUES (?, 1, '別の町')", key)
    change(session, "INSERT INTO relatives (customer, position, given_name, on_card) VALUES (?, 2, '恵', 1)", key)
    change(session, "INSERT INTO relatives (customer, position, given_name, on_card) VALUES (?, 1, '太郎', 1)", key)
    change(session, "INSERT INTO relatives (customer, given_name, on_card) VALUES (?, '載せない', 0)", key)
    change(
      session,
      "INSERT INTO relatives (customer, given_name, on_card, died_on) VALUES (?, '故人', 1, '2026-01-01')",
      key,
    )
    const sheet = firstAddress(session, id)
    expect(sheet.addressLines).toEqual(['群馬県高崎市中尾町一－二－三'])
    expect(sheet.names.map((name) => name.given)).toEqual(['花子', '太郎', '恵'])
  })

  test('go to a company with its name only at its own address', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session, { company: '山下商店' })
    expect(firstAddress(session, id).company).toBe('')
    change(session, "UPDATE addresses SET kind = 'work' WHERE customer = ?", key)
    expect(firstAddress(session, id).company).toBe('山下商店')
  })

  test.each([
    ['UPDATE customers SET died_on = ? WHERE key = ?', 'passed-away'],
    ['UPDATE customers SET moved_on = ? WHERE key = ?', 'moved'],
    ['UPDATE addresses SET returned_on = ? WHERE customer = ?', 'returned-mail'],
    ['UPDATE addresses SET refused_on = ? WHERE customer = ?', 'refused-mail'],
    ["INSERT INTO refusals (since, customer, scope, channel) VALUES (?, ?, 'everything', 'all')", 'no-contact'],
  ])('%s leaves the person out as %s', (command, why) => {
    const { session } = aShopThatWrites()
    const out = aCustomer(session, { familyName: '森', givenName: '一郎' })
    const kept = aCustomer(session)
    change(session, command, '2026-03-01', out.key)
    const { document, leftOut } = addressSides(session, [out.id, kept.id])
    expect(document.sheets.map((sheet) => sheet.customer)).toEqual([kept.id])
    expect(leftOut).toMatchObject([{ customer: out.id, name: '森 一郎', why, on: '2026-03-01' }])
    expect(addressSides(session, [out.id])).toMatchObject({ document: { sheets: [] }, leftOut })
  })

  test('a withdrawn refusal, or one of offers by LINE, does not hold a card back', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    change(
      session,
      "INSERT INTO refusals (customer, scope, channel, since, withdrawn_on) VALUES (?, 'everything', 'all', '2026-01-01', '2026-02-01')",
      key,
    )
    change(
      session,
      "INSERT INTO refusals (customer, scope, channel, since) VALUES (?, 'promotion', 'line', '2026-01-01')",
      key,
    )
    expect(who(session, [id])).toEqual(['髙﨑 花子 様'])
  })

  test('an organisation is left out under its own name, whoever is named there', () => {
    const { session } = aShopThatWrites()
    const shop = aCustomer(session, { kind: 'organisation', company: '山下商店', address: null })
    const { leftOut } = addressSides(session, [shop.id])
    expect(leftOut).toMatchObject([{ customer: shop.id, name: '山下商店', why: 'no-address', mayOverride: false }])
  })

  test('nobody without an address gets one, and a postal code alone is none', () => {
    const { session } = aShopThatWrites()
    const kept = aCustomer(session)
    const none = aCustomer(session, { address: null })
    const blank = aCustomer(session, { address: { ...AN_ADDRESS, prefecture: '', city: ' ', street: '' } })
    const { leftOut } = addressSides(session, [kept.id, none.id, blank.id])
    expect(leftOut.map((each) => [each.customer, each.why])).toEqual([
      [none.id, 'no-address'],
      [blank.id, 'no-address'],
    ])
  })

  test('a person who is not there, or in the trash, is refused by name of the field', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    change(session, 'UPDATE customers SET deleted_on = ? WHERE key = ?', '2026-03-01', key)
    expect(refusalOf(() => addressSides(session, [id]))).toBe('customer-missing to')
  })
})
