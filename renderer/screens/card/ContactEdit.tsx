import type { Day } from '#domain/day.ts'
import type { ContactEntry } from '#domain/timeline/entry.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { contactDraftOf, contactEditSchema } from '../../lib/entryDrafts.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { ContactChoices } from './ContactChoices.tsx'
import { DayField } from './DayField.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import styles from './Quick.module.css'

type Props = { readonly entry: ContactEntry; readonly today: Day; readonly onTrash: () => void }

/** A contact to be put right. */
export function ContactEdit({ entry, today, onTrash }: Props) {
  const quick = useTranslations('quick')
  const saving = useSaving()
  const { register, control, watch, handleSubmit, formState } = useForm({
    resolver: valibotResolver(contactEditSchema(entry.key, today)),
    defaultValues: contactDraftOf(entry),
  })
  const save = handleSubmit((contact) => saving.save('contacts:edit', contact))
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void save(event)}>
      <ContactChoices control={control} />
      <DayField
        label={quick('day')}
        today={today}
        text={watch('day')}
        line={register('day')}
        error={formState.errors.day === undefined ? undefined : quick('dayWrong')}
      />
      <TextArea label={quick('body')} {...register('body')} />
      <EntryFoot saving={saving} onTrash={onTrash} />
    </form>
  )
}
