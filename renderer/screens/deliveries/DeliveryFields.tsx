import { toneOf } from '#domain/letters/tone.ts'
import { OCCASIONS } from '#domain/timeline/delivery.ts'
import type { Day } from '#domain/day.ts'
import { useController, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { deliveryDay, type DeliveryDraft, type DeliveryEntered, occasionOf } from '../../lib/deliveryDraft.ts'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DayField } from '../card/DayField.tsx'
import forms from '../forms.module.css'

export type DeliveryFormOf = UseFormReturn<DeliveryDraft, unknown, DeliveryEntered>

type Props = { readonly form: DeliveryFormOf; readonly today: Day }

/** お届け日, 用途 and the words that go along. */
export function DeliveryFields({ form, today }: Props) {
  const words = useTranslations('deliveries')
  const quick = useTranslations('quick')
  const errorWords = useFieldErrors()
  const { register, control, watch, formState } = form
  const errors = formState.errors.delivery
  const remind = useController({ control, name: 'delivery.remindNextYear' }).field
  return (
    <>
      <DayField
        label={words('day')}
        today={today}
        text={watch('delivery.day')}
        line={register('delivery.day')}
        read={(text) => deliveryDay(text, watch('sale'), today)}
        error={errors?.day === undefined ? undefined : quick('dayWrong')}
      />
      <Occasion form={form} />
      <TextField
        label={words('nameOnCard')}
        {...register('delivery.nameOnCard')}
        error={errorWords(errors?.nameOnCard)}
      />
      <TextArea
        label={words('cardText')}
        rows={2}
        {...register('delivery.cardText')}
        error={errorWords(errors?.cardText)}
      />
      <Checkbox isSelected={remind.value} onChange={remind.onChange}>
        {words('remind')}
      </Checkbox>
    </>
  )
}

/** 用途: one of the list, or a word of one's own; what is solemn is said, for it stays with every later letter. */
function Occasion({ form }: Pick<Props, 'form'>) {
  const words = useTranslations('deliveries')
  const errorWords = useFieldErrors()
  const { register, control, watch, formState } = form
  const chosen = useController({ control, name: 'delivery.occasion' }).field
  const isSolemn = toneOf(occasionOf(watch('delivery'))) === 'solemn'
  const own = { value: 'own' as const, words: words('own') }
  return (
    <>
      <Select
        label={words('occasion')}
        nothing={{ value: '', words: words('noOccasion') }}
        groups={[
          {
            label: words('occasion'),
            options: [...OCCASIONS.map((value) => ({ value, words: words(`occasions.${value}`) })), own],
          },
        ]}
        value={chosen.value}
        onChange={chosen.onChange}
      />
      {chosen.value === 'own' && (
        <TextField
          label={words('ownOccasion')}
          {...register('delivery.ownOccasion')}
          error={errorWords(formState.errors.delivery?.occasion)}
        />
      )}
      {isSolemn && <p className={forms['soft']}>{words('solemn')}</p>}
    </>
  )
}
