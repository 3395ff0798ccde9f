import { describe, expect, test } from 'vitest'
import type { LetterPreview } from '#domain/letters/mailing.ts'
import { STORY_MAX } from '#domain/letters/stories.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { inputs } from '#contract/inputs.ts'
import { safeParse } from 'valibot'
import { dropBatch, postBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { previewLetters, recordSent, shortText } from '#main/service/letters.ts'
import { moveStory, removeStory, saveStory, storiesOf } from '#main/service/stories.ts'
import { saveTemplate } from '#main/service/templates.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import type { TestDb } from '../../support/db.ts'
import { aBatch, aRequest, aShopThatWrites, CARD, change, posting, THANKS } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'
import { expectBackAndForth } from '../../support/rows.ts'

const TEXT = 'ありがとうございました。\n【お店のはなし】'
const MARKET = '花は毎朝、市場で一本ずつ選んでいます。'
const WATER = '水は、裏の井戸からくんでいます。\n冬は手がかじかみます。'
const HTML = '髙﨑の祖父が<b>三代前</b>に始めました。'

/** A shop whose thanks have a place for a story; they may go out as often as one likes. */
function aShopThatTells(): TestDb {
  const db = aShopThatWrites()
  withWords(db.session, TEXT)
  return db
}

function withWords(session: Session, text: string): { readonly change: number } {
  return saveTemplate(session, { code: THANKS, text, letterText: null, shortForm: text })
}

function write(session: Session, ...texts: readonly string[]): readonly number[] {
  return texts.map((text) => saveStory(session, { key: null, title: '', text }).key)
}

const linesOf = ({ document }: LetterPreview): readonly string[] =>
  document.sheets.flatMap((sheet) => (sheet.kind === 'message' ? sheet.lines.map(({ text }) => text) : []))

/** What a letter to this person would tell, by the first line of it. */
function nextFor(session: Session, { id }: TestCustomer, some = {}): string {
  const lines = linesOf(previewLetters(session, aRequest([id], some)))
  return [MARKET, WATER, HTML].find((story) => lines.includes(story.split('\n')[0] ?? '')) ?? ''
}

const order = (session: Session): readonly string[] => storiesOf(session).map(({ text }) => text)

describe('お店のはなし', () => {
  test('P2 are written, changed, moved and removed, and each comes back whole', () => {
    const { session } = aShopThatTells()
    expectBackAndForth(session, () => saveStory(session, { key: null, title: '市場', text: MARKET }))
    const [first = 0, second = 0, third = 0] = write(session, MARKET, WATER, HTML).map((_, at) => at + 1)
    expectBackAndForth(session, () => saveStory(session, { key: second, title: '井戸', text: WATER }))
    expectBackAndForth(session, () => moveStory(session, { key: third, to: 'earlier' }))
    expectBackAndForth(session, () => moveStory(session, { key: first, to: 'later' }))
    expectBackAndForth(session, () => removeStory(session, { key: first }))
    for (const act of [
      () => saveStory(session, { key: 99, title: '', text: MARKET }),
      () => moveStory(session, { key: 99, to: 'later' }),
      () => removeStory(session, { key: 99 }),
    ]) {
      expect(refusalOf(act)).toBe('entry-missing')
    }
  })

  test('P2 stand in the owner’s order; at an end nothing moves', () => {
    const { session } = aShopThatTells()
    const [first = 0, , third = 0] = write(session, MARKET, WATER, HTML)
    moveStory(session, { key: third, to: 'earlier' })
    expect(order(session)).toEqual([MARKET, HTML, WATER])
    moveStory(session, { key: first, to: 'earlier' })
    expect(order(session)).toEqual([MARKET, HTML, WATER])
    moveStory(session, { key: third, to: 'later' })
    moveStory(session, { key: third, to: 'later' })
    expect(order(session)).toEqual([MARKET, WATER, HTML])
  })

  test('P2 an empty one and one that no letter could hold do not come in', () => {
    const comes = (text: string): boolean => safeParse(inputs['stories:save'], { key: null, title: '', text }).success
    expect(comes(WATER)).toBe(true)
    expect(comes(' \n ')).toBe(false)
    expect(comes('花'.repeat(STORY_MAX + 1))).toBe(false)
  })
})

describe('a letter with 【お店のはなし】', () => {
  test('P2 tells the next one that this person has not had, in all its lines and as it was typed', () => {
    const { session } = aShopThatTells()
    write(session, HTML, WATER)
    const [one, other] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野', givenName: '乃' })]
    postBatch(session, posting(aBatch(session, [one.id]).id))
    const lines = linesOf(previewLetters(session, aRequest([one.id, other.id])))
    expect(lines).toEqual(expect.arrayContaining([...WATER.split('\n'), HTML]))
    expect(nextFor(session, one)).toBe(WATER)
    expect(nextFor(session, other)).toBe(HTML)
    expect(storiesOf(session).map(({ told }) => told)).toEqual([1, 0])
  })

  test('P2 without a story its line is gone and leaves no hole', () => {
    const { session } = aShopThatTells()
    const { id } = aCustomer(session)
    withWords(session, 'ご無沙汰しております。\n\n【お店のはなし】\n\nお元気で。')
    expect(linesOf(previewLetters(session, aRequest([id])))).toEqual(['ご無沙汰しております。', '', 'お元気で。'])
    write(session, MARKET)
    expect(linesOf(previewLetters(session, aRequest([id])))).toContain(MARKET)
  })

  test('P2 while it waits its story counts as told; not posted, thrown away or taken back, it was not', () => {
    const { session } = aShopThatTells()
    write(session, MARKET, WATER)
    const person = aCustomer(session)
    const dropped = aBatch(session, [person.id])
    expect(nextFor(session, person)).toBe(WATER)
    expect(storiesOf(session).map(({ told }) => told)).toEqual([0, 0])
    dropBatch(session, { batch: dropped.id })
    expect(nextFor(session, person)).toBe(MARKET)
    const kept = aBatch(session, [person.id])
    const posted = postBatch(session, posting(kept.id))
    expect(nextFor(session, person)).toBe(WATER)
    undoChange(session, { change: posted.change })
    expect(nextFor(session, person)).toBe(WATER)
    undoChange(session, { change: kept.change })
    expect(nextFor(session, person)).toBe(MARKET)
    postBatch(session, posting(aBatch(session, [person.id]).id))
    change(session, "UPDATE contacts SET deleted_on = '2026-11-20' WHERE customer = ?", person.key)
    expect(nextFor(session, person)).toBe(MARKET)
  })

  test('P2 whom all were told begins again with the one told longest ago', () => {
    const { session } = aShopThatTells()
    write(session, MARKET, WATER)
    const person = aCustomer(session)
    const told = [0, 1, 2].map(() => {
      const next = nextFor(session, person)
      postBatch(session, posting(aBatch(session, [person.id]).id))
      return next
    })
    expect(told).toEqual([MARKET, WATER, MARKET])
  })

  test('P2 only a sheet that carries it tells it', () => {
    const { session } = aShopThatTells()
    write(session, MARKET, WATER)
    const person = aCustomer(session)
    aBatch(session, [person.id], { options: { ...CARD, sides: 'address' } })
    aBatch(session, [person.id], { template: 'birthday' as TemplateCode })
    const saved = withWords(session, '【ひとこと】【お店のはなし】\nお元気で。')
    aBatch(session, [person.id])
    undoChange(session, saved)
    expect(nextFor(session, person)).toBe(MARKET)
    expect(nextFor(session, person, { options: { ...CARD, paper: 'a4', sides: 'message' } })).toBe(MARKET)
  })

  test('P2 a copied message tells it once it was sent, whatever became of the story since', () => {
    const { session } = aShopThatTells()
    const [first = 0] = write(session, MARKET, WATER)
    const person = aCustomer(session)
    const asked = { customer: person.id, template: THANKS, reason: null, channel: 'line', overrideWhy: '' } as const
    const copy = () => shortText(session, { ...asked, personalLine: '' })
    expect(copy()).toEqual({ text: `ありがとうございました。\n${MARKET}`, story: first })
    const sent = recordSent(session, { ...asked, ...copy() })
    expect(copy().text).toContain(WATER.split('\n')[0])
    undoChange(session, sent)
    expect(copy().story).toBe(first)
    const copied = copy()
    removeStory(session, { key: first })
    recordSent(session, { ...asked, ...copied })
    expect(copy().text).toContain(WATER.split('\n')[0])
  })

  test('P2 a removed story that went out comes back with all to whom it was told', () => {
    const { session } = aShopThatTells()
    const [first = 0] = write(session, MARKET, WATER)
    const people = [aCustomer(session), aCustomer(session, { familyName: '森' })]
    const ids = people.map(({ id }) => id)
    postBatch(session, posting(aBatch(session, ids).id))
    expectBackAndForth(session, () => removeStory(session, { key: first }))
    expect(order(session)).toEqual([WATER])
  })

  test('P2 an erased person leaves the story, and nobody is counted for it', () => {
    const { session } = aShopThatTells()
    write(session, MARKET)
    const person = aCustomer(session)
    postBatch(session, posting(aBatch(session, [person.id]).id))
    eraseCustomer(session, person.id)
    expect(storiesOf(session)).toMatchObject([{ text: MARKET, told: 0 }])
    expect(session.db.many(query<{ n: number }>('SELECT count(*) AS n FROM letters', ['n']))).toEqual([{ n: 0 }])
  })
})
