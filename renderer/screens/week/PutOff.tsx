import type { Day } from '#domain/day.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { WeekSaving } from './useWeekSaving.ts'
import styles from './Week.module.css'

type SkipProps = { readonly item: RowKey; readonly saving: WeekSaving; readonly said: string }

/** 今回は見送る, and why. */
export function SkipForm({ item, saving, said }: SkipProps) {
  const words = useTranslations('week')
  const [why, setWhy] = useState('')
  return (
    <OneLine
      label={words('skipWhy')}
      value={why}
      onType={setWhy}
      onSave={() => void saving.save('week:skip', { item, why }, said)}
    >
      {words('skipSave')}
    </OneLine>
  )
}

type WaitProps = {
  readonly item: RowKey
  readonly today: Day
  readonly saving: WeekSaving
  readonly said: (what: string) => string
}

/** ○日まで待つ. */
export function WaitForm({ item, today, saving, said }: WaitProps) {
  const words = useTranslations('week')
  const dayWords = useDayWords(today)
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const until = typedDay(text, today, 'ahead')
  const save = () => {
    if (until === null || until <= today) return setWrong(true)
    void saving.save('week:snooze', { item, until }, said(words('waitingUntil', { day: dayWords(until) })))
  }
  const read = until !== null && until > today ? dayWords(until) : words('waitHint')
  return (
    <OneLine
      label={words('waitUntil')}
      hint={read}
      error={isWrong ? words('waitWrong') : undefined}
      value={text}
      onType={(typed) => {
        setText(typed)
        setWrong(false)
      }}
      onSave={save}
    >
      {words('waitSave')}
    </OneLine>
  )
}

type LineProps = {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly onType: (text: string) => void
  readonly onSave: () => void
  readonly children: ReactNode
}

/** One line that is led to as it opens, and its button; Enter saves. */
function OneLine({ label, hint, error, value, onType, onSave, children }: LineProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <form className={styles['line']} onSubmit={submit} noValidate>
      <TextField
        ref={field}
        label={label}
        hint={hint}
        error={error}
        value={value}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <Button type="submit">{children}</Button>
    </form>
  )
}
