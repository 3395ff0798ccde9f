import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { HONORIFICS } from '../../lib/newCustomer.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { EditPart } from './EditPart.tsx'
import { useEditErrors, type EditFields } from './useEditForm.ts'

const FIELDS = ['kind', 'company', 'companyKana', 'department', 'number', 'introducerName'] as const

/** Person or company, the shop's own number, and who brought them. */
export function EditCompany({ fields }: { readonly fields: EditFields }) {
  const words = useTranslations('edit')
  const add = useTranslations('add')
  const { errorWords } = useEditErrors()
  const { register, control, getValues, setValue, formState } = fields.form
  const { errors } = formState
  const kind = useController({ control, name: 'kind' }).field
  const chooseKind = (chosen: typeof kind.value) => {
    // A form of address that was put in by hand stays.
    if (getValues('honorific') === HONORIFICS[kind.value]) setValue('honorific', HONORIFICS[chosen])
    kind.onChange(chosen)
  }
  return (
    <EditPart title={words('partCompany')} fields={fields} of={FIELDS}>
      <Choice
        label={add('kind')}
        options={[
          { value: 'person', words: add('person') },
          { value: 'organisation', words: add('organisation') },
        ]}
        value={kind.value}
        onChange={chooseKind}
      />
      <TextField label={add('company')} {...register('company')} error={errorWords(errors.company)} />
      <TextField label={words('companyKana')} {...register('companyKana')} error={errorWords(errors.companyKana)} />
      <TextField label={words('department')} {...register('department')} error={errorWords(errors.department)} />
      <TextField label={add('number')} {...register('number')} error={errorWords(errors.number)} />
      <TextField
        label={words('introducer')}
        {...register('introducerName')}
        error={errorWords(errors.introducerName)}
      />
    </EditPart>
  )
}
