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
import type { CallsOn, HandlersOf } from './kit.ts'

export const surveysHandlers: HandlersOf<CallsOn<'surveys'>> = {
  'surveys:list': (session) => surveysOf(session),
  'surveys:save': saveSurvey,
  'surveys:retire': retire,
  'surveys:who': whoseNumber,
  'surveys:answer': recordAnswer,
  'surveys:remove': removeAnswer,
  'surveys:newest': newestAnswers,
  'surveys:counts': surveyCounts,
  'surveys:behind': behindCount,
}
