import { CHANNELS } from '#domain/timeline/contact.ts'
import { useController, useFieldArray } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { EditPart } from './EditPart.tsx'
import styles from './Panels.module.css'
import { useEditErrors, type EditFields } from './useEditForm.ts'

type Props = { readonly fields: EditFields }

/** Telephones, mail and LINE, and which of them is liked best. */
export function EditReach({ fields }: Props) {
  const words = useTranslations('edit')
  const channels = useTranslations('channels')
  const { errorWords } = useEditErrors()
  const { register, control, formState } = fields.form
  const preferred = useController({ control, name: 'preferredChannel' }).field
  return (
    <EditPart
      title={words('partReach')}
      fields={fields}
      of={['phones', 'emails', 'lineName', 'preferredChannel', 'cadenceDays']}
    >
      <Phones fields={fields} />
      <Emails fields={fields} />
      <TextField label={words('lineName')} {...register('lineName')} error={errorWords(formState.errors.lineName)} />
      <Choice
        label={words('preferred')}
        options={[
          { value: '', words: words('noPreference') },
          ...CHANNELS.map((value) => ({ value, words: channels(value) })),
        ]}
        value={preferred.value}
        onChange={preferred.onChange}
      />
      <TextField
        label={words('cadence')}
        hint={words('cadenceHint')}
        inputMode="numeric"
        {...register('cadenceDays')}
        error={formState.errors.cadenceDays === undefined ? undefined : words('cadenceWrong')}
      />
    </EditPart>
  )
}

function Phones({ fields: { form } }: Props) {
  const words = useTranslations('edit')
  const { errorWords } = useEditErrors()
  const rows = useFieldArray({ control: form.control, name: 'phones' })
  const errors = form.formState.errors.phones
  return (
    <>
      {rows.fields.map(({ id }, at) => (
        <div key={id} className={styles['beside']}>
          <TextField
            label={words('phone')}
            inputMode="tel"
            {...form.register(`phones.${at}.number`)}
            error={errorWords(errors?.[at]?.number)}
          />
          <TextField
            label={words('phoneNote')}
            {...form.register(`phones.${at}.note`)}
            error={errorWords(errors?.[at]?.note)}
          />
          <Button look="quiet" onClick={() => rows.remove(at)}>
            {words('remove')}
          </Button>
        </div>
      ))}
      <Button onClick={() => rows.append({ key: null, number: '', note: '' })}>{words('addPhone')}</Button>
    </>
  )
}

function Emails({ fields: { form } }: Props) {
  const words = useTranslations('edit')
  const { errorWords } = useEditErrors()
  const rows = useFieldArray({ control: form.control, name: 'emails' })
  const errors = form.formState.errors.emails
  return (
    <>
      {rows.fields.map(({ id }, at) => (
        <div key={id} className={styles['beside']}>
          <TextField
            label={words('email')}
            inputMode="email"
            {...form.register(`emails.${at}.address`)}
            error={errorWords(errors?.[at]?.address)}
          />
          <Button look="quiet" onClick={() => rows.remove(at)}>
            {words('remove')}
          </Button>
        </div>
      ))}
      <Button onClick={() => rows.append({ key: null, address: '' })}>{words('addEmail')}</Button>
    </>
  )
}
