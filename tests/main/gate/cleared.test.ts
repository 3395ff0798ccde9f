import { expect, expectTypeOf, test } from 'vitest'
import type { BookEntry } from '#domain/exchange/address-book.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Clearance, Cleared } from '#domain/week/gate.ts'
import type { LetterDrafted } from '#main/service/draft.ts'
import type { insertLetter } from '#main/store/letters.ts'

// The compiler holds these: where one no longer is true, `npm run check` fails.
test('somebody is cleared by the gate alone: no object written down is one', () => {
  expectTypeOf<{ readonly customer: Id }>().not.toExtend<Cleared>()
  expectTypeOf<{ readonly customer: Id; readonly mark: true }>().not.toExtend<Cleared>()
  expectTypeOf<Readonly<Record<string | symbol, true>> & { readonly customer: Id }>().not.toExtend<Cleared>()
  expectTypeOf<Clearance['kept'][number]>().toEqualTypeOf<Cleared>()
  expectTypeOf<Clearance['leftOut'][number]>().not.toExtend<Cleared>()
  expectTypeOf<Clearance['passed'][number]>().not.toExtend<Cleared>()
})

test('a letter, a message and a line of an address book are made for somebody cleared', () => {
  expectTypeOf<LetterDrafted['cleared']>().toEqualTypeOf<Cleared>()
  expectTypeOf<Parameters<typeof insertLetter>[1]['to']>().toEqualTypeOf<Cleared>()
  expectTypeOf<BookEntry['cleared']>().toEqualTypeOf<Cleared>()
})

test('what is cleared does not survive the wire: the mark is no JSON', () => {
  const seen: unknown = JSON.parse(JSON.stringify({ customer: 'c1', [Symbol('cleared')]: true }))
  expect(seen).toEqual({ customer: 'c1' })
})
