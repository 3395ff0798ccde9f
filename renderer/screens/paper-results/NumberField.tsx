import type { WeekRow } from '#domain/week/week.ts'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '../../ui/TextField.tsx'
import { isAnswerable } from './answers.ts'
import styles from './PaperResults.module.css'

type Props = { readonly rows: readonly WeekRow[]; readonly onFound: (row: WeekRow) => void }

/** Where only a few rows of a long sheet were ticked: straight to one of them. */
export function NumberField({ rows, onFound }: Props) {
  const words = useTranslations('paperResults')
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = rows.find((row) => row.number === Number(text.normalize('NFKC')) && isAnswerable(row))
    setWrong(found === undefined)
    if (found === undefined) return
    setText('')
    onFound(found)
  }
  return (
    <form className={styles['find']} noValidate onSubmit={submit}>
      <TextField
        label={words('number')}
        error={isWrong ? words('numberWrong') : undefined}
        inputMode="numeric"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setWrong(false)
        }}
      />
    </form>
  )
}
