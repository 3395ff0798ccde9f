import type { Day } from '#domain/day.ts'
import { FACE_ANSWERS, type FaceAnswer, type Survey } from '#domain/voices/survey.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { behindQuery, surveyCountsQuery } from '../../lib/queries/surveys.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { AnswerLine } from './AnswerLine.tsx'
import { FACE_OF } from './faces.ts'
import styles from './Surveys.module.css'

type Props = { readonly survey: Survey; readonly today: Day }

type Opened = { readonly question: number; readonly answer: FaceAnswer }

/** Of each question how many ticked which face in the last year, with the cards behind every number. */
export function SurveyResults({ survey, today }: Props) {
  const words = useTranslations('surveys')
  const { data: counts = [] } = useQuery(surveyCountsQuery(survey.key))
  const [opened, setOpened] = useState<Opened | null>(null)
  return (
    <section aria-label={words('results')}>
      <h3>{words('results')}</h3>
      <table className={styles['counts']}>
        <thead>
          <tr>
            <th scope="col">{words('question')}</th>
            {FACE_ANSWERS.map((face) => (
              <th key={face} scope="col">
                {words(`faces.${FACE_OF[face]}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ question, counts: each }, at) => (
            <tr key={question}>
              <th scope="row">{question}</th>
              {FACE_ANSWERS.map((face) => (
                <td key={face}>
                  {each[face] === 0 ? (
                    0
                  ) : (
                    <Button
                      look="quiet"
                      aria-label={words('open', { question, face: words(`faces.${FACE_OF[face]}`), count: each[face] })}
                      onClick={() => setOpened({ question: at, answer: face })}
                    >
                      {each[face]}
                    </Button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== null && <Behind survey={survey} opened={opened} today={today} onClose={() => setOpened(null)} />}
    </section>
  )
}

function Behind({ survey, opened, today, onClose }: Props & { readonly opened: Opened; readonly onClose: () => void }) {
  const words = useTranslations('surveys')
  const dayWords = useDayWords(today)
  const { data: cards = [] } = useQuery(behindQuery({ survey: survey.key, ...opened }))
  const title = words('behind', {
    question: survey.questions[opened.question] ?? '',
    face: words(`faces.${FACE_OF[opened.answer]}`),
  })
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul className={styles['lines']}>
        {cards.map((card) => (
          <li key={card.key}>
            <AnswerLine answer={card} day={dayWords(card.day)} />
            <Button look="quiet" onClick={() => openCard(card.customer)}>
              {card.called.name}
            </Button>
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={onClose}>
        {words('close')}
      </Button>
    </section>
  )
}
