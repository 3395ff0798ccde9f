import type { SavedEntry } from '#domain/change.ts'
import { addDays, type Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { lastTwelveMonths } from '#domain/timeline/stage.ts'
import {
  type BehindAsked,
  FACE_ANSWERS,
  isLow,
  moodOf,
  type QuestionCount,
  type Survey,
  type SurveyAnswer,
  type SurveyAnswerTyped,
  type SurveyedFound,
  type SurveyTyped,
  THANKS_TASK,
  THANKS_WITHIN,
} from '#domain/voices/survey.ts'
import { getCustomerByKey, keyWithNumber } from '#main/store/customers.ts'
import type { ReadDb } from '#main/store/db.ts'
import { insertHeard } from '#main/store/heard.ts'
import { linesOf } from '#main/store/listing.ts'
import { insertPromise } from '#main/store/promises.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import {
  deleteAnswer,
  getSurvey,
  hasAnswer,
  insertAnswer,
  insertSurvey,
  linkNote,
  listBehind,
  listNewestAnswers,
  listSurveys,
  listTicks,
  retireSurvey,
  updateSurvey,
} from '#main/store/surveys.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** The sets in use. */
export function surveysOf({ db }: Session): readonly Survey[] {
  return listSurveys(db)
}

/**
 * A new set (`key` null), or other words for one. Where it was answered a new one takes its place, so that each answer
 * stays beside the words that were asked. @throws Refusal entry-missing, disk-*
 */
export function saveSurvey(
  session: Session,
  { key, ...typed }: SurveyTyped & { readonly key: RowKey | null },
): SavedEntry {
  return write(session, 'survey-saved', (db, change) => {
    const madeOn = session.today()
    if (key === null) return { key: insertSurvey(db, typed, { madeOn, follows: null }), change }
    const before = surveyThere(db, key)
    if (before.cards === 0) {
      updateSurvey(db, key, typed)
      return { key, change }
    }
    retireSurvey(db, key, madeOn)
    return { key: insertSurvey(db, typed, { madeOn, follows: key }), change }
  })
}

/** Out of use; its answers stay. @throws Refusal entry-missing, disk-* */
export function retire(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'survey-retired', (db, change) => {
    surveyThere(db, key)
    retireSurvey(db, key, session.today())
    return { key, change }
  })
}

/** Whose card has this number: the shop's own, or K and the row's, as it is printed on the reply card; null for nobody's. */
export function whoseNumber(
  { db }: Session,
  { number }: { readonly number: string },
): { readonly found: SurveyedFound | null } {
  const typed = number.normalize('NFKC').trim()
  const printed = /^k(\d{1,15})$/i.exec(typed)?.[1]
  const key = keyWithNumber(db, typed) ?? (printed === undefined ? null : Number(printed))
  const person = key === null ? null : getCustomerByKey(db, key)
  const line = person === null || person.deletedOn !== null ? undefined : linesOf(db, [person.key]).get(person.key)
  return { found: line === undefined ? null : { customer: line.id, called: calledBy(line) } }
}

/**
 * A card that came back, with the task to thank for it; what is written on it is a voice like any other.
 * @throws Refusal entry-missing (the set), survey-answers (as many as it has questions), day-ahead, customer-*, disk-*
 */
export function recordAnswer(
  session: Session,
  { survey, customer, day, answers, words }: SurveyAnswerTyped,
): SavedEntry {
  refuseAhead(session, day, 'day')
  return write(session, 'survey-answered', (db, change) => {
    const { questions } = surveyThere(db, survey)
    if (answers.length !== questions.length) refuse('survey-answers', 'answers')
    const person = listedCustomer(db, customer).key
    const key = insertAnswer(db, { customer: person, survey, day, answers, isLow: isLow(answers) })
    if (words !== '') {
      const said = { as: 'feedback', day, text: words, mood: moodOf(answers), source: null, themes: [] } as const
      linkNote(db, insertHeard(db, person, said), key)
    }
    insertPromise(db, {
      customer: person,
      kind: 'task',
      text: THANKS_TASK,
      madeOn: session.today(),
      dueOn: addDays(session.today(), THANKS_WITHIN),
    })
    return { key, change }
  })
}

/** With what was written on it; the thanks stay to be given or dropped. @throws Refusal entry-missing, disk-* */
export function removeAnswer(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'survey-answer-removed', (db, change) => {
    if (!hasAnswer(db, key)) refuse('entry-missing')
    deleteAnswer(db, key)
    return { key, change }
  })
}

const NEWEST = 10

/** The cards entered last. */
export function newestAnswers({ db }: Session, { survey }: { readonly survey: RowKey }): readonly SurveyAnswer[] {
  return listNewestAnswers(db, survey, NEWEST)
}

/** Of each question how many ticked which face, over the last twelve months; none of those in the trash. */
export function surveyCounts(session: Session, { survey }: { readonly survey: RowKey }): readonly QuestionCount[] {
  const { questions } = surveyThere(session.db, survey)
  const cards = listTicks(session.db, survey, year(session))
  const ticked = (question: number, face: number): number => cards.filter((each) => each[question] === face).length
  const [good, fair, poor] = FACE_ANSWERS
  return questions.map((question, at) => ({
    question,
    counts: { [good]: ticked(at, good), [fair]: ticked(at, fair), [poor]: ticked(at, poor) },
  }))
}

/** The cards behind one of these numbers, the newest first. */
export function behindCount(session: Session, asked: BehindAsked): readonly SurveyAnswer[] {
  return listBehind(session.db, asked, year(session))
}

function surveyThere(db: ReadDb, key: RowKey): Survey {
  return getSurvey(db, key) ?? refuse('entry-missing')
}

function year(session: Session): { readonly from: Day; readonly until: Day } {
  const { after, until } = lastTwelveMonths(session.today())
  return { from: addDays(after, 1), until }
}
