import { type UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useFurigana } from '../lib/useFurigana.ts'
import { TextField } from '../ui/TextField.tsx'
import styles from './forms.module.css'

type NameField = 'familyName' | 'givenName' | 'familyKana' | 'givenKana'

type Props = {
  readonly line: (field: NameField) => UseFormRegisterReturn & { readonly error: string | undefined }
  readonly read: (field: NameField) => string
  readonly write: (field: NameField, text: string) => void
}

/** The name, and its furigana as the name was typed. */
export function NameLines({ line, read, write }: Props) {
  const words = useTranslations('add')
  const kana = (field: 'familyKana' | 'givenKana') => ({
    read: () => read(field),
    write: (text: string) => write(field, text),
  })
  const family = useFurigana(kana('familyKana'))
  const given = useFurigana(kana('givenKana'))
  return (
    <>
      <div className={styles['pair']}>
        <TextField label={words('familyName')} {...line('familyName')} {...family} />
        <TextField label={words('givenName')} {...line('givenName')} {...given} />
      </div>
      <div className={styles['pair']}>
        <TextField label={words('familyKana')} {...line('familyKana')} />
        <TextField label={words('givenKana')} {...line('givenKana')} />
      </div>
    </>
  )
}
