import { SHORT_MAX } from '#domain/exchange/caps.ts'
import { QUESTIONS_MAX, type Survey } from '#domain/voices/survey.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Surveys.module.css'

/** The name of a set and its questions, one a line. */
export function SurveyForm({ survey }: { readonly survey: Survey }) {
  const words = useTranslations('surveys')
  const saving = useSaving()
  const [name, setName] = useState(survey.name)
  const [lines, setLines] = useState(survey.questions.join('\n'))
  const [isAsked, setAsked] = useState(false)
  const questions = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const isWrong = name.trim() === '' || questions.length === 0 || questions.length > QUESTIONS_MAX
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isWrong) void saving.save('surveys:save', { key: survey.key, name: name.trim(), questions })
  }
  return (
    <form className={styles['entry']} noValidate onSubmit={submit} aria-label={words('edit')}>
      <h3>{words('edit')}</h3>
      {survey.cards > 0 && <p className={styles['soft']}>{words('followed')}</p>}
      <TextField
        label={words('name')}
        maxLength={SHORT_MAX}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextArea
        label={words('questions')}
        rows={QUESTIONS_MAX}
        value={lines}
        error={isAsked && isWrong ? words('wrong') : undefined}
        onChange={({ currentTarget }) => setLines(currentTarget.value)}
      />
      <div className={styles['offers']}>
        <Button type="submit">{words('save')}</Button>
        <Button look="quiet" onClick={() => void saving.save('surveys:retire', { key: survey.key })}>
          {words('retire')}
        </Button>
      </div>
      <SavedSaid saving={saving} />
    </form>
  )
}
