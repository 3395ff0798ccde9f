import type { Day } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Mood } from './heard.ts'

/** よかった 3, ふつう 2, よくなかった 1, in the order of the faces on the reply card. */
export const FACE_ANSWERS = [3, 2, 1] as const

export type FaceAnswer = (typeof FACE_ANSWERS)[number]

/** Null where nothing was ticked. */
export type Answers = readonly (FaceAnswer | null)[]

export const QUESTIONS_MAX = 6

/** A set of questions, each answered by a face. */
export type SurveyTyped = { readonly name: string; readonly questions: readonly string[] }

/** One that somebody answered is never written over: another follows it. */
export type Survey = SurveyTyped & { readonly key: RowKey; readonly madeOn: Day; readonly cards: number }

/** One card that came back: whose, what was ticked, and the line written on it. */
export type SurveyAnswerTyped = {
  readonly survey: RowKey
  readonly customer: Id
  readonly day: Day
  readonly answers: Answers
  readonly words: string
}

export type SurveyAnswer = Pick<SurveyAnswerTyped, 'day' | 'answers' | 'words' | 'customer'> & {
  readonly key: RowKey
  readonly called: Called
}

/** Of one question, how many ticked which face. */
export type QuestionCount = { readonly question: string; readonly counts: Readonly<Record<FaceAnswer, number>> }

/** Which cards stand behind a number; `question` from 0. */
export type BehindAsked = { readonly survey: RowKey; readonly question: number; readonly answer: FaceAnswer }

/** Whose card it is, by the number printed on it. */
export type SurveyedFound = { readonly customer: Id; readonly called: Called }

/** What a shop may begin with: the whole experience (P36), and one question with three faces (P24). */
export const FIRST_SURVEYS: Readonly<Record<FirstSurvey, SurveyTyped>> = {
  whole: { name: 'ご利用のあとに', questions: ['ご予約', 'お話', '価格', '仕上がり'] },
  one: { name: 'ひとことアンケート', questions: ['いかがでしたか'] },
}

export type FirstSurvey = 'whole' | 'one'

/** すること after each answer (P19), and within how many days. */
export const THANKS_TASK = 'アンケートのお礼'
export const THANKS_WITHIN = 7

const MOOD = { 3: 'glad', 2: 'so-so', 1: 'unhappy' } as const satisfies Readonly<Record<FaceAnswer, Mood>>

/** What is written on the card sounds as its worst face does; null where none was ticked. */
export function moodOf(answers: Answers): Mood | null {
  const [worst] = answers.filter((answer) => answer !== null).toSorted((a, b) => a - b)
  return worst === undefined ? null : MOOD[worst]
}

/** An answer in the lowest class (P25). */
export function isLow(answers: Answers): boolean {
  return answers.includes(1)
}

/** よかった 1, ふつう 2, よくなかった 3 as they stand from left to right on the card, - for none; null where it is something else. */
export function typedAnswers(typed: string, questions: number): Answers | null {
  const signs = typed.normalize('NFKC').replaceAll(/[\s,、]/gu, '')
  if (signs.length !== questions || !/^[123-]*$/.test(signs)) return null
  return Array.from(signs, (sign) => FACE_ANSWERS[Number(sign) - 1] ?? null)
}
