import { describe, expect, test } from 'vitest'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { MessageSheet } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { previewLetters } from '#main/service/letters.ts'
import type { Session } from '#main/store/session.ts'
import { putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aRequest, aShopThatWrites, CARD, change, SENDER } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

function messageTo(session: Session, to: Id, some: Partial<LetterRequest> = {}): MessageSheet {
  const found = previewLetters(session, aRequest([to], some)).document.sheets.find((sheet) => sheet.kind === 'message')
  if (found?.kind !== 'message') throw new Error('no message side')
  return found
}

const A4 = { ...CARD, paper: 'a4', sides: 'message' } as const

describe('the preview of a mailing', () => {
  test('has both sides of each card, one person after the other', () => {
    const { session } = aShopThatWrites()
    const first = aCustomer(session)
    const second = aCustomer(session, { familyName: '𠮷野', givenName: '太' })
    const { document, letters } = previewLetters(session, aRequest([second.id, first.id, second.id]))
    expect(document.sheets.map(({ kind, customer }) => [kind, customer])).toEqual([
      ['address', second.id],
      ['message', second.id],
      ['address', first.id],
      ['message', first.id],
    ])
    expect(letters.map(({ who }) => who)).toEqual(['𠮷野 太 様', '髙﨑 花子 様'])
    expect(document.options).toEqual({
      paper: 'hagaki',
      writing: 'vertical',
      numerals: 'with-ten',
      boxes: 'preprinted',
    })
  })

  test('a thank-you has the same words on a card and on A4, which has the names, the date and who writes', () => {
    const { session } = aShopThatWrites('2026-11-22')
    const { id, key } = aCustomer(session)
    change(session, "INSERT INTO relatives (customer, given_name, on_card) VALUES (?, '太郎', 1)", key)
    const letter = messageTo(session, id, { options: A4 })
    expect(letter.addressee).toBe('髙﨑花子様　太郎様')
    expect(letter.date).toBe('令和八年十一月二十二日')
    expect(letter.signature).toEqual(SENDER.names)
    expect(letter.lines).toEqual(messageTo(session, id).lines)
  })

  test('P30 each letter has its own ひとこと, and the blank ones can be counted', () => {
    const { session } = aShopThatWrites()
    const first = aCustomer(session)
    const second = aCustomer(session, { familyName: '森', givenName: '一郎' })
    const personalLines = [{ customer: first.id, text: '椿がお似合いでした。\nまたお話を。' }]
    const { letters, document } = previewLetters(session, aRequest([first.id, second.id], { personalLines }))
    expect(letters.map(({ personalLine }) => personalLine)).toEqual(['椿がお似合いでした。\nまたお話を。', ''])
    expect(letters.map(({ emptyFields }) => emptyFields)).toEqual([[], ['personal-line']])
    const own = document.sheets
      .flatMap((sheet) => (sheet.kind === 'message' ? sheet.lines : []))
      .filter(({ kind }) => kind === 'personal')
    expect(own.map(({ text }) => text)).toEqual(['椿がお似合いでした。', 'またお話を。'])
  })

  test('a word that sells is told with its line, and stops nothing', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const personalLines = [{ customer: id, text: '次は１０％ＯＦＦです' }]
    const [letter] = previewLetters(session, aRequest([id], { personalLines })).letters
    expect(letter?.findings).toEqual([{ word: '１０％ＯＦＦ', line: '次は１０％ＯＦＦです', instead: '', partner: '' }])
  })

  test('speaks of the visit in the word of the kind of shop', () => {
    const { session } = aShopThatWrites()
    write(session, 'settings-saved', (db) => putSetting(db, 'shop-kind', 'mail-order'))
    const { id } = aCustomer(session)
    expect(messageTo(session, id).lines[0]?.text).toContain('初めてのご注文')
  })

  test('the day of the visit is the first one, with all that was done on it', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    aSale(session, key, '2026-11-19', { item: 'カラー', time: '14:00' })
    aSale(session, key, '2026-11-18', { item: '', time: '09:00' })
    aSale(session, key, '2026-11-18', { item: 'シャンプー', time: '10:30' })
    aSale(session, key, '2026-11-18', { item: 'カット', time: '10:00' })
    aSale(session, key, '2026-11-18', { item: 'カット', time: '11:00' })
    aSale(session, key, '2026-11-18', { item: '来なかった', status: 'no-show' })
    const lines = { lines: [[{ field: 'visit-day' }, { text: 'の' }, { field: 'item' }]] }
    change(
      session,
      "INSERT INTO templates (code, name, kind, document, short_form) VALUES ('first-visit-thanks', '', 'thanks', ?, ?)",
      JSON.stringify({ card: lines }),
      JSON.stringify(lines),
    )
    expect(messageTo(session, id).lines).toEqual([{ text: '十一月十八日のカット、シャンプー', kind: 'text' }])
  })

  test('asking after a purchase speaks of the latest one', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    aSale(session, key, '2026-11-02', { item: '白磁の花器' })
    aSale(session, key, '2026-11-14', { item: '竹の花かご' })
    const lines = messageTo(session, id, { template: 'purchase-followup' as TemplateCode }).lines
    expect(lines.map(({ text }) => text)).toContain('お選びいただいた竹の花かごは、その後いかがでしょうか。')
  })

  test('a letter on A4 has its own words, with 頭語, 時候 and 結語', () => {
    const { session } = aShopThatWrites('2026-11-22')
    const { id } = aCustomer(session)
    const template = 'long-absence' as TemplateCode
    const [card, letter] = [messageTo(session, id, { template }), messageTo(session, id, { template, options: A4 })]
    expect(letter.lines[0]?.text).toBe(`拝啓　${card.lines[0]?.text}`)
    expect(letter.lines.at(-1)?.text).toBe('敬具')
    expect(card.lines.map(({ text }) => text).join('')).not.toMatch(/拝啓|敬具/)
  })

  test('a name that holds a field or markup stays as it was typed', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session, { familyName: '【お店の名前】', givenName: '<img src=x>' })
    expect(messageTo(session, id).lines.some(({ text }) => text.includes('【お店の名前】<img src=x>様'))).toBe(true)
  })

  test('an address side alone is asked for without words, and says nothing about any', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const options = { ...CARD, sides: 'address' } as const
    const { document, letters } = previewLetters(session, aRequest([id], { options, template: null }))
    expect(document.sheets.map(({ kind }) => kind)).toEqual(['address'])
    expect(letters[0]).toMatchObject({ emptyFields: [], findings: [] })
  })
})

