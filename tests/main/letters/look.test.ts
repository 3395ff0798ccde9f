import { describe, expect, test } from 'vitest'
import type { LetterOptions } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { NO_CONTACT } from '#domain/paper/contact.ts'
import type { PrintDocument, Sheet } from '#domain/paper/document.ts'
import { type LookChosen, PLAIN_CHOSEN } from '#domain/paper/look.ts'
import type { LookKept } from '#domain/paper/look-kept.ts'
import type { Id } from '#domain/people/customer.ts'
import { previewLetters } from '#main/service/letters.ts'
import { lookView, saveLook } from '#main/service/look.ts'
import { saveLookPicture } from '#main/service/look-pictures.ts'
import { undoChange } from '#main/service/changes.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer } from '../../support/builders.ts'
import { aRequest, aShopThatWrites, CARD, change } from '../../support/letters.ts'
import { aJpeg } from '../../support/pictures.ts'
import { refusalOf } from '../../support/refusal.ts'

const CONTACT = { ...NO_CONTACT, web: 'hana.example.jp', phone: '027-000-0123' }
const KEPT: LookKept = { seal: { text: '吉野', shape: 'round' }, contact: CONTACT, strength: 60, question: '' }
const LINE = 'お庭の話、楽しくうかがいました。'

function documentWith(
  session: Session,
  to: Id,
  look: Partial<LookChosen>,
  { template = 'first-visit-thanks', ...options }: Partial<LetterOptions> & { readonly template?: string } = {},
): PrintDocument {
  const asked = aRequest([to], {
    template: template as TemplateCode,
    options: { ...CARD, ...options, look: { ...PLAIN_CHOSEN, ...look } },
    personalLines: [{ customer: to, text: LINE }],
  })
  return previewLetters(session, asked).document
}

function textOf(sheets: readonly Sheet[]): string {
  return JSON.stringify(sheets)
}

describe('what was chosen comes onto the document once', () => {
  test('seal, ways to the shop and the flower of the day, as plain data', () => {
    const { session } = aShopThatWrites('2026-06-15')
    saveLook(session, KEPT)
    const { id } = aCustomer(session)
    const { look } = documentWith(session, id, { design: 'season', seal: true, contact: true, gap: 2 })
    expect(look).toEqual({
      design: { kind: 'season', motif: 'hydrangea' },
      background: null,
      seal: KEPT.seal,
      contact: { lines: ['hana.example.jp', '電話 027-000-0123'], qr: 'https://hana.example.jp' },
      gap: 2,
    })
  })

  test('what the shop has not given yet is left away, not drawn empty', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const everything = { design: 'logo', background: true, seal: true, contact: true } as const
    expect(documentWith(session, id, everything).look).toMatchObject({
      design: { kind: 'plain' },
      background: null,
      seal: null,
      contact: null,
    })
  })

  test('a letter that asked for nothing carries nothing', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    expect(previewLetters(session, aRequest([id])).document).not.toHaveProperty('look')
  })

  test('お悔やみ bears nothing, whatever was chosen before', () => {
    const { session } = aShopThatWrites()
    saveLook(session, KEPT)
    const { id } = aCustomer(session)
    const everything = { design: 'season', background: true, seal: true, contact: true, reply: true } as const
    const document = documentWith(session, id, everything, {
      template: 'condolence-family',
      paper: 'a4',
      sides: 'message',
    })
    expect(document.look).toEqual({ design: { kind: 'plain' }, background: null, seal: null, contact: null, gap: 0 })
    expect(document.sheets.map(({ kind }) => kind)).toEqual(['message'])
  })
})

describe('room for the pen', () => {
  test('ひとこと is the memo of what to write, and stands in no print', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    expect(textOf(documentWith(session, id, {}).sheets)).toContain(LINE)
    expect(textOf(documentWith(session, id, { gap: 3 }).sheets)).not.toContain(LINE)
    const asked = aRequest([id], {
      options: { ...CARD, look: { ...PLAIN_CHOSEN, gap: 3 } },
      personalLines: [{ customer: id, text: LINE }],
    })
    expect(previewLetters(session, asked).letters[0]?.personalLine).toBe(LINE)
  })
})

describe('返信はがき', () => {
  test('two more sheets for each person, with a number and without a name', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session, { familyName: '髙﨑', givenName: '𠮷乃' })
    const { sheets } = documentWith(session, id, { reply: true })
    expect(sheets.map(({ kind }) => kind)).toEqual(['address', 'message', 'address', 'reply'])
    const back = sheets.slice(2)
    expect(textOf(back)).not.toMatch(/髙﨑|𠮷乃/)
    expect(back).toMatchObject([{ isReply: true, pair: `K${key}` }, { number: `K${key}` }])
    expect(back[1]).toHaveProperty('question', 'このたびのご利用は、いかがでしたか。')
  })

  test('bears the shop’s own customer number where there is one, and the owner’s question', () => {
    const { session } = aShopThatWrites()
    saveLook(session, { ...KEPT, question: 'お花は長持ちしましたか。' })
    const { id, key } = aCustomer(session)
    change(session, "UPDATE customers SET number = '0128' WHERE key = ?", key)
    const { sheets } = documentWith(session, id, { reply: true })
    expect(sheets.at(-1)).toMatchObject({ number: '0128', question: 'お花は長持ちしましたか。' })
  })

  test('an address side alone brings none along', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const document = documentWith(session, id, { reply: true }, { sides: 'address' })
    expect(document.sheets.map(({ kind }) => kind)).toEqual(['address'])
    expect(document).not.toHaveProperty('look')
  })

  test('a letter has none', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const { sheets } = documentWith(session, id, { reply: true }, { paper: 'a4', sides: 'message' })
    expect(sheets.map(({ kind }) => kind)).toEqual(['message'])
  })
})

describe('what is kept', () => {
  test('the program’s own question goes on following the shop’s word for a visit', () => {
    const { session } = aShopThatWrites()
    saveLook(session, { ...KEPT, question: lookView(session).question })
    change(session, `INSERT INTO settings (name, value) VALUES ('shop-kind', '"salon"')`)
    expect(lookView(session).question).toBe('このたびのご来店は、いかがでしたか。')
  })

  test('a picture drawn anew is kept, comes onto the document, and can be taken back', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const { change: saved } = saveLookPicture(session, { of: 'logo', bytes: aJpeg(480, 160) })
    const { design } = documentWith(session, id, { design: 'logo' }).look ?? {}
    expect(design).toMatchObject({ kind: 'logo', picture: { width: 480, height: 160 } })
    expect(lookView(session).logo?.url).toMatch(/^data:image\/jpeg;base64,/)
    undoChange(session, { change: saved })
    expect(lookView(session).logo).toBeNull()
    saveLookPicture(session, { of: 'logo', bytes: aJpeg(480, 160) })
    saveLookPicture(session, { of: 'logo', bytes: null })
    expect(lookView(session).logo).toBeNull()
  })

  test('what is no JPEG, or larger than any printer shows, is refused', () => {
    const { session } = aShopThatWrites()
    const save = (bytes: Uint8Array) => refusalOf(() => saveLookPicture(session, { of: 'logo', bytes }))
    expect(save(new TextEncoder().encode('<svg onload="alert(1)"/>'))).toBe('photo-unreadable')
    expect(save(aJpeg(4000, 3000))).toBe('photo-unreadable')
    expect(save(aJpeg(480, 160))).toBe('nothing was refused')
  })
})
