import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddressFields } from '../AddressFields.tsx'
import styles from '../forms.module.css'
import type { DraftForm } from './AddForm.tsx'
import { HONORIFICS } from '../../lib/newCustomer.ts'

type Props = { readonly form: DraftForm }

/** What can wait until it is known. */
export function AddMoreFields({ form }: Props) {
  const words = useTranslations('add')
  const errorWords = useFieldErrors()
  const { errors } = form.formState
  const kind = useController({ control: form.control, name: 'kind' }).field
  const chooseKind = (chosen: typeof kind.value) => {
    // A form of address that was put in by hand stays.
    if (form.getValues('honorific') === HONORIFICS[kind.value]) form.setValue('honorific', HONORIFICS[chosen])
    kind.onChange(chosen)
  }
  return (
    <div className={styles['fields']}>
      <Choice
        label={words('kind')}
        options={[
          { value: 'person', words: words('person') },
          { value: 'organisation', words: words('organisation') },
        ]}
        value={kind.value}
        onChange={chooseKind}
      />
      <TextField label={words('company')} {...form.register('company')} error={errorWords(errors.company)} />
      <div className={styles['pair']}>
        <TextField label={words('honorific')} {...form.register('honorific')} error={errorWords(errors.honorific)} />
        <TextField
          label={words('number')}
          hint={words('numberHint')}
          {...form.register('number')}
          error={errorWords(errors.number)}
        />
      </div>
      <AddressFields
        line={(part) => ({
          ...form.register(`address.${part}`),
          error: errorWords(errors.address?.[part], part === 'postalCode'),
        })}
        lines={{
          read: () => form.getValues('address'),
          write: (part, written) => form.setValue(`address.${part}`, written),
        }}
      />
    </div>
  )
}
