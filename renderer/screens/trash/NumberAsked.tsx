import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Trash.module.css'

const NUMBER_MAX = 40

type Props = {
  /** Where the new one was taken too. */
  readonly error: string | undefined
  readonly onNumber: (number: string | null) => void
}

/** The number of a card was given to somebody else meanwhile: another one, or none. */
export function NumberAsked({ error, onNumber }: Props) {
  const words = useTranslations('trash')
  const [number, setNumber] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const why = useId()
  useEffect(() => field.current?.focus(), [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (number.trim() === '') field.current?.focus()
    else onNumber(number)
  }
  return (
    <form className={styles['below']} aria-labelledby={why} onSubmit={submit}>
      <p id={why} role="alert">
        {words('taken')}
      </p>
      <div className={styles['number']}>
        <TextField
          ref={field}
          label={words('number')}
          maxLength={NUMBER_MAX}
          error={error}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Button type="submit">{words('withNumber')}</Button>
        <Button onClick={() => onNumber(null)}>{words('withoutNumber')}</Button>
      </div>
    </form>
  )
}
