import { useTranslations } from 'use-intl'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { useFurigana } from '../../lib/useFurigana.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from '../forms.module.css'
import type { DraftForm } from './AddForm.tsx'

type Props = { readonly form: DraftForm }

/** The name, and its furigana as the name was typed. */
export function NameFields({ form }: Props) {
  const words = useTranslations('add')
  const errorWords = useFieldErrors()
  const { register, getValues, setValue, formState } = form
  const kana = (field: 'familyKana' | 'givenKana') => ({
    read: () => getValues(field),
    write: (text: string) => setValue(field, text),
  })
  const family = useFurigana(kana('familyKana'))
  const given = useFurigana(kana('givenKana'))
  const line = (field: 'familyName' | 'givenName' | 'familyKana' | 'givenKana') => ({
    label: words(field),
    ...register(field),
    error: errorWords(formState.errors[field]),
  })
  return (
    <>
      <div className={styles['pair']}>
        <TextField {...line('familyName')} {...family} />
        <TextField {...line('givenName')} {...given} />
      </div>
      <div className={styles['pair']}>
        <TextField {...line('familyKana')} />
        <TextField {...line('givenKana')} />
      </div>
    </>
  )
}
