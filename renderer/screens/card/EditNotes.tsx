import { useTranslations } from 'use-intl'
import { TextArea } from '../../ui/TextArea.tsx'
import { EditPart } from './EditPart.tsx'
import { useEditErrors, type EditFields } from './useEditForm.ts'

const NOTES = ['likes', 'caution', 'usual', 'note'] as const

/** What one wants to know before the first word. */
export function EditNotes({ fields }: { readonly fields: EditFields }) {
  const words = useTranslations('edit')
  const card = useTranslations('card')
  const { errorWords } = useEditErrors()
  const { register, formState } = fields.form
  return (
    <EditPart title={words('partNotes')} fields={fields} of={NOTES}>
      {NOTES.map((note) => (
        <TextArea
          key={note}
          label={card(note)}
          rows={2}
          {...register(note)}
          error={errorWords(formState.errors[note])}
        />
      ))}
    </EditPart>
  )
}
