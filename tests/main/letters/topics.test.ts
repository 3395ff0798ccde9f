import { expect, test } from 'vitest'
import { lettersPage } from '#domain/exchange/cards/letters-page.ts'
import type { TemplateCode, TemplateView } from '#domain/letters/template.ts'
import { mayHaveTopic } from '#domain/letters/topic.ts'
import { EVERYONE } from '#domain/people/filter.ts'
import { makeBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { previewLetters } from '#main/service/letters.ts'
import { listMeant } from '#main/service/meant.ts'
import { copyTemplate } from '#main/service/own-templates.ts'
import { listTemplates, saveTemplate } from '#main/service/templates.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { listTags } from '#main/store/tags.ts'
import { aCustomer, edited, type TestCustomer } from '../../support/builders.ts'
import { aRequest, aShopThatWrites, CARD, THANKS } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

const NEWSLETTER = 'newsletter' as TemplateCode
const EVENT = 'event' as TemplateCode
const GARDEN = '園芸'

function viewOf(session: Session, code: TemplateCode): TemplateView {
  const found = listTemplates(session).find((each) => each.code === code)
  if (found === undefined) throw new Error(`no template ${code}`)
  return found
}

function save(session: Session, code: TemplateCode, some: Partial<TemplateView>) {
  const { text, letterText, shortForm } = viewOf(session, code)
  return saveTemplate(session, { code, text, letterText, shortForm, ...some })
}

function offTopic(session: Session, people: readonly TestCustomer[], template = NEWSLETTER) {
  return previewLetters(
    session,
    aRequest(
      people.map(({ id }) => id),
      { template },
    ),
  ).offTopic
}

/** One who wears the tag of gardening, and one who does not. */
function twoPeople(session: Session) {
  const gardener = aCustomer(session, { familyName: '森', givenName: '一郎' })
  const other = aCustomer(session, { familyName: '𠮷野', givenName: '千代' })
  const { change } = edited(session, gardener, { tags: [GARDEN] })
  return { gardener, other, change }
}

test('P42 a newsletter has the tag that it is for, beside how it is set, until it is for everyone again', () => {
  const { session } = aShopThatWrites()
  const formal = { punctuation: 'spaced', indent: false, date: 'day' } as const
  expect(viewOf(session, NEWSLETTER)).toMatchObject({ topic: null, original: { topic: null } })
  save(session, NEWSLETTER, { style: formal, topic: GARDEN })
  // What says nothing of it leaves it as it is.
  save(session, NEWSLETTER, { text: '【お店のはなし】' })
  expect(viewOf(session, NEWSLETTER)).toMatchObject({ style: formal, topic: GARDEN, original: { topic: null } })
  save(session, NEWSLETTER, { topic: null })
  expect(viewOf(session, NEWSLETTER)).toMatchObject({ style: formal, topic: null })
})

test('P42 the first words are for everyone, and undo brings the tag back', () => {
  const { session } = aShopThatWrites()
  save(session, EVENT, { topic: GARDEN })
  const { change } = saveTemplate(session, { code: EVENT, ...viewOf(session, EVENT).original })
  expect(viewOf(session, EVENT).topic).toBeNull()
  const kept = query<{ style: string }>('SELECT style FROM templates', ['style'])
  expect(session.db.many(kept)).toEqual([{ style: '{}' }])
  undoChange(session, { change })
  expect(viewOf(session, EVENT).topic).toBe(GARDEN)
})

test('P42 a copy is for the same tag and goes its own way', () => {
  const { session } = aShopThatWrites()
  save(session, NEWSLETTER, { topic: GARDEN })
  const { code } = copyTemplate(session, { code: NEWSLETTER, name: '園芸だより' })
  expect(viewOf(session, code)).toMatchObject({ topic: GARDEN, original: { topic: null } })
  save(session, code, { topic: '読書' })
  expect([NEWSLETTER, code].map((each) => viewOf(session, each).topic)).toEqual([GARDEN, '読書'])
  save(session, code, { topic: null })
  expect(viewOf(session, code).topic).toBeNull()
})

test('P42 thanks, wishes and what is owed are for a person, and never for a tag', () => {
  const { session } = aShopThatWrites()
  expect(
    listTemplates(session)
      .filter(({ kind }) => mayHaveTopic(kind))
      .map(({ code }) => code),
  ).toEqual([NEWSLETTER, EVENT])
  expect(refusalOf(() => save(session, THANKS, { topic: GARDEN }))).toBe('topic-not-for-kind topic')
  const { code } = copyTemplate(session, { code: THANKS, name: '写し' })
  expect(refusalOf(() => save(session, code, { topic: GARDEN }))).toBe('topic-not-for-kind topic')
  save(session, THANKS, { topic: null })
})

test('P42 who does not wear the tag is said by name, and gets the letter all the same', () => {
  const { session } = aShopThatWrites()
  const { gardener, other } = twoPeople(session)
  expect(offTopic(session, [gardener, other])).toBeNull()
  save(session, NEWSLETTER, { topic: GARDEN })
  expect(offTopic(session, [gardener, other])).toEqual({ tag: GARDEN, people: [{ who: '𠮷野 千代 様' }] })
  expect(offTopic(session, [gardener])).toBeNull()
  expect(offTopic(session, [gardener, other], EVENT)).toBeNull()
  const request = aRequest([gardener.id, other.id], { template: NEWSLETTER })
  const { clearance } = previewLetters(session, request)
  expect(makeBatch(session, { request, clearance }).preview.letters).toHaveLength(2)
  const address = aRequest([other.id], { template: null, options: { ...CARD, sides: 'address' } })
  expect(previewLetters(session, address).offTopic).toBeNull()
})

test('P42 nobody who is left out is named, and those who wear the tag are exactly those who are meant by it', () => {
  const { session } = aShopThatWrites()
  const { gardener } = twoPeople(session)
  save(session, NEWSLETTER, { topic: GARDEN })
  const homeless = aCustomer(session, { familyName: '林', address: null })
  expect(offTopic(session, [gardener, homeless])).toBeNull()
  const who = { text: '', where: { ...EVERYONE, tag: GARDEN }, except: [] }
  expect(listMeant(session, { who, offset: 0, limit: 500 })).toEqual({ total: 1, ids: [gardener.id] })
})

test('P42 a tag that is gone stays the topic, and is worn by nobody', () => {
  const { session } = aShopThatWrites()
  const { gardener, change } = twoPeople(session)
  save(session, NEWSLETTER, { topic: GARDEN })
  undoChange(session, { change })
  expect(listTags(session.db)).toEqual([])
  expect(viewOf(session, NEWSLETTER).topic).toBe(GARDEN)
  expect(offTopic(session, [gardener])).toEqual({ tag: GARDEN, people: [{ who: '森 一郎 様' }] })
})

test('P42 whom a letter is for stands in the file of all letters', () => {
  const { session } = aShopThatWrites()
  save(session, NEWSLETTER, { topic: GARDEN })
  expect(lettersPage([viewOf(session, NEWSLETTER)], [], 'ja')).toContain('■ お店のたより\r\n［目印］園芸\r\n')
  expect(lettersPage([viewOf(session, EVENT)], [], 'en')).not.toContain('［Label］')
})
