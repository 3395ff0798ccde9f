import { SHORT_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import type { Day } from '#domain/day.ts'
import { inFull } from '#domain/people/called.ts'
import type { Survey } from '#domain/voices/survey.ts'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FindPerson } from '../introductions/FindPerson.tsx'
import styles from './Surveys.module.css'
import { useSurveyEntry } from './useSurveyEntry.ts'

type Props = { readonly survey: Survey; readonly today: Day }

/** One card after another by keyboard: number, Enter, faces as figures, Enter, a word, Enter. */
export function SurveyEntry({ survey, today }: Props) {
  const words = useTranslations('surveys')
  const entry = useSurveyEntry(survey, today)
  const { line, person, kept, numberField, answersField, wordsField } = entry
  const { questions } = survey
  const missing = entry.isWhoMissing ? words('whoMissing') : undefined
  return (
    <div className={styles['entry']}>
      <Line onEnter={() => void entry.look()}>
        <TextField
          ref={numberField}
          label={words('number')}
          hint={words('numberHint')}
          maxLength={SHORT_MAX}
          value={line.number}
          error={entry.isNobody ? words('nobody') : missing}
          onChange={({ currentTarget }) => entry.set({ number: currentTarget.value, whom: null })}
        />
      </Line>
      <Folded moreWords={words('find')} lessWords={words('less')}>
        <FindPerson
          label={words('find')}
          hint={words('findHint')}
          onTake={(row) => entry.choose({ customer: row.id, name: inFull(row) })}
        />
      </Folded>
      <p role="status">{person !== null && words('who', { name: person.name })}</p>
      <Line onEnter={entry.toWords}>
        <TextField
          ref={answersField}
          label={words('answers')}
          hint={words('answersHint', { questions: questions.join('・') })}
          value={line.typed}
          error={entry.areAnswersWrong ? words('answersWrong', { count: questions.length }) : undefined}
          onChange={({ currentTarget }) => entry.set({ typed: currentTarget.value })}
        />
      </Line>
      <Line onEnter={() => void entry.save()}>
        <TextField
          ref={wordsField}
          label={words('words')}
          maxLength={TEXT_MAX}
          value={line.said}
          onChange={({ currentTarget }) => entry.set({ said: currentTarget.value })}
        />
        <Button type="submit">{words('keep')}</Button>
      </Line>
      <SavedSaid saving={entry.saving}>{kept !== '' && words('kept', { name: kept })}</SavedSaid>
    </div>
  )
}

/** A field of its own form: Enter goes on to what comes next. */
function Line({ onEnter, children }: { readonly onEnter: () => void; readonly children: ReactNode }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onEnter()
      }}
    >
      {children}
    </form>
  )
}
