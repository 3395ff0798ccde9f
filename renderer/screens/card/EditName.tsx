import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { NameLines } from '../NameLines.tsx'
import { EditPart } from './EditPart.tsx'
import { useEditErrors, type EditFields } from './useEditForm.ts'

const FIELDS = [
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'honorific',
  'title',
  'birthday',
  'known',
  'dear',
] as const

/** The name as it is called, and what belongs to the person alone. */
export function EditName({ fields }: { readonly fields: EditFields }) {
  const words = useTranslations('edit')
  const add = useTranslations('add')
  const { errorWords, birthday } = useEditErrors()
  const { register, control, getValues, setValue, formState } = fields.form
  const { errors } = formState
  const known = useController({ control, name: 'known' }).field
  const dear = useController({ control, name: 'dear' }).field
  return (
    <EditPart title={words('partName')} fields={fields} of={FIELDS}>
      <NameLines
        line={(field) => ({ ...register(field), error: errorWords(errors[field]) })}
        read={(field) => getValues(field)}
        write={(field, text) => setValue(field, text)}
      />
      <div className={forms['pair']}>
        <TextField label={add('honorific')} {...register('honorific')} error={errorWords(errors.honorific)} />
        <TextField label={words('jobTitle')} {...register('title')} error={errorWords(errors.title)} />
      </div>
      <TextField
        label={words('birthday')}
        hint={words('birthdayHint')}
        {...register('birthday')}
        error={birthday(errors.birthday)}
      />
      <Choice
        label={add('known')}
        options={[
          { value: 'first-timer', words: add('firstTimer') },
          { value: 'known-before', words: add('knownBefore') },
        ]}
        value={known.value}
        onChange={known.onChange}
      />
      <Checkbox isSelected={dear.value} onChange={dear.onChange}>
        {words('dear')}
      </Checkbox>
    </EditPart>
  )
}
