import type { Day } from '#domain/day.ts'
import type { PromiseMade } from '#domain/timeline/entry.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { dayText, promiseEditSchema } from '../../lib/entryDrafts.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DayField } from './DayField.tsx'
import { isOpen } from './promises.ts'
import styles from './Timeline.module.css'
import quickStyles from './Quick.module.css'

type Props = { readonly promise: PromiseMade; readonly today: Day }

/** A promise to be kept, dropped or worded anew; once settled it is taken back with 元に戻す alone. */
export function PromiseEdit({ promise, today }: Props) {
  const words = useTranslations('timeline')
  const quick = useTranslations('quick')
  const saving = useSaving()
  const { key, kind, text, dueOn } = promise
  const { register, watch, handleSubmit, formState } = useForm({
    resolver: valibotResolver(promiseEditSchema(key, today)),
    defaultValues: { kind, text, dueOn: dueOn === null ? '' : dayText(dueOn) },
  })
  const save = handleSubmit((typed) => saving.save('promises:edit', typed))
  if (!isOpen(promise)) return <SavedSaid saving={saving} />
  return (
    <form className={quickStyles['form']} noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label={words('text')}
        {...register('text')}
        error={formState.errors.text === undefined ? undefined : quick('textMissing')}
      />
      <DayField
        label={words('dueOn')}
        today={today}
        text={watch('dueOn')}
        line={register('dueOn')}
        meant="ahead"
        error={formState.errors.dueOn === undefined ? undefined : quick('dayWrong')}
      />
      <div className={styles['foot']}>
        <Button look="quiet" onClick={() => void saving.save('promises:drop', { key, on: today })}>
          {words('drop')}
        </Button>
        <Button onClick={() => void saving.save('promises:keep', { key, on: today })}>{words('keep')}</Button>
        <Button type="submit">{words('save')}</Button>
      </div>
      <SavedSaid saving={saving} />
    </form>
  )
}
