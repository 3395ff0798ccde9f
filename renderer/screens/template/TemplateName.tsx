import { TEMPLATE_NAME_MAX } from '#domain/letters/template.ts'
import { useTranslations } from 'use-intl'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { DraftForm } from './useTemplateForm.ts'

type Props = { readonly form: DraftForm }

/** What the owner calls one of his own. */
export function TemplateName({ form }: Props) {
  const words = useTranslations('template')
  const errorWords = useFieldErrors()
  return (
    <TextField
      label={words('name')}
      maxLength={TEMPLATE_NAME_MAX}
      error={errorWords(form.formState.errors.name)}
      {...form.register('name')}
    />
  )
}