describe('a mailing that cannot be', () => {
  test('a shop without a sender, an unknown template, words without a template, an address on A4, nobody', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const preview = (some: Partial<LetterRequest>) => () => previewLetters(session, aRequest([id], some))
    expect(refusalOf(preview({ template: 'no-such' as TemplateCode }))).toBe('template-missing template')
    expect(refusalOf(preview({ template: null }))).toBe('template-missing template')
    expect(refusalOf(preview({ options: { ...CARD, paper: 'a4' } }))).toBe('side-not-on-paper sides')
    expect(refusalOf(preview({ options: { ...A4, sides: 'address' } }))).toBe('side-not-on-paper sides')
    for (const sides of ['message', 'both'] as const) {
      const options = { ...CARD, paper: 'label24', sides } as const
      expect(refusalOf(preview({ options }))).toBe('side-not-on-paper sides')
    }
    expect(refusalOf(preview({ to: [id, '019a0000-0000-7000-8000-00000000ffff' as Id] }))).toBe('customer-missing to')
    const bare = openTestDb().session
    expect(refusalOf(() => previewLetters(bare, aRequest([aCustomer(bare).id])))).toBe('sender-missing')
  })
})

describe('the clearance', () => {
  const clearanceOf = (session: Session, to: readonly Id[], some: Partial<LetterRequest> = {}): string =>
    previewLetters(session, aRequest(to, some)).clearance

  test('is the same for the same people, whatever is written to them', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const plain = clearanceOf(session, [id])
    expect(plain).toMatch(/^[0-9a-f]{64}$/)
    expect(clearanceOf(session, [id], { personalLines: [{ customer: id, text: '椿' }] })).toBe(plain)
    expect(clearanceOf(session, [id], { options: A4 })).toBe(plain)
  })

  test('is another once somebody is kept back, for another reason, or passes by a reason given', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    const kept = aCustomer(session, { familyName: '森', givenName: '一郎' })
    const to = [id, kept.id]
    const seen = new Set([clearanceOf(session, to), clearanceOf(session, to.toReversed()), clearanceOf(session, [id])])
    change(session, "UPDATE customers SET moved_on = '2026-03-01' WHERE key = ?", key)
    seen.add(clearanceOf(session, to))
    seen.add(clearanceOf(session, to, { overrides: [{ customer: id, why: '転送されます' }] }))
    seen.add(clearanceOf(session, to, { overrides: [{ customer: id, why: '別のわけ' }] }))
    change(session, "UPDATE customers SET died_on = '2026-03-01' WHERE key = ?", key)
    seen.add(clearanceOf(session, to))
    expect(seen.size).toBe(7)
  })
})

