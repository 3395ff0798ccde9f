import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { shop } from '../../lib/shop.ts'
import { typedDigits } from '../../lib/typedDigits.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Pin.module.css'
import { usePinTrouble } from './usePinTrouble.ts'

/** PINをお忘れのとき: the number that was written down when the PIN was set. */
export function ByNumber() {
  const words = useTranslations('lock')
  const trouble = usePinTrouble()
  const [typed, setTyped] = useState('')
  const opening = useMutation({ mutationFn: (number: string) => shop('pin:open-by-number', { number }) })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!opening.isPending) opening.mutate(typedDigits(typed))
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p>{words('forgotText')}</p>
      <TextField
        label={words('number')}
        inputMode="numeric"
        maxLength={40}
        value={typed}
        error={trouble(opening.error, 'numberForm')}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit">{words('openByNumber')}</Button>
    </form>
  )
}
