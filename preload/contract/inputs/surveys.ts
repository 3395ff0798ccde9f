import * as v from 'valibot'
import { LINE_MAX, SHORT_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { FACE_ANSWERS, QUESTIONS_MAX, type SurveyAnswerTyped, type SurveyTyped } from '#domain/voices/survey.ts'
import { day, id, key, line, nothing, sought, text, whole } from './values.ts'

const question = v.pipe(line(LINE_MAX), v.minLength(1))
const survey = v.strictObject({
  name: v.pipe(line(SHORT_MAX), v.minLength(1)),
  questions: v.pipe(v.array(question), v.minLength(1), v.maxLength(QUESTIONS_MAX)),
}) satisfies v.GenericSchema<unknown, SurveyTyped>

const answer = v.picklist(FACE_ANSWERS)

export const surveysInputs = {
  'surveys:list': nothing,
  'surveys:save': v.strictObject({ ...survey.entries, key: v.nullable(key) }),
  'surveys:retire': v.strictObject({ key }),
  'surveys:who': v.strictObject({ number: sought(SHORT_MAX) }),
  'surveys:answer': v.strictObject({
    survey: key,
    customer: id,
    day,
    answers: v.pipe(v.array(v.nullable(answer)), v.maxLength(QUESTIONS_MAX)),
    words: text(TEXT_MAX),
  }) satisfies v.GenericSchema<unknown, SurveyAnswerTyped>,
  'surveys:remove': v.strictObject({ key }),
  'surveys:newest': v.strictObject({ survey: key }),
  'surveys:counts': v.strictObject({ survey: key }),
  'surveys:behind': v.strictObject({ survey: key, question: whole(QUESTIONS_MAX), answer }),
}
