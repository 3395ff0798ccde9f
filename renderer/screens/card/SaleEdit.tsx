import type { Day } from '#domain/day.ts'
import type { SaleEntry } from '#domain/timeline/entry.ts'
import { CHARGES } from '#domain/timeline/visits.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useController, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { visitDraftOf, visitEditSchema } from '../../lib/entryDrafts.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DayField } from './DayField.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import styles from './Quick.module.css'

type Props = { readonly entry: SaleEntry; readonly today: Day; readonly onTrash: () => void }

/** A visit or a booking to be put right. */
export function SaleEdit({ entry, today, onTrash }: Props) {
  const words = useTranslations('timeline')
  const quick = useTranslations('quick')
  const saving = useSaving()
  const { register, control, watch, handleSubmit, formState } = useForm({
    resolver: valibotResolver(visitEditSchema(entry.key, today)),
    defaultValues: visitDraftOf(entry),
  })
  const { errors } = formState
  const status = useController({ control, name: 'status' }).field
  const charge = useController({ control, name: 'charge' }).field
  const save = handleSubmit((sale) => saving.save('sales:edit', sale))
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void save(event)}>
      <div className={styles['line']}>
        <DayField
          label={quick('day')}
          today={today}
          text={watch('day')}
          line={register('day')}
          meant={status.value === 'booked' ? 'ahead' : 'behind'}
          error={errors.day === undefined ? undefined : quick('dayWrong')}
        />
        <div className={styles['item']}>
          <TextField label={quick('item')} {...register('item')} />
        </div>
        <div className={styles['amount']}>
          <TextField
            label={quick('amount')}
            inputMode="numeric"
            {...register('amount')}
            error={errors.amount === undefined ? undefined : quick('amountWrong')}
          />
        </div>
      </div>
      {entry.status === 'booked' && (
        <Choice
          label={words('status')}
          options={[
            { value: 'booked', words: words('booked') },
            { value: 'done', words: words('came') },
          ]}
          value={status.value}
          onChange={status.onChange}
        />
      )}
      <Choice
        label={words('charge')}
        options={CHARGES.map((value) => ({ value, words: words(value) }))}
        value={charge.value}
        onChange={charge.onChange}
      />
      {status.value === 'done' && <FollowTick entry={entry} saving={saving} />}
      <EntryFoot saving={saving} onTrash={onTrash} />
    </form>
  )
}

/** Saved as it is ticked, whatever else of the line is still being put right. */
function FollowTick({ entry, saving }: { readonly entry: SaleEntry; readonly saving: ReturnType<typeof useSaving> }) {
  const words = useTranslations('timeline')
  return (
    <Checkbox
      isSelected={entry.isFollowed}
      onChange={(isFollowed) => void saving.save('sales:follow', { key: entry.key, isFollowed })}
    >
      {words('follow')}
    </Checkbox>
  )
}
