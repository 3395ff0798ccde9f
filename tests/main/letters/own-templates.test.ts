import { describe, expect, test } from 'vitest'
import type { TemplateCode, TemplateView } from '#domain/letters/template.ts'
import { ofTheWeek } from '#main/cli/letters.ts'
import { batchView, postBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { previewLetters, tryTemplate } from '#main/service/letters.ts'
import { copyTemplate, restoreTemplate, trashTemplate } from '#main/service/own-templates.ts'
import { addOwnRule, ownRules } from '#main/service/own-rules.ts'
import { listTemplates, saveTemplate } from '#main/service/templates.ts'
import { trashList } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, aSale, edited } from '../../support/builders.ts'
import { aBatch, aRequest, aShopThatWrites, CARD, CONTACTS, died, posting, THANKS } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'
import { A_TRIAL_RULE as trial, rowOf } from '../../support/week.ts'

const BIRTHDAY = 'birthday' as TemplateCode
const CONDOLENCE = 'condolence-pet' as TemplateCode

function viewOf(session: Session, code: TemplateCode): TemplateView | undefined {
  return listTemplates(session).find((each) => each.code === code)
}

function wordsOf(session: Session, code: TemplateCode) {
  const found = viewOf(session, code)
  if (found === undefined) throw new Error(`no template ${code}`)
  const { text, letterText, shortForm } = found
  return { code, text, letterText, shortForm }
}

const copyOf = (session: Session, code = BIRTHDAY, name = '常連の方のお誕生日') => copyTemplate(session, { code, name })

describe('a template of the owner’s own', () => {
  test('begins with the words that are in force, is for the same, and goes its own way from there', () => {
    const { session } = aShopThatWrites()
    saveTemplate(session, { ...wordsOf(session, BIRTHDAY), text: 'おめでとうございます。' })
    const { code } = copyOf(session)
    expect(code).toMatch(/^own-\d+-birthday$/)
    const { original } = viewOf(session, BIRTHDAY) ?? {}
    expect(viewOf(session, code)).toMatchObject({
      name: '常連の方のお誕生日',
      kind: 'congratulation',
      about: 'latest-visit',
      text: 'おめでとうございます。',
      isOwn: true,
      original,
    })
    saveTemplate(session, { ...wordsOf(session, code), text: '【お名前】へ', letterText: null })
    saveTemplate(session, { ...wordsOf(session, BIRTHDAY), text: 'べつの文' })
    expect(viewOf(session, code)).toMatchObject({ text: '【お名前】へ', letterText: null })
    expect(listTemplates(session).at(-1)?.code).toBe(code)
  })

  test('a copy of a copy is for what the first was for', () => {
    const { session } = aShopThatWrites()
    const first = copyOf(session, CONDOLENCE, '長いおつきあいの方へ')
    const { code } = copyOf(session, first.code, '猫のとき')
    expect(code).toMatch(/^own-\d+-condolence-pet$/)
    expect(viewOf(session, code)).toMatchObject({
      kind: 'condolence',
      style: { punctuation: 'spaced', indent: false, date: 'day' },
    })
    const { id } = aCustomer(session)
    // Nobody else is to read it, whoever wrote its words.
    expect(previewLetters(session, aRequest([id], { template: code })).leftOut.map(({ why }) => why)).toEqual([
      'open-card',
    ])
  })

  test('making, naming and throwing away can each be taken back', () => {
    const { session } = aShopThatWrites()
    const made = copyOf(session)
    const named = saveTemplate(session, { ...wordsOf(session, made.code), name: ' お得意様のお誕生日 ' })
    expect(viewOf(session, made.code)?.name).toBe('お得意様のお誕生日')
    undoChange(session, { change: named.change })
    expect(viewOf(session, made.code)?.name).toBe('常連の方のお誕生日')
    const thrown = trashTemplate(session, { code: made.code })
    expect(viewOf(session, made.code)).toBeUndefined()
    undoChange(session, { change: thrown.change })
    expect(viewOf(session, made.code)?.name).toBe('常連の方のお誕生日')
    undoChange(session, { change: made.change })
    expect(viewOf(session, made.code)).toBeUndefined()
    // Never the code of another one: something may still name that.
    expect(copyOf(session).code).not.toBe(made.code)
  })

  test('needs a name that no other template has', () => {
    const { session } = aShopThatWrites()
    const { code } = copyOf(session)
    expect(refusalOf(() => copyOf(session, THANKS, ' 　'))).toBe('template-name-missing name')
    expect(refusalOf(() => copyOf(session, THANKS, '常連の方のお誕生日'))).toBe('template-name-taken name')
    expect(refusalOf(() => copyOf(session, THANKS, 'お誕生日のお祝い'))).toBe('template-name-taken name')
    expect(refusalOf(() => copyOf(session, 'no-such' as TemplateCode))).toBe('template-missing code')
    const rename = (name: string) => () => saveTemplate(session, { ...wordsOf(session, code), text: 'x', name })
    expect(refusalOf(rename(''))).toBe('template-name-missing name')
    expect(refusalOf(rename('お誕生日のお祝い'))).toBe('template-name-taken name')
    rename('常連の方のお誕生日')()
    expect(viewOf(session, code)?.text).toBe('x')
  })

  test('lies in the trash for thirty days, and comes back with its words unless its name was taken', () => {
    const { session, clock } = aShopThatWrites('2026-11-20')
    const { code } = copyOf(session)
    trashTemplate(session, { code })
    expect(refusalOf(() => trashTemplate(session, { code }))).toBe('template-missing code')
    expect(refusalOf(() => trashTemplate(session, { code: BIRTHDAY }))).toBe('template-missing code')
    const [entry] = trashList(session)
    expect(entry).toMatchObject({ kind: 'template', name: '常連の方のお誕生日', what: '', deletedOn: '2026-11-20' })
    const key = entry?.key ?? 0
    const other = copyOf(session)
    expect(refusalOf(() => restoreTemplate(session, { key }))).toBe('template-name-taken name')
    trashTemplate(session, { code: other.code })
    restoreTemplate(session, { key })
    expect(viewOf(session, code)?.text).toContain('おめでとうございます')
    expect(refusalOf(() => restoreTemplate(session, { key }))).toBe('template-missing')
    expect(trashList(session)).toHaveLength(1)
    clock.pass(30)
    expect(trashList(session)).toEqual([])
  })

  test('is printed, and its batch keeps the name after it went to the trash', () => {
    const { session } = aShopThatWrites('2026-11-20')
    const { code } = copyOf(session)
    const { id } = aCustomer(session)
    const batch = aBatch(session, [id], { template: code })
    expect(batch.name).toBe('常連の方のお誕生日')
    trashTemplate(session, { code })
    expect(batchView(session, { batch: batch.id })).toMatchObject({ template: code })
    postBatch(session, posting(batch.id))
    // A copy of the birthday's words answers the birthday.
    expect(session.db.many(CONTACTS)).toMatchObject([{ subject: '常連の方のお誕生日', reason: 'birthday' }])
    expect(refusalOf(() => aBatch(session, [id], { template: code }))).toBe('template-missing template')
  })

  test('can be what a rule of the owner’s writes with, until it is thrown away', () => {
    const { session } = aShopThatWrites()
    const { code } = copyOf(session)
    addOwnRule(session, { name: '試しの品', kind: 'after-tag', tag: 'お試し', count: 30, template: code, isOn: true })
    expect(ownRules(session)[0]?.gone).toEqual(['tag'])
    trashTemplate(session, { code })
    expect(ownRules(session)[0]?.gone).toEqual(['tag', 'template'])
  })

  test('is proposed by the week for whom such a rule is, and printed for them from the command line', () => {
    const { session, clock } = aShopThatWrites('2026-10-21')
    const { code } = copyOf(session, 'milestone' as TemplateCode, 'お試しのその後')
    addOwnRule(session, { ...trial, template: code })
    const person = aCustomer(session, { known: 'known-before' })
    edited(session, person, { tags: [trial.tag] })
    clock.pass(30)
    expect(rowOf(session, person)).toMatchObject({ template: code, sentence: { reason: 'own-rule' } })
    expect(ofTheWeek(session, code)).toEqual({ to: [person.id], reason: null })
    const { id } = aBatch(session, [person.id], { template: code })
    postBatch(session, posting(id, { on: session.today() }))
    expect(rowOf(session, person).state).toBe('done')
  })
})

