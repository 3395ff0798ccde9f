import type { Api } from '#contract/api.ts'
import type { Day } from '#domain/day.ts'
import { inFull } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useController, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { blankComplaint, type ComplaintDraft, complaintSchema, NOBODY_ELSE } from '../../lib/complaintDrafts.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { forgetTyped, keepTyped, keptTyped } from '../../stores/cardTyped.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DayField } from '../card/DayField.tsx'
import panels from '../card/Panels.module.css'
import forms from '../forms.module.css'
import { FindPerson } from '../introductions/FindPerson.tsx'

export const FORM = 'complaint'

type Props = { readonly customer: Id; readonly today: Day; readonly saving: ReturnType<typeof useSaving> }

type Typed = Api['complaints:receive']['in']

/** うかがいました: what was said, when, and whom it concerned besides. */
export function ComplaintForm({ customer, today, saving }: Props) {
  const words = useTranslations('complaints')
  const quick = useTranslations('quick')
  const form = useForm<ComplaintDraft, unknown, Typed>({
    resolver: valibotResolver(complaintSchema(customer, today)),
    defaultValues: keptTyped(customer).complaint ?? blankComplaint(quick('today')),
  })
  const { control, register, watch, getValues, setFocus, reset, handleSubmit, formState } = form
  const { errors } = formState
  const other = useController({ control, name: 'other' }).field
  useEffect(() => {
    setFocus('received')
    return whileTyped(() => keepTyped(customer, { complaint: getValues() }))
  }, [customer, getValues, setFocus])
  const save = async (typed: Typed) => {
    if ((await saving.save('complaints:receive', typed)) === null) return
    forgetTyped(customer, 'complaint')
    flushSync(() => reset(blankComplaint(quick('today'))))
    setFocus('received')
  }
  return (
    <form id={FORM} className={forms['form']} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
      <TextArea
        label={words('received')}
        hint={words('receivedHint')}
        {...register('received')}
        error={errors.received === undefined ? undefined : words('receivedMissing')}
      />
      <DayField
        label={words('receivedDay')}
        today={today}
        text={watch('day')}
        line={register('day')}
        error={errors.day === undefined ? undefined : quick('dayWrong')}
      />
      <Other customer={customer} other={other.value} onOther={other.onChange} />
    </form>
  )
}

type OtherProps = {
  readonly customer: Id
  readonly other: ComplaintDraft['other']
  readonly onOther: (other: ComplaintDraft['other']) => void
}

/** Whom it concerned besides: by card, or by name alone. */
function Other({ customer, other, onOther }: OtherProps) {
  const words = useTranslations('complaints')
  if (other.customer !== null)
    return (
      <div className={panels['offers']}>
        <p>{words('otherIs', { name: other.name })}</p>
        <Button look="quiet" onClick={() => onOther(NOBODY_ELSE)}>
          {words('dropOther')}
        </Button>
      </div>
    )
  return (
    <>
      <TextField
        label={words('other')}
        hint={words('otherHint')}
        value={other.name}
        onChange={({ currentTarget }) => onOther({ customer: null, name: currentTarget.value })}
      />
      <Folded moreWords={words('findOther')} lessWords={words('less')}>
        <FindPerson
          label={words('findOther')}
          hint={words('findOtherHint')}
          except={customer}
          onTake={(row) => onOther({ customer: row.id, name: inFull(row) })}
        />
      </Folded>
    </>
  )
}
