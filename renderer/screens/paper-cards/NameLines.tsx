import type { PersonName } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { useFurigana } from '../../lib/useFurigana.ts'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import type { CardFormOf } from './CardForm.tsx'

type Props = { readonly form: CardFormOf }

/** 姓, 名 and below them their furigana, caught as they are typed. */
export function NameLines({ form: { register, getValues, setValue, formState } }: Props) {
  const words = useTranslations('add')
  const errorWords = useFieldErrors()
  const caughtIn = (field: 'familyKana' | 'givenKana') => ({
    read: () => getValues(field),
    write: (kana: string) => setValue(field, kana),
  })
  const family = useFurigana(caughtIn('familyKana'))
  const given = useFurigana(caughtIn('givenKana'))
  const line = (field: keyof PersonName) => ({
    label: words(field),
    ...register(field),
    error: errorWords(formState.errors[field]),
  })
  return (
    <>
      <div className={forms['pair']}>
        <TextField {...line('familyName')} {...family} />
        <TextField {...line('givenName')} {...given} />
      </div>
      <div className={forms['pair']}>
        <TextField {...line('familyKana')} />
        <TextField {...line('givenKana')} />
      </div>
    </>
  )
}
