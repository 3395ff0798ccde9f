import type { Day } from '#domain/day.ts'
import { isLow, type Survey, type SurveyAnswer } from '#domain/voices/survey.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { newestAnswersQuery } from '../../lib/queries/surveys.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { AnswerLine } from './AnswerLine.tsx'
import styles from './Surveys.module.css'

type Props = { readonly survey: Survey; readonly today: Day }

/** What was entered last, to be looked over and taken off; to the unhappy something may be given. */
export function NewestAnswers({ survey, today }: Props) {
  const words = useTranslations('surveys')
  const saving = useSaving()
  const dayWords = useDayWords(today)
  const { data: answers = [] } = useQuery(newestAnswersQuery(survey.key))
  if (answers.length === 0) return <SavedSaid saving={saving} />
  return (
    <section aria-label={words('newest')}>
      <h3>{words('newest')}</h3>
      <ul className={styles['lines']}>
        {answers.map((each: SurveyAnswer) => (
          <li key={each.key}>
            <AnswerLine answer={each} day={dayWords(each.day)} />
            <div className={styles['offers']}>
              {isLow(each.answers) && (
                <Button onClick={() => openCard(each.customer, 'benefits')}>{words('give')}</Button>
              )}
              <Button look="quiet" onClick={() => void saving.save('surveys:remove', { key: each.key })}>
                {words('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <SavedSaid saving={saving} />
    </section>
  )
}
