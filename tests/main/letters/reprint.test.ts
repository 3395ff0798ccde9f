import { describe, expect, test } from 'vitest'
import { batchView, dropBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { saveLook } from '#main/service/look.ts'
import { saveLookPicture } from '#main/service/look-pictures.ts'
import { savePrinters } from '#main/service/printers.ts'
import { sheetsAgain } from '#main/service/reprint.ts'
import { saveTemplate } from '#main/service/templates.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { NO_CONTACT } from '#domain/paper/contact.ts'
import { PLAIN_CHOSEN } from '#domain/paper/look.ts'
import { LOOK_PICTURES, type LookKept } from '#domain/paper/look-kept.ts'
import { listPicturesPrinted } from '#main/store/settings.ts'
import { aJpeg } from '../../support/pictures.ts'
import { NO_SHIFT, withShift, FIRST_PRINTERS } from '#domain/paper/printers.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import {
  aBatch,
  aShopThatWrites,
  CARD,
  change,
  CONTACTS,
  LETTERS,
  moved,
  refuses,
  THANKS,
} from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'
import type { TestDb } from '../../support/db.ts'

const KEPT_LOOK: LookKept = {
  seal: { text: '', shape: 'round' },
  contact: { ...NO_CONTACT, phone: '027-000-0123' },
  strength: 60,
  question: '',
}

type Printed = Pick<TestDb, 'session'> & {
  readonly id: ReturnType<typeof aBatch>['id']
  readonly people: readonly TestCustomer[]
}

function threePrinted(): Printed {
  const { session } = aShopThatWrites()
  const names = ['髙﨑', '森', '𠮷野']
  const people = names.map((familyName) => aCustomer(session, { familyName }))
  const { id } = aBatch(
    session,
    people.map((person) => person.id),
  )
  return { session, id, people }
}