describe('how a template is set', () => {
  test('is kept per template, and goes back to what its kind has by custom', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    const formal = { punctuation: 'spaced', indent: false, date: 'day' } as const
    expect(viewOf(session, THANKS)?.style).toEqual({ punctuation: 'kept', indent: true, date: 'day' })
    saveTemplate(session, { ...wordsOf(session, THANKS), style: formal })
    // What says nothing of it leaves it as it is.
    saveTemplate(session, { ...wordsOf(session, THANKS), text: 'いつも、ありがとう。' })
    expect(viewOf(session, THANKS)).toMatchObject({ style: formal, original: { style: { punctuation: 'kept' } } })
    const [, sheet] = previewLetters(session, aRequest([id], { options: CARD })).document.sheets
    expect(sheet).toMatchObject({ lines: [{ text: 'いつも　ありがとう' }], indent: false })
    const { original } = viewOf(session, THANKS) ?? {}
    if (original === undefined) throw new Error('no template')
    saveTemplate(session, { code: THANKS, ...original })
    expect(viewOf(session, THANKS)?.style).toEqual({ punctuation: 'kept', indent: true, date: 'day' })
  })
})

describe('a template while it is written', () => {
  test('is seen as one person would get it, and by nobody as a letter to the dead', () => {
    const { session } = aShopThatWrites('2026-11-20')
    const person = aCustomer(session, { address: null })
    aSale(session, person.key, '2026-11-01', { item: '椿、一輪' })
    const tried = {
      customer: person.id,
      code: THANKS,
      text: '【お名前】、【内容】を。\n【ひとこと】',
      style: { punctuation: 'spaced', indent: false, date: 'day' },
      options: CARD,
      personalLine: '赤い、椿。',
    } as const
    expect(tryTemplate(session, tried)).toMatchObject({
      who: '髙﨑 花子 様',
      lines: [{ text: '髙﨑花子様　椿、一輪を' }, { text: '赤い　椿' }],
      indent: false,
    })
    const nobody = '00000000-0000-7000-8000-000000000000' as typeof person.id
    expect(refusalOf(() => tryTemplate(session, { ...tried, customer: nobody }))).toBe('customer-missing customer')
    expect(refusalOf(() => tryTemplate(session, { ...tried, text: '【' }))).toBe('field-unknown text')
    died(session, person)
    expect(tryTemplate(session, tried)).toBeNull()
  })
})
