import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'

/** What the owner calls the stick, so that she knows which one got lost. */
export function BackupPlaceName({ place }: { readonly place: string }) {
  const words = useTranslations('backupPlace')
  const language = useLocale()
  const [called, setCalled] = useState(place)
  const calling = useMutation({ mutationFn: () => shop('backup:call-place', { called }) })
  return (
    <form
      className={forms['form']}
      onSubmit={(event) => {
        event.preventDefault()
        calling.mutate()
      }}
    >
      <TextField
        label={words('called')}
        hint={words('calledHint')}
        error={calling.error === null ? undefined : sentenceOf(calling.error, language)}
        value={called}
        maxLength={40}
        onChange={(event) => setCalled(event.target.value)}
      />
      {called !== place && (
        <div className={forms['ways']}>
          <Button type="submit">{words('call')}</Button>
        </div>
      )}
    </form>
  )
}
