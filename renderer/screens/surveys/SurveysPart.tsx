import type { Day } from '#domain/day.ts'
import { FIRST_SURVEYS } from '#domain/voices/survey.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { surveysQuery } from '../../lib/queries/surveys.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { SelectOne } from '../../ui/Select.tsx'
import { NewestAnswers } from './NewestAnswers.tsx'
import { SurveyEntry } from './SurveyEntry.tsx'
import { SurveyForm } from './SurveyForm.tsx'
import { SurveyResults } from './SurveyResults.tsx'
import styles from './Surveys.module.css'

/** アンケート: cards entered at speed, what they say together, and the questions. */
export function SurveysPart({ today }: { readonly today: Day }) {
  const words = useTranslations('surveys')
  const saving = useSaving()
  const { data: surveys } = useQuery(surveysQuery)
  const [at, setAt] = useState<number | null>(null)
  if (surveys === undefined) return null
  const survey = surveys.find(({ key }) => key === at) ?? surveys[0]
  return (
    <section className={styles['surveys']} aria-labelledby="surveys">
      <h2 id="surveys">{words('title')}</h2>
      <p className={styles['soft']}>{words('about')}</p>
      {surveys.length > 1 && survey !== undefined && (
        <SelectOne
          label={words('which')}
          options={surveys.map(({ key, name }) => ({ value: String(key), words: name }))}
          value={String(survey.key)}
          onChange={(value) => setAt(Number(value))}
        />
      )}
      {survey !== undefined && (
        <>
          <SurveyEntry key={survey.key} survey={survey} today={today} />
          <NewestAnswers survey={survey} today={today} />
          <Folded moreWords={words('more')} lessWords={words('less')}>
            <SurveyResults survey={survey} today={today} />
            <SurveyForm key={`${survey.key} ${survey.name}`} survey={survey} />
          </Folded>
        </>
      )}
      {survey === undefined && (
        <div className={styles['offers']}>
          {(['whole', 'one'] as const).map((first) => (
            <Button
              key={first}
              onClick={() => void saving.save('surveys:save', { ...FIRST_SURVEYS[first], key: null })}
            >
              {words(`begin.${first}`)}
            </Button>
          ))}
        </div>
      )}
      <SavedSaid saving={saving} />
    </section>
  )
}
