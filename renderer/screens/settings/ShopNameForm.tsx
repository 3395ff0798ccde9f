import { inputs } from '#contract/inputs.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'

type Props = { readonly name: string; readonly onRename: (name: string) => void }

/** What the shop is called on the cover and in what it hands out. */
export function ShopNameForm({ name, onRename }: Props) {
  const words = useTranslations('settings')
  const errorWords = useFieldErrors()
  const { register, handleSubmit, formState } = useForm({
    resolver: valibotResolver(inputs['settings:rename-shop']),
    defaultValues: { name },
  })
  return (
    <form
      className={forms['form']}
      noValidate
      onSubmit={(event) => void handleSubmit((typed) => onRename(typed.name))(event)}
    >
      <TextField
        label={words('shopName')}
        hint={words('shopNameHint')}
        {...register('name')}
        error={errorWords(formState.errors.name)}
      />
      {formState.isDirty && (
        <div className={forms['ways']}>
          <Button type="submit">{words('rename')}</Button>
        </div>
      )}
    </form>
  )
}
