import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { inputs } from '#contract/inputs.ts'
import type { LetterOptions, LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { LabelSheet, MessageSheet } from '#domain/paper/document.ts'
import { BUILT_IN, BUILT_IN_CODES, type Envelope, type PaperCode } from '#domain/paper/papers.ts'
import { FIRST_PRINTERS, NO_SHIFT, withShift } from '#domain/paper/printers.ts'
import type { Id } from '#domain/people/customer.ts'
import { batchView, makeBatch, postBatch } from '#main/service/batches.ts'
import { previewLetters } from '#main/service/letters.ts'
import { paperOf, papersOf, savePapers } from '#main/service/papers.ts'
import { printersOf, savePrinters } from '#main/service/printers.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer } from '../../support/builders.ts'
import { aBatch, aRequest, aShopThatWrites, CARD, change, CONTACTS, posting } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

const SLIM: Envelope = { code: 'own-1', name: '細長い封筒', width: 100, height: 210, form: 'envelope' }

const SELLS = query<{ sells: number }>('SELECT sells FROM contacts WHERE customer = ? ORDER BY key', ['sells'])

const on = (paper: PaperCode, some: Partial<LetterOptions> = {}): Pick<LetterRequest, 'options'> => ({
  options: { ...CARD, paper, sides: 'address', ...some },
})

function firstSheets(session: Session, to: readonly Id[], some: Partial<LetterRequest>) {
  return previewLetters(session, aRequest(to, some)).document.sheets
}

describe('the papers of a shop', () => {
  test('are the program’s, and with them what the owner added or changed', () => {
    const { session } = aShopThatWrites()
    expect(papersOf(session.db).map(({ code }) => code)).toEqual([...BUILT_IN_CODES])
    savePapers(session, { papers: [{ ...BUILT_IN.naga4, width: 92 }, SLIM] })
    expect(papersOf(session.db)).toHaveLength(BUILT_IN_CODES.length + 1)
    expect(paperOf(session.db, 'own-1')).toEqual(SLIM)
    expect(paperOf(session.db, 'naga4').width).toBe(92)
    savePapers(session, { papers: [] })
    expect(paperOf(session.db, 'naga4')).toEqual(BUILT_IN.naga4)
    expect(refusalOf(() => paperOf(session.db, 'own-1'))).toBe('paper-missing paper')
  })

  test('one that cannot be printed is refused, and then none is kept', () => {
    const { session } = aShopThatWrites()
    const saved = (...papers: Parameters<typeof savePapers>[1]['papers']) =>
      refusalOf(() => savePapers(session, { papers }))
    expect(saved(SLIM, { ...SLIM, code: 'own-2', width: 20 })).toBe('paper-size papers')
    const { grid } = BUILT_IN.label10
    expect(saved({ ...BUILT_IN.label10, grid: { ...grid, height: 10 } })).toBe('label-size papers')
    expect(saved({ ...BUILT_IN.label10, grid: { ...grid, rows: 9 } })).toBe('labels-beyond papers')
    expect(papersOf(session.db)).toHaveLength(BUILT_IN_CODES.length)
  })

  test('the door takes no form that there is not, no code twice and no foreign one', () => {
    const isTaken = (...papers: readonly unknown[]): boolean => v.safeParse(inputs['papers:save'], { papers }).success
    expect(isTaken(SLIM, BUILT_IN.label10, BUILT_IN.nenga, BUILT_IN.list)).toBe(true)
    expect(isTaken({ ...BUILT_IN.nenga, senderBoxes: { x: 6.5, y: 122.5 } })).toBe(true)
    expect(isTaken(SLIM, SLIM)).toBe(false)
    expect(isTaken({ ...SLIM, form: 'poster' })).toBe(false)
    expect(isTaken({ ...SLIM, code: 'own-0' })).toBe(false)
    expect(isTaken({ ...SLIM, code: 'naga9' })).toBe(false)
    expect(isTaken({ ...SLIM, width: Number.NaN })).toBe(false)
    expect(isTaken({ ...BUILT_IN.label10, grid: { ...BUILT_IN.label10.grid, rows: 0 } })).toBe(false)
  })

  test('what was printed on one that the owner has removed since is posted by its way all the same', () => {
    const { session } = aShopThatWrites()
    savePapers(session, { papers: [SLIM] })
    const { id } = aBatch(session, [aCustomer(session).id], { template: null, ...on('own-1') })
    savePapers(session, { papers: [] })
    expect(batchView(session, { batch: id }).letters).toHaveLength(1)
    postBatch(session, posting(id))
    expect(session.db.many(CONTACTS).map(({ channel }) => channel)).toEqual(['letter'])
    expect(refusalOf(() => previewLetters(session, aRequest([], on('own-1'))))).toBe('paper-missing paper')
  })
})

describe('what stands on which paper', () => {
  test('both sides of one card of several carry its number, a card alone none', () => {
    const { session } = aShopThatWrites()
    const [one, two, out] = [aCustomer(session), aCustomer(session), aCustomer(session, { address: null })]
    const pairs = (...to: readonly Id[]): readonly string[] =>
      firstSheets(session, to, {}).map((sheet) => ('pair' in sheet ? sheet.pair : '-'))
    expect(pairs(one.id, out.id, two.id)).toEqual(['1', '1', '2', '2'])
    expect(pairs(one.id, out.id)).toEqual(['', ''])
    const addresses = firstSheets(session, [one.id, two.id], { template: null, ...on('hagaki') })
    expect(addresses.map((sheet) => (sheet.kind === 'address' ? sheet.pair : '-'))).toEqual(['', ''])
    const messages = firstSheets(session, [one.id, two.id], on('hagaki', { sides: 'message' }))
    expect(messages.map((sheet) => (sheet.kind === 'message' ? sheet.pair : '-'))).toEqual(['', ''])
  })

  test('a list to be copied by hand keeps its words’ name, says what to write, and counts', () => {
    const { session } = aShopThatWrites()
    const [one, two] = [aCustomer(session), aCustomer(session)]
    const personalLines = [{ customer: two.id, text: '椿がお似合いでした。' }]
    const { id, name, preview } = aBatch(session, [one.id, two.id], { personalLines, ...on('list') })
    const sheets = preview.document.sheets as readonly LabelSheet[]
    expect(name).toBe('初めてのご利用のお礼')
    expect(sheets.map(({ memo, number }) => [number, memo])).toEqual([
      ['1', ''],
      ['2', '椿がお似合いでした。'],
    ])
    postBatch(session, posting(id))
    // What is copied by hand goes on a card.
    expect(session.db.many(CONTACTS).map(({ channel, subject, body }) => [channel, subject, body])).toEqual([
      ['postcard', '初めてのご利用のお礼', ''],
      ['postcard', '初めてのご利用のお礼', '椿がお似合いでした。'],
    ])
  })

  test.each(['naga3', 'label12'] as const)(
    '%s carries an address and no letter, whatever words were chosen',
    (code) => {
      const { session } = aShopThatWrites()
      const { id } = aCustomer(session)
      const personalLines = [{ customer: id, text: '椿がお似合いでした。' }]
      const { id: batch, name } = aBatch(session, [id], { personalLines, ...on(code) })
      expect(name).toBe('')
      expect(batchView(session, { batch })).toMatchObject({ template: null, letters: [{ personalLine: '' }] })
    },
  )

  test.each(['naga3', 'label12'] as const)(
    '%s asks the gate as the words that were chosen, and counts once with them',
    (code) => {
      const { session } = aShopThatWrites()
      const { id, key } = aCustomer(session)
      change(session, 'INSERT INTO new_year_cards (customer, year, mourning) VALUES (?, 2027, 1)', key)
      const absence = 'long-absence' as TemplateCode
      const kept = previewLetters(
        session,
        aRequest([id], { template: 'new-year' as TemplateCode, ...on(code) }),
      ).leftOut
      expect(kept.map(({ why }) => why)).toEqual(['no-new-year'])
      const other = aCustomer(session)
      const words = aBatch(session, [other.id], { template: absence, ...on('a4', { sides: 'message' }) })
      const envelope = aBatch(session, [other.id], { template: absence, ...on(code) })
      for (const batch of [words.id, envelope.id]) postBatch(session, posting(batch))
      const sells = session.db.many(SELLS, [other.key]).map((row) => row.sells)
      expect(sells).toEqual([1, 0])
    },
  )

  test.each(['naga3', 'label12'] as const)('%s is made by the gate that was looked at', (code) => {
    const { session } = aShopThatWrites()
    const [mourning, other] = [aCustomer(session), aCustomer(session)]
    change(session, 'INSERT INTO new_year_cards (customer, year, mourning) VALUES (?, 2027, 1)', mourning.key)
    const template = 'new-year' as TemplateCode
    const { id } = aBatch(session, [mourning.id, other.id], { template, ...on(code) })
    expect(batchView(session, { batch: id }).letters.map(({ customer }) => customer)).toEqual([other.id])
    const absence = aBatch(session, [other.id], { template: 'long-absence' as TemplateCode, ...on(code) })
    postBatch(session, posting(absence.id))
    expect(session.db.many(SELLS, [other.key]).map(({ sells }) => sells)).toEqual([1])
  })

  test('a paper that went takes its correction with it, and one of the program keeps its own', () => {
    const { session } = aShopThatWrites()
    savePapers(session, { papers: [SLIM, { ...BUILT_IN.naga4, width: 92 }] })
    const shift = { ...NO_SHIFT, dx: 2 }
    const both = withShift(withShift(FIRST_PRINTERS, 'own-1-address', shift), 'naga4-address', shift)
    savePrinters(session, both)
    savePapers(session, { papers: [] })
    expect(printersOf(session.db).printers[0]?.shifts).toEqual({ 'naga4-address': shift })
  })

  test('boxes of a sender that lie off the card are refused', () => {
    const { session } = aShopThatWrites()
    const saved = (x: number, y: number) =>
      refusalOf(() => savePapers(session, { papers: [{ ...BUILT_IN.nenga, senderBoxes: { x, y } }] }))
    expect(saved(90, 122.5)).toBe('boxes-beyond papers')
    expect(saved(6, 40)).toBe('boxes-beyond papers')
    savePapers(session, { papers: [{ ...BUILT_IN.nenga, senderBoxes: { x: 6, y: 122.5 } }] })
  })

  test('a side that the paper does not have is refused', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const asked = (paper: PaperCode, sides: LetterOptions['sides']) =>
      refusalOf(() => previewLetters(session, aRequest([id], on(paper, { sides }))))
    for (const sides of ['both', 'message'] as const)
      for (const paper of ['naga3', 'label21', 'list'] as const)
        expect(asked(paper, sides)).toBe('side-not-on-paper sides')
    for (const sides of ['both', 'address'] as const) expect(asked('a5', sides)).toBe('side-not-on-paper sides')
  })

  test('a letter names its addressee on A5 as on A4', () => {
    const { session } = aShopThatWrites()
    const [sheet] = firstSheets(session, [aCustomer(session).id], on('a5', { sides: 'message' }))
    expect((sheet as MessageSheet).addressee).toBe('髙﨑花子様')
  })
})

describe('今回だけ', () => {
  test('a print is corrected otherwise this once, on the side that was meant, and no printer keeps it', () => {
    const { session } = aShopThatWrites()
    const [kept, once] = [
      { ...NO_SHIFT, dx: 1 },
      { ...NO_SHIFT, dy: -2 },
    ]
    const printers = withShift(withShift(FIRST_PRINTERS, 'hagaki-address', kept), 'hagaki-message', kept)
    savePrinters(session, printers)
    const request = aRequest([aCustomer(session).id])
    const { clearance } = previewLetters(session, request)
    const made = makeBatch(session, { request, clearance, shifts: { message: once } })
    expect(made.shifts).toEqual({ address: kept, message: once })
    expect(printersOf(session.db)).toEqual(printers)
    expect(aBatch(session, [aCustomer(session).id]).shifts).toEqual({ address: kept, message: kept })
  })
})
