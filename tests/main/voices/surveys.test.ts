import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answers,
  FACE_ANSWERS,
  FIRST_SURVEYS,
  isLow,
  moodOf,
  type SurveyAnswerTyped,
  typedAnswers,
} from '#domain/voices/survey.ts'
import { cardOf } from '#main/service/card.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import {
  behindCount,
  newestAnswers,
  recordAnswer,
  removeAnswer,
  retire,
  saveSurvey,
  surveyCounts,
  surveysOf,
  whoseNumber,
} from '#main/service/surveys.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { undoChange } from '#main/service/changes.ts'
import { waitingVoices } from '#main/service/voices.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { rowOf } from '../../support/week.ts'
import { expectTakenBack } from '../../support/rows.ts'

const TODAY = day('2026-11-20')
const FOUR = { name: 'ご利用のあとに', questions: ['ご予約', 'お話', '価格', '仕上がり'] }

const make = (session: Session) => saveSurvey(session, { ...FOUR, key: null }).key
const answer = (session: Session, { id }: TestCustomer, survey: number, some: Partial<SurveyAnswerTyped> = {}) =>
  recordAnswer(session, { survey, customer: id, day: day('2026-11-18'), answers: [3, 3, 2, null], words: '', ...some })
const counts = (session: Session, survey: number) =>
  surveyCounts(session, { survey }).map(({ counts: each }) => FACE_ANSWERS.map((face) => each[face]))

describe('アンケート', () => {
  test('P36 a shop may begin with the whole experience, or with one question and three faces', () => {
    expect([FIRST_SURVEYS.whole.questions, FIRST_SURVEYS.one.questions].map(({ length }) => length)).toEqual([4, 1])
    const { session } = openTestDb(TODAY)
    make(session)
    expect(surveysOf(session)).toMatchObject([{ ...FOUR, cards: 0 }])
  })

  test('P19 a card that came back leaves the task to thank for it, and what is written on it waits for an answer', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    const survey = make(session)
    expectTakenBack(shop, person, () => answer(session, person, survey, { words: '少し髙い' }))
    expect(cardOf(session, person).promises).toMatchObject([
      { kind: 'task', text: 'アンケートのお礼', dueOn: '2026-11-27' },
    ])
    expect(waitingVoices(session, { offset: 0, limit: 9 }).voices).toMatchObject([
      { text: '少し髙い', heard: { mood: 'so-so' } },
    ])
    const [kept] = newestAnswers(session, { survey })
    expect(kept).toMatchObject({ customer: person.id, answers: [3, 3, 2, null], words: '少し髙い' })
    expectTakenBack(shop, person, () => removeAnswer(session, { key: kept?.key ?? 0 }))
    expect(newestAnswers(session, { survey })).toEqual([])
    expect(waitingVoices(session, { offset: 0, limit: 9 }).total).toBe(0)
  })

  test('P25 an answer of the lowest class is a duty of this week, with its apology', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session, { known: 'known-before' })
    answer(session, person, make(session), { answers: [3, 1, 3, 3] })
    expect(rowOf(session, person)).toMatchObject({ sentence: { reason: 'low-score' }, template: 'apology-survey' })
  })

  test('other words for a set that was answered make another, and each answer stays beside what was asked', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const first = make(session)
    saveSurvey(session, { ...FOUR, name: '直した名前', key: first })
    expect(surveysOf(session)).toMatchObject([{ key: first, name: '直した名前' }])
    answer(session, person, first)
    const { key: second } = saveSurvey(session, { name: '新しい', questions: ['いかがでしたか'], key: first })
    expect(surveysOf(session)).toMatchObject([{ key: second, questions: ['いかがでしたか'], cards: 0 }])
    expect(newestAnswers(session, { survey: first })).toHaveLength(1)
    expect(refusalOf(() => answer(session, person, first))).toBe('entry-missing')
    expect(refusalOf(() => answer(session, person, second))).toBe('survey-answers answers')
    retire(session, { key: second })
    expect(surveysOf(session)).toEqual([])
  })

  test('whose card it is, the number on it says: the shop’s own, or that of the row, however it is typed', () => {
    const { session } = openTestDb(TODAY)
    const [own, row, gone] = [aCustomer(session, { number: 'A-12' }), aCustomer(session), aCustomer(session)]
    const who = (number: string) => whoseNumber(session, { number }).found?.customer
    expect(who('A-12')).toBe(own.id)
    expect(who(`K${row.key}`)).toBe(row.id)
    expect(who(`ｋ${row.key}`)).toBe(row.id)
    expect(who('K999')).toBeUndefined()
    expect(who('')).toBeUndefined()
    trashCustomer(session, gone.id)
    expect(who(`K${gone.key}`)).toBeUndefined()
  })
})

const face = fc.constantFrom<Answers[number]>(...FACE_ANSWERS, null)
const fourFaces = fc.tuple(face, face, face, face)

test('whatever is entered, taken off, taken back and put together, the counts are those of the cards behind them', () => {
  const act = fc.record({
    what: fc.constantFrom('answer', 'answer', 'answer', 'remove', 'undo', 'merge', 'trash'),
    who: fc.nat(2),
    answers: fourFaces,
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const { session } = openTestDb(TODAY)
      const people = [1, 2, 3].map((at) => aCustomer(session, { phone: `027-000-000${at}` }))
      const survey = make(session)
      let last = 0
      for (const { what, who, answers } of acts) {
        const person = people[who]
        const other = people[(who + 1) % 3]
        if (person === undefined || other === undefined) continue
        const done = {
          answer: () => {
            last = answer(session, person, survey, { answers, words: 'ひとこと' }).change
          },
          remove: () => removeAnswer(session, { key: newestAnswers(session, { survey })[0]?.key ?? 0 }),
          undo: () => {
            if (last !== 0) undoChange(session, { change: last })
          },
          merge: () => mergeCustomers(session, { keep: person.id, other: other.id, choices: {} }),
          trash: () => trashCustomer(session, person.id),
        }[what]
        // What may not be is refused, and changes nothing.
        refusalOf(done)
      }
      for (const [question, ofFaces] of counts(session, survey).entries())
        for (const [at, count] of ofFaces.entries()) {
          const asked = { survey, question, answer: FACE_ANSWERS[at] ?? 1 }
          const behind = behindCount(session, asked)
          expect(behind).toHaveLength(count)
          expect(behind.every(({ answers }) => answers[question] === asked.answer)).toBe(true)
        }
    }),
    { numRuns: 40 },
  )
})

test('faces are typed as they stand on the card from left to right, in any width; anything else is none', () => {
  expect(typedAnswers('１23-', 4)).toEqual([3, 2, 1, null])
  expect(typedAnswers('1 2, 3 -', 4)).toEqual([3, 2, 1, null])
  expect(typedAnswers('123', 4)).toBeNull()
  expect(typedAnswers('1234', 4)).toBeNull()
  expect(typedAnswers('', 0)).toEqual([])
})

test('the worst face says how a card sounds, and one of them makes it low', () => {
  expect([moodOf([3, 2, 3]), moodOf([3, null]), moodOf([1, 3]), moodOf([null])]).toEqual([
    'so-so',
    'glad',
    'unhappy',
    null,
  ])
  expect([isLow([3, 2]), isLow([3, 1]), isLow([null])]).toEqual([false, true, false])
})
