import { inputs } from '#contract/inputs.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { enterMoves } from '../../lib/enterMoves.ts'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { queryClient, shopStateQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Opening } from '../../ui/Opening.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from '../forms.module.css'

/** Where there is no shop yet: its name, and one button. */
export function FirstRun() {
  const words = useTranslations('firstRun')
  const language = useLocale()
  const errorWords = useFieldErrors()
  const { register, setFocus, handleSubmit, formState } = useForm({
    resolver: valibotResolver(inputs['shop:create']),
    defaultValues: { shopName: '' },
  })
  const creating = useMutation({
    mutationFn: (input: { readonly shopName: string }) => shop('shop:create', input),
    onSuccess: (state) => queryClient.setQueryData(shopStateQuery.queryKey, state),
  })
  useEffect(() => setFocus('shopName'), [setFocus])
  return (
    <Opening title={words('title')} text={words('text')}>
      <form
        className={styles['form']}
        noValidate
        ref={enterMoves}
        onSubmit={(event) => void handleSubmit((input) => creating.mutate(input))(event)}
      >
        <TextField label={words('shopName')} {...register('shopName')} error={errorWords(formState.errors.shopName)} />
        {creating.error !== null && <Said kind="trouble">{sentenceOf(creating.error, language)}</Said>}
        <div className={styles['end']}>
          <Button look="main" type="submit">
            {words('begin')}
          </Button>
        </div>
      </form>
    </Opening>
  )
}
