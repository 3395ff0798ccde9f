import { TEXT_MAX } from '#domain/exchange/caps.ts'
import type { Day } from '#domain/day.ts'
import {
  DECISIONS,
  type Decision,
  judgingWords,
  type SpecialRequest,
  type SpecialRequestTyped,
} from '#domain/voices/special-request.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import panels from '../card/Panels.module.css'
import { LikeCases } from './LikeCases.tsx'

type Props = {
  /** Null: a new one. */
  readonly request: SpecialRequest | null
  readonly today: Day
  /** Whether it was kept. */
  readonly onSave: (typed: SpecialRequestTyped) => Promise<boolean>
}

/** What was asked, what was decided of its like before, and what is decided now. */
export function RequestForm({ request, today, onSave }: Props) {
  const words = useTranslations('wishes')
  const [text, setText] = useState(request?.text ?? '')
  const [decision, setDecision] = useState<Decision | 'open'>(request?.decided?.as ?? 'open')
  const [why, setWhy] = useState(request?.decided?.why ?? '')
  const [isAsked, setAsked] = useState(false)
  const lacks = { text: text.trim() === '', why: decision !== 'open' && why.trim() === '' }
  const judging = judgingWords(`${text}\n${why}`)
  const save = async () => {
    setAsked(true)
    if (lacks.text || lacks.why) return
    const on = request?.decided?.as === decision ? request.decided.on : today
    const decided = decision === 'open' ? null : { as: decision, on, why }
    if (!(await onSave({ day: request?.day ?? today, text, decided })) || request !== null) return
    setAsked(false)
    setText('')
    setDecision('open')
    setWhy('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className={panels['list']} noValidate onSubmit={submit}>
      <TextArea
        label={words('text')}
        rows={2}
        maxLength={TEXT_MAX}
        value={text}
        hint={judging.length === 0 ? undefined : words('judging', { words: judging.join('・') })}
        error={isAsked && lacks.text ? words('textMissing') : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {request === null && <LikeCases text={text} today={today} />}
      <Choice
        label={words('decision')}
        options={([...DECISIONS, 'open'] as const).map((value) => ({ value, words: words(`decisions.${value}`) }))}
        value={decision}
        onChange={setDecision}
      />
      {decision !== 'open' && (
        <TextArea
          label={words('why')}
          rows={2}
          maxLength={TEXT_MAX}
          value={why}
          error={isAsked && lacks.why ? words('whyMissing') : undefined}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
      )}
      <div className={panels['offers']}>
        <Button type="submit">{request === null ? words('keepRequest') : words('keepEdit')}</Button>
      </div>
    </form>
  )
}
