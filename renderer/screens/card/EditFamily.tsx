import { useController, useFieldArray } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { blankRelative } from '../../lib/cardDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { EditPart } from './EditPart.tsx'
import styles from './Panels.module.css'
import { useEditErrors, type EditFields } from './useEditForm.ts'

type Props = { readonly fields: EditFields }

/** ご家族・ペット: who belongs to the customer, and whose name stands on the card beside theirs. */
export function EditFamily({ fields }: Props) {
  const words = useTranslations('edit')
  const rows = useFieldArray({ control: fields.form.control, name: 'relatives' })
  // Else the form library leads to the field that it registered first.
  const begin = (kind: 'person' | 'pet') =>
    rows.append(blankRelative(kind), { focusName: `relatives.${rows.fields.length}.givenName` })
  return (
    <EditPart title={words('partFamily')} fields={fields} of={['relatives']}>
      {rows.fields.map((row, at) => (
        <div key={row.id} className={styles['entry']}>
          {row.kind === 'pet' ? <PetLines fields={fields} at={at} /> : <PersonLines fields={fields} at={at} />}
          <Button look="quiet" onClick={() => rows.remove(at)}>
            {words('removeRelative', { name: row.givenName === '' ? words('unnamed') : row.givenName })}
          </Button>
        </div>
      ))}
      <div className={styles['offers']}>
        <Button onClick={() => begin('person')}>{words('addPerson')}</Button>
        <Button onClick={() => begin('pet')}>{words('addPet')}</Button>
      </div>
    </EditPart>
  )
}

type RowProps = Props & { readonly at: number }

function useRow({ fields: { form }, at }: RowProps) {
  const { errorWords, birthday } = useEditErrors()
  const errors = form.formState.errors.relatives?.[at]
  const line = (part: 'familyName' | 'givenName' | 'kana' | 'honorific' | 'relation' | 'species' | 'note') => ({
    ...form.register(`relatives.${at}.${part}`),
    error: errorWords(errors?.[part]),
  })
  return { line, birthday: { ...form.register(`relatives.${at}.birthday`), error: birthday(errors?.birthday) } }
}

function PersonLines({ fields, at }: RowProps) {
  const words = useTranslations('edit')
  const add = useTranslations('add')
  const { line, birthday } = useRow({ fields, at })
  const onCard = useController({ control: fields.form.control, name: `relatives.${at}.onCard` }).field
  return (
    <>
      <div className={forms['pair']}>
        <TextField label={words('relativeName')} {...line('givenName')} />
        <TextField label={words('relation')} {...line('relation')} />
      </div>
      <div className={forms['pair']}>
        <TextField label={words('kana')} {...line('kana')} />
        <TextField label={add('honorific')} {...line('honorific')} />
      </div>
      <TextField label={words('relativeFamily')} {...line('familyName')} />
      <TextField label={words('birthday')} {...birthday} />
      <TextField label={words('relativeNote')} {...line('note')} />
      <Checkbox isSelected={onCard.value} onChange={onCard.onChange}>
        {words('onCard')}
      </Checkbox>
    </>
  )
}

function PetLines({ fields, at }: RowProps) {
  const words = useTranslations('edit')
  const { line, birthday } = useRow({ fields, at })
  return (
    <>
      <div className={forms['pair']}>
        <TextField label={words('petName')} {...line('givenName')} />
        <TextField label={words('species')} {...line('species')} />
      </div>
      <TextField label={words('birthday')} {...birthday} />
      <TextField label={words('relativeNote')} {...line('note')} />
    </>
  )
}