describe('a greeting of the year that would miss its days', () => {
  const missed = (session: Session, to: Id, template: string, some: Partial<LetterRequest> = {}) =>
    previewLetters(session, aRequest([to], { template: template as TemplateCode, ...some })).outOfWindow

  test('is told with the days, and stops nothing', () => {
    const { session } = aShopThatWrites('2026-12-26')
    const { id } = aCustomer(session)
    const preview = previewLetters(session, aRequest([id], { template: 'new-year' as TemplateCode }))
    expect(preview.outOfWindow).toEqual({ from: '2026-12-15', until: '2026-12-25', by: 'posting' })
    expect(preview.letters).toHaveLength(1)
    expect(preview.document.sheets.at(-1)).toMatchObject({ date: '令和九年一月' })
  })

  test('is not told of one in time, of any other letter, nor of an address alone', () => {
    const { session } = aShopThatWrites('2026-12-20')
    const { id } = aCustomer(session)
    expect(missed(session, id, 'new-year')).toBeNull()
    expect(missed(session, id, 'birthday')).toBeNull()
    expect(missed(session, id, 'mid-summer')).not.toBeNull()
    expect(missed(session, id, 'mid-summer', { options: { ...CARD, sides: 'address' } })).toBeNull()
  })

  test('goes by what is customary where the shop is, and by its days of the post', () => {
    const { session } = aShopThatWrites('2027-01-06')
    const { id } = aCustomer(session)
    expect(missed(session, id, 'mid-winter')).toBeNull()
    write(session, 'settings-saved', (db) => putSetting(db, 'end-of-matsunouchi', 15))
    expect(missed(session, id, 'mid-winter')).toEqual({ from: '2027-01-16', until: '2027-02-03', by: 'arrival' })
    expect(missed(session, id, 'new-year-late')).toBeNull()
    write(session, 'settings-saved', (db) => putSetting(db, 'calendar', { postDays: { near: 10, other: 10, far: 10 } }))
    expect(missed(session, id, 'mid-winter')).toBeNull()
    expect(missed(session, id, 'new-year-late')).not.toBeNull()
    const { session: summer } = aShopThatWrites('2026-07-12')
    const { id: there } = aCustomer(summer)
    expect(missed(summer, there, 'obon')).toMatchObject({ from: '2026-08-13' })
    write(summer, 'settings-saved', (db) => putSetting(db, 'obon', 'july'))
    expect(missed(summer, there, 'obon')).toBeNull()
  })
})
