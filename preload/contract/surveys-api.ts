import type { SavedEntry } from '#domain/change.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type {
  BehindAsked,
  QuestionCount,
  Survey,
  SurveyAnswer,
  SurveyAnswerTyped,
  SurveyedFound,
  SurveyTyped,
} from '#domain/voices/survey.ts'

/** The calls about アンケート, a part of the one table. */
export type SurveysApi = {
  /** `first`: what a shop without any may begin with. */
  'surveys:list': {
    in: Nothing
    out: readonly Survey[]
  }
  /** `key` null makes one; one that was answered is followed by another. */
  'surveys:save': { in: SurveyTyped & { readonly key: RowKey | null }; out: SavedEntry }
  'surveys:retire': { in: { readonly key: RowKey }; out: SavedEntry }
  /** By the number printed on the reply card. */
  'surveys:who': { in: { readonly number: string }; out: { readonly found: SurveyedFound | null } }
  'surveys:answer': { in: SurveyAnswerTyped; out: SavedEntry }
  'surveys:remove': { in: { readonly key: RowKey }; out: SavedEntry }
  'surveys:newest': { in: { readonly survey: RowKey }; out: readonly SurveyAnswer[] }
  /** Over the last twelve months. */
  'surveys:counts': { in: { readonly survey: RowKey }; out: readonly QuestionCount[] }
  'surveys:behind': { in: BehindAsked; out: readonly SurveyAnswer[] }
}