describe('a waiting batch printed again', () => {
  test('from its second letter on stands exactly as it was printed, whatever words the template has by now', () => {
    const { session, id, people } = threePrinted()
    const first = sheetsAgain(session, { batch: id, from: 1 }).document
    saveTemplate(session, { code: THANKS, text: 'まったく別の文です。', letterText: null, shortForm: '' })
    const again = sheetsAgain(session, { batch: id, from: 2 })
    expect(again.document.sheets).toEqual(first.sheets.slice(2))
    expect(again.document.sheets.map(({ customer }) => customer)).toEqual(
      people.slice(1).flatMap(({ id: customer }) => [customer, customer]),
    )
    expect(again.document.options).toEqual(first.options)
    expect(again.document.paper.code).toBe('hagaki')
  })

  test('bears the mark, seal and season of its print, whatever the shop looks like by now', () => {
    const { session } = aShopThatWrites()
    const look = { ...PLAIN_CHOSEN, background: true, seal: true, contact: true }
    const seal = (text: string) => saveLook(session, { ...KEPT_LOOK, seal: { text, shape: 'round' } })
    const pictures = (width: number, height: number) => {
      for (const [at, of] of LOOK_PICTURES.entries()) saveLookPicture(session, { of, bytes: aJpeg(width + at, height) })
    }
    seal('吉野')
    pictures(60, 20)
    const { id: to } = aCustomer(session)
    const mailings = (['logo', 'season'] as const).map((design) =>
      aBatch(session, [to], { options: { ...CARD, look: { ...look, design } } }),
    )
    seal('新')
    pictures(80, 40)
    pictures(90, 50)
    for (const { id, preview } of mailings) {
      expect(preview.document.look?.seal?.text).toBe('吉野')
      expect(sheetsAgain(session, { batch: id, from: 1 }).document.look).toEqual(preview.document.look)
      dropBatch(session, { batch: id })
    }
    expect(listPicturesPrinted(session.db)).toHaveLength(2)
    // What nothing waits with is let go at the next change.
    pictures(60, 20)
    expect(listPicturesPrinted(session.db)).toEqual([])
  })

  test('bears its mark also where the change of the mark was taken back', () => {
    const { session } = aShopThatWrites()
    saveLookPicture(session, { of: 'logo', bytes: aJpeg(60, 20) })
    const second = saveLookPicture(session, { of: 'logo', bytes: aJpeg(80, 40) })
    const { id: to } = aCustomer(session)
    const { id, preview } = aBatch(session, [to], { options: { ...CARD, look: { ...PLAIN_CHOSEN, design: 'logo' } } })
    undoChange(session, { change: second.change })
    expect(sheetsAgain(session, { batch: id, from: 1 }).document.look).toEqual(preview.document.look)
  })

  test('printed before letters kept their look, bears that of the shop', () => {
    const { session } = aShopThatWrites()
    saveLook(session, { ...KEPT_LOOK, seal: { text: '吉野', shape: 'round' } })
    const { id: to } = aCustomer(session)
    const { id, preview } = aBatch(session, [to], { options: { ...CARD, look: { ...PLAIN_CHOSEN, seal: true } } })
    change(session, "UPDATE letters SET sheet = json_remove(sheet, '$.look', '$.named')")
    expect(sheetsAgain(session, { batch: id, from: 1 }).document.look).toEqual(preview.document.look)
  })

  test('changes nothing in the file', () => {
    const { session, id } = threePrinted()
    const before = [session.db.many(LETTERS), session.db.many(CONTACTS), batchView(session, { batch: id })]
    sheetsAgain(session, { batch: id, from: 1 })
    expect([session.db.many(LETTERS), session.db.many(CONTACTS), batchView(session, { batch: id })]).toEqual(before)
  })

  test('leaves out who is kept back by now, by name', () => {
    const { session, id, people } = threePrinted()
    const [, second, third] = people
    if (second === undefined || third === undefined) throw new Error('three were printed')
    refuses(session, second)
    const again = sheetsAgain(session, { batch: id, from: 1 })
    expect(again.leftOut).toMatchObject([{ customer: second.id, why: 'no-contact' }])
    expect(again.document.sheets.map(({ customer }) => customer)).not.toContain(second.id)
    refuses(session, third)
    expect(refusalOf(() => sheetsAgain(session, { batch: id, from: 2 }))).toBe('nobody-left from')
  })

  test('a reason given before the print still lets that pass, and nothing new', () => {
    const { session } = aShopThatWrites()
    const person = aCustomer(session)
    moved(session, person)
    const { id } = aBatch(session, [person.id], { overrides: [{ customer: person.id, why: '転送されます' }] })
    expect(sheetsAgain(session, { batch: id, from: 1 }).document.sheets).toHaveLength(2)
    change(session, "UPDATE addresses SET returned_on = '2026-11-20' WHERE customer = ?", person.key)
    expect(refusalOf(() => sheetsAgain(session, { batch: id, from: 1 }))).toBe('nobody-left from')
  })

  test('who lies in the trash is not printed, and the numbers of the others stay those of the pile', () => {
    const { session, id, people } = threePrinted()
    const [first] = people
    if (first === undefined) throw new Error('three were printed')
    trashCustomer(session, first.id)
    expect(batchView(session, { batch: id }).letters.map(({ number }) => number)).toEqual([2, 3])
    expect(sheetsAgain(session, { batch: id, from: 1 }).document.sheets).toHaveLength(4)
    expect(sheetsAgain(session, { batch: id, from: 3 }).document.sheets).toHaveLength(2)
  })

  test('beyond the pile, and once it was answered for, it is refused', () => {
    const { session, id } = threePrinted()
    expect(refusalOf(() => sheetsAgain(session, { batch: id, from: 4 }))).toBe('nobody-left from')
    dropBatch(session, { batch: id })
    expect(refusalOf(() => sheetsAgain(session, { batch: id, from: 1 }))).toBe('already-settled batch')
  })

  test('goes through the printer as it is corrected today, or as it is said this once', () => {
    const { session, id } = threePrinted()
    const kept = { ...NO_SHIFT, dx: 1.5 }
    savePrinters(session, withShift(FIRST_PRINTERS, 'hagaki-address', kept))
    expect(sheetsAgain(session, { batch: id, from: 1 }).shifts.address).toEqual(kept)
    const once = { ...NO_SHIFT, dy: -2 }
    const shifts = sheetsAgain(session, { batch: id, from: 1, shifts: { message: once } }).shifts
    expect(shifts).toEqual({ address: kept, message: once })
  })
})

describe('the order of the sheets', () => {
  const CODES = ['900-0001', '', '100-0001', '370-0001']

  test('by postal code, and who has none comes last', () => {
    const { session } = aShopThatWrites()
    const people = CODES.map((postalCode) => {
      const person = aCustomer(session)
      change(
        session,
        'UPDATE addresses SET postal_code = ? WHERE customer = ?',
        postalCode.replace('-', ''),
        person.key,
      )
      return person
    })
    const ids = people.map(({ id }) => id)
    const sides = { ...CARD, sides: 'address' } as const
    const asked = aBatch(session, ids, { template: null, options: { ...sides, order: 'postal-code' } })
    const codes = asked.preview.document.sheets.map((sheet) => (sheet.kind === 'address' ? sheet.postalCode : null))
    expect(codes).toEqual(['1000001', '3700001', '9000001', ''])
    const chosen = aBatch(session, ids, { template: null, options: sides })
    expect(chosen.preview.document.sheets.map(({ customer }) => customer)).toEqual(ids)
  })
})
