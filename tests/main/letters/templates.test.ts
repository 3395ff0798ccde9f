import { describe, expect, test } from 'vitest'
import type { TemplateCode, TemplateView } from '#domain/letters/template.ts'
import { undoChange } from '#main/service/changes.ts'
import { previewLetters } from '#main/service/letters.ts'
import { listTemplates, saveTemplate } from '#main/service/templates.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { aCustomer } from '../../support/builders.ts'
import { aBatch, aRequest, aShopThatWrites, THANKS } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

const ROWS = query<{ n: number }>('SELECT count(*) AS n FROM templates', ['n'])

function thanks(session: Session): TemplateView {
  const [found] = listTemplates(session)
  if (found === undefined) throw new Error('no template')
  return found
}

describe('templates', () => {
  test('what the program comes with stands in the file only once it was changed', () => {
    const { session } = aShopThatWrites()
    const view = thanks(session)
    expect(view).toMatchObject({ code: THANKS, name: '初めてのご利用のお礼', kind: 'thanks' })
    expect(view).toMatchObject(view.original)
    saveTemplate(session, { code: THANKS, ...view.original })
    expect(session.db.one(ROWS)?.n).toBe(0)
  })

  test('the owner’s words are printed, the program’s own stay beside them, and undo brings them back', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const { original } = thanks(session)
    const { change } = saveTemplate(session, {
      code: THANKS,
      text: '【お名前】\nありがとう',
      letterText: null,
      shortForm: 'どうも',
    })
    expect(thanks(session)).toMatchObject({ text: '【お名前】\nありがとう', shortForm: 'どうも', original })
    const sheet = previewLetters(session, aRequest([id])).document.sheets[1]
    expect(sheet?.kind === 'message' && sheet.lines.map(({ text }) => text)).toEqual(['髙﨑花子様', 'ありがとう'])
    undoChange(session, { change })
    expect(thanks(session)).toMatchObject(original)
  })

  test('an unknown word in 【】 is refused beside its field, and nothing is kept', () => {
    const { session } = aShopThatWrites()
    const { original } = thanks(session)
    const save = (some: object) => () => saveTemplate(session, { code: THANKS, ...original, ...some })
    expect(refusalOf(save({ text: '【電話番号】' }))).toBe('field-unknown text')
    expect(refusalOf(save({ shortForm: '【お名前' }))).toBe('field-unknown shortForm')
    expect(refusalOf(save({ letterText: '【】' }))).toBe('field-unknown letterText')
    expect(refusalOf(save({ code: 'no-such' as TemplateCode }))).toBe('template-missing code')
    expect(thanks(session)).toMatchObject(original)
  })

  test('a text put back to the program’s own follows the program again', () => {
    const { session } = aShopThatWrites()
    const { original } = thanks(session)
    saveTemplate(session, { code: THANKS, text: 'ありがとう', letterText: null, shortForm: '' })
    saveTemplate(session, { code: THANKS, ...original })
    const own = query<{ document: string }>('SELECT document FROM templates', ['document'])
    expect(session.db.many(own)).toEqual([{ document: 'null' }])
  })

  test('one form in the owner’s words leaves the others as the program has them', () => {
    const { session } = aShopThatWrites()
    const BIRTHDAY = 'birthday' as TemplateCode
    const birthday = () => listTemplates(session).find(({ code }) => code === BIRTHDAY)
    const original = birthday()?.original
    if (original === undefined) throw new Error('no template')
    saveTemplate(session, { code: BIRTHDAY, ...original, letterText: '拝啓　【時候】\n敬具' })
    expect(birthday()).toMatchObject({ ...original, letterText: '拝啓　【時候】\n敬具' })
    const kept = query<{ document: string; short_form: string }>('SELECT document, short_form FROM templates', [
      'document',
      'short_form',
    ])
    const [row] = session.db.many(kept)
    expect(Object.keys(JSON.parse(row?.document ?? '{}'))).toEqual(['letter'])
    expect(row?.short_form).toBe('')
    // Without words for A4, a letter says what the card says.
    saveTemplate(session, { code: BIRTHDAY, ...original, letterText: null })
    expect(birthday()?.letterText).toBeNull()
  })

  test('a printed template is not a changed one, and two batches share its row', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const first = aBatch(session, [id])
    aBatch(session, [id])
    expect(session.db.one(ROWS)?.n).toBe(1)
    expect(undoChange(session, { change: first.change }).untouched).toEqual([])
    expect(thanks(session).text).toBe(thanks(session).original.text)
  })

  test('those of the shop’s kind come first, each with what to write into ひとこと', () => {
    const { session } = aShopThatWrites()
    expect(listTemplates(session).slice(0, 2)).toMatchObject([{ code: THANKS }, { code: 'second-visit-thanks' }])
    write(session, 'settings-saved', (db) => putSetting(db, 'shop-kind', 'goods'))
    expect(listTemplates(session).slice(0, 2)).toMatchObject([{ code: THANKS }, { code: 'purchase-followup' }])
    expect(thanks(session).hint).toContain('この方にしか書けないこと')
  })
})
