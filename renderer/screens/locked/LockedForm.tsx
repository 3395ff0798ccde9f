import type { Day } from '#domain/day.ts'
import { LOCKED_KINDS, type LockedNote, type LockedTyped } from '#domain/people/locked.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { dayText } from '../../lib/entryDrafts.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'

type Props = {
  /** Left out for a new one. */
  readonly note?: LockedNote
  readonly today: Day
  readonly act: string
  readonly onSave: (typed: LockedTyped) => void
}

/** Nothing of it is kept as a draft: what is locked stands nowhere but in its own table. */
export function LockedForm({ note, today, act, onSave }: Props) {
  const words = useTranslations('locked')
  const quick = useTranslations('quick')
  const errors = useTranslations('fieldErrors')
  const dayWords = useDayWords(today)
  const [kind, setKind] = useState(note?.kind ?? 'key')
  const [text, setText] = useState(note?.text ?? '')
  const [dayTyped, setDayTyped] = useState(() => dayAtFirst(note, quick('today')))
  const [isAsked, setAsked] = useState(false)
  const day = dayTyped.trim() === '' ? null : typedDay(dayTyped, today)
  const isDayWrong = kind === 'key' && dayTyped.trim() !== '' && (day === null || day > today)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isDayWrong) setAsked(true)
    else onSave({ kind, text: text.trim(), receivedOn: kind === 'key' ? day : null })
  }
  return (
    <form className={forms['form']} noValidate onSubmit={submit}>
      <Choice
        label={words('kind')}
        options={LOCKED_KINDS.map((value) => ({ value, words: words(`kinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextArea
        label={words('text')}
        hint={words(`hints.${kind}`)}
        rows={2}
        maxLength={4_000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={isAsked && text.trim() === '' ? errors('required') : undefined}
      />
      {kind === 'key' && (
        <TextField
          label={words('receivedOn')}
          value={dayTyped}
          onChange={({ currentTarget }) => setDayTyped(currentTarget.value)}
          hint={day === null ? undefined : quick('readAs', { day: dayWords(day) })}
          error={isAsked && isDayWrong ? words('dayWrong') : undefined}
        />
      )}
      <div className={forms['end']}>
        <Button type="submit">{act}</Button>
      </div>
    </form>
  )
}

/** A new key came today; of one that was written down without a day, none is known. */
function dayAtFirst(note: LockedNote | undefined, today: string): string {
  if (note === undefined) return today
  return note.receivedOn === null ? '' : dayText(note.receivedOn)
}
