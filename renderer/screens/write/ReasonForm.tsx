import { LINE_MAX } from '#domain/exchange/caps.ts'
import type { Id } from '#domain/people/customer.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { giveReason } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Write.module.css'

type Props = { readonly customer: Id }

/** 理由を書いて出す: the owner who knows better says why, and it is kept with the letter. */
export function ReasonForm({ customer }: Props) {
  const words = useTranslations('write')
  const errors = useTranslations('fieldErrors')
  const [why, setWhy] = useState('')
  const [isMissing, setMissing] = useState(false)
  const give = (event: FormEvent) => {
    event.preventDefault()
    setMissing(why.trim() === '')
    if (why.trim() !== '') giveReason(customer, why.trim())
  }
  return (
    <form className={styles['reason']} noValidate onSubmit={give}>
      <TextField
        label={words('overrideWhy')}
        value={why}
        maxLength={LINE_MAX}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={isMissing ? errors('required') : undefined}
      />
      <Button type="submit">{words('override')}</Button>
    </form>
  )
}
