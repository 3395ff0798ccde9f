import type { SurveyAnswer } from '#domain/voices/survey.ts'
import { useTranslations } from 'use-intl'
import { FACE_OF } from './faces.ts'

type Props = { readonly answer: SurveyAnswer; readonly day: string }

/** Whose card, of which day, what was ticked, and what was written on it. */
export function AnswerLine({ answer: { called, answers, words: said }, day }: Props) {
  const words = useTranslations('surveys')
  const ticked = answers.map((each) => (each === null ? words('none') : words(`faces.${FACE_OF[each]}`)))
  return (
    <p>
      {words('line', { name: called.name, day, answers: ticked.join('・') })}
      {said !== '' && <> {said}</>}
    </p>
  )
}
