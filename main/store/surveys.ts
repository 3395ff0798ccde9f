import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Answers, BehindAsked, Survey, SurveyAnswer, SurveyTyped } from '#domain/voices/survey.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { linesOf } from './listing.ts'

type SurveyRow = { key: number; name: string; questions: string; made_on: string; cards: number }
type AnswerRow = { key: number; customer: number; day: string; answers: string; words: string }

const SURVEYS = query<SurveyRow>(
  `SELECT s.key, s.name, s.questions, s.made_on,
     (SELECT count(*) FROM survey_answers a WHERE a.survey = s.key) AS cards
   FROM surveys s WHERE s.retired_on IS NULL ORDER BY s.key`,
  ['key', 'name', 'questions', 'made_on', 'cards'],
)
const ANSWER_COLUMNS = ['key', 'customer', 'day', 'answers', 'words'] as const
const ANSWERS = `SELECT a.key, a.customer, a.day, a.answers,
    coalesce((SELECT n.text FROM notes n WHERE n.survey_answer = a.key), '') AS words
  FROM survey_answers a JOIN customers c ON c.key = a.customer WHERE c.deleted_on IS NULL`
const NEWEST = query<AnswerRow>(`${ANSWERS} AND a.survey = :survey ORDER BY a.key DESC LIMIT :limit`, ANSWER_COLUMNS)
const WITHIN = query<AnswerRow>(
  `${ANSWERS} AND a.survey = :survey AND a.day BETWEEN :from AND :until ORDER BY a.day DESC, a.key DESC`,
  ANSWER_COLUMNS,
)
const THERE = query<{ key: number }>(
  `SELECT a.key FROM survey_answers a JOIN customers c ON c.key = a.customer WHERE a.key = ? AND c.deleted_on IS NULL`,
  ['key'],
)

/** Those in use, the oldest first. */
export function listSurveys(db: ReadDb): readonly Survey[] {
  return db.many(SURVEYS).map(toSurvey)
}

/** Null where there is none in use. */
export function getSurvey(db: ReadDb, key: RowKey): Survey | null {
  return listSurveys(db).find((survey) => survey.key === key) ?? null
}

/** The key of the new row. `follows`: which it takes the place of. */
export function insertSurvey(
  db: WriteDb,
  { name, questions }: SurveyTyped,
  { madeOn, follows }: { readonly madeOn: Day; readonly follows: RowKey | null },
): RowKey {
  return db.insert('INSERT INTO surveys (name, questions, made_on, follows) VALUES (?, ?, ?, ?)', [
    name,
    JSON.stringify(questions),
    madeOn,
    follows,
  ])
}

/** Only where nobody answered it. */
export function updateSurvey(db: WriteDb, key: RowKey, { name, questions }: SurveyTyped): void {
  db.run('UPDATE surveys SET name = ?, questions = ? WHERE key = ?', [name, JSON.stringify(questions), key])
}

export function retireSurvey(db: WriteDb, key: RowKey, on: Day): void {
  db.run('UPDATE surveys SET retired_on = ? WHERE key = ?', [on, key])
}

type ToKeep = {
  readonly customer: number
  readonly survey: RowKey
  readonly day: Day
  readonly answers: Answers
  readonly isLow: boolean
}

/** The key of the new row. */
export function insertAnswer(db: WriteDb, { customer, survey, day, answers, isLow }: ToKeep): RowKey {
  return db.insert('INSERT INTO survey_answers (customer, survey, day, answers, is_low) VALUES (?, ?, ?, ?, ?)', [
    customer,
    survey,
    day,
    JSON.stringify(answers),
    isLow ? 1 : 0,
  ])
}

/** What is written on the card leads to its answers. */
export function linkNote(db: WriteDb, note: RowKey, answer: RowKey): void {
  db.run('UPDATE notes SET survey_answer = ? WHERE key = ?', [answer, note])
}

/** False where there is none, or where its person lies in the trash. */
export function hasAnswer(db: ReadDb, key: RowKey): boolean {
  return db.one(THERE, [key]) !== null
}

/** With what was written on it; a complaint that came of it stays. */
export function deleteAnswer(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM notes WHERE survey_answer = ?', [key])
  db.run('UPDATE complaints SET survey_answer = NULL WHERE survey_answer = ?', [key])
  db.run('DELETE FROM survey_answers WHERE key = ?', [key])
}

/** As they were entered, the last first. */
export function listNewestAnswers(db: ReadDb, survey: RowKey, limit: number): readonly SurveyAnswer[] {
  return toAnswers(db, db.many(NEWEST, { survey, limit }))
}

type Days = { readonly from: Day; readonly until: Day }

/** What was ticked, card by card. */
export function listTicks(db: ReadDb, survey: RowKey, days: Days): readonly Answers[] {
  return db.many(WITHIN, { survey, ...days }).map(({ answers }) => JSON.parse(answers) as Answers)
}

/** The cards behind a number, the newest first. */
export function listBehind(db: ReadDb, { survey, question, answer }: BehindAsked, days: Days): readonly SurveyAnswer[] {
  const rows = db.many(WITHIN, { survey, ...days })
  return toAnswers(
    db,
    rows.filter(({ answers }) => (JSON.parse(answers) as Answers)[question] === answer),
  )
}

function toAnswers(db: ReadDb, rows: readonly AnswerRow[]): readonly SurveyAnswer[] {
  const people = linesOf(db, [...new Set(rows.map(({ customer }) => customer))])
  return rows.flatMap(({ key, customer, day, answers, words }) => {
    const person = people.get(customer)
    if (person === undefined) return []
    return {
      key,
      customer: person.id,
      called: calledBy(person),
      day: day as Day,
      answers: JSON.parse(answers) as Answers,
      words,
    }
  })
}

function toSurvey({ key, name, questions, made_on: madeOn, cards }: SurveyRow): Survey {
  return { key, name, questions: JSON.parse(questions) as readonly string[], madeOn: madeOn as Day, cards }
}
