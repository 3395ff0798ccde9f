import { addDays, type Day } from '#domain/day.ts'
import { Controller } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Counter.module.css'
import type { CounterForm } from './useCounterForm.ts'

type Props = { readonly form: CounterForm; readonly today: Day }

/** 内容, 金額 and the day; Enter in the last line saves. */
export function CounterFields({ form, today }: Props) {
  const words = useTranslations('counter')
  const { errors } = form.formState
  const days = [
    { value: String(today), words: words('today') },
    { value: String(addDays(today, -1)), words: words('yesterday') },
  ]
  return (
    <>
      <TextField label={words('item')} {...form.register('item')} />
      <TextField
        label={words('amount')}
        inputMode="numeric"
        {...form.register('amount')}
        error={errors.amount === undefined ? undefined : words('amountWrong')}
      />
      <Controller
        control={form.control}
        name="day"
        render={({ field: { value, onChange } }) => (
          <Choice label={words('day')} value={value} onChange={onChange} options={days} />
        )}
      />
      <div className={styles['save']}>
        <Button type="submit">{words('save')}</Button>
      </div>
    </>
  )
}
