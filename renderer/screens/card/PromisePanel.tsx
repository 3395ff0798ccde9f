import type { PromiseTyped } from '#domain/timeline/typed.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useController, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { enterMoves } from '../../lib/enterMoves.ts'
import { BLANK_PROMISE, dayText, promiseSchema, type PromiseDraft } from '../../lib/entryDrafts.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { forgetTyped, keepTyped, keptTyped } from '../../stores/cardTyped.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { DayField } from './DayField.tsx'
import { OpenPromises } from './OpenPromises.tsx'
import styles from './Panels.module.css'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

type Promised = PromiseTyped & { readonly customer: Id }

const FORM = 'promise'

/** Notes what was promised or is to be done, until when, and shows what is still open. */
export function PromisePanel({ card, today, onClose }: Props) {
  const words = useTranslations('promise')
  const common = useTranslations('common')
  const saving = useSaving()
  const [saved, setSaved] = useState('')
  const save = async (promised: Promised) => {
    const done = await saving.save('promises:make', promised)
    if (done !== null) setSaved(promised.text)
    return done !== null
  }
  const foot = (
    <>
      <SavedSaid saving={saving}>{words('saved', { text: saved })}</SavedSaid>
      <Button look="main" type="submit" form={FORM}>
        {words('save')}
      </Button>
    </>
  )
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose} foot={foot}>
      <PromiseForm customer={card.id} today={today} onSave={save} />
      <section className={styles['part']}>
        <h3>{words('openOnes')}</h3>
        <OpenPromises promises={card.promises} today={today} />
      </section>
    </Panel>
  )
}

type FormProps = {
  readonly customer: Id
  readonly today: Day
  readonly onSave: (promised: Promised) => Promise<boolean>
}

function PromiseForm({ customer, today, onSave }: FormProps) {
  const words = useTranslations('promise')
  const quick = useTranslations('quick')
  const form = useForm<PromiseDraft, unknown, Promised>({
    resolver: valibotResolver(promiseSchema(customer, today)),
    defaultValues: keptTyped(customer).promise ?? BLANK_PROMISE,
  })
  const { control, register, getValues, setFocus, reset, handleSubmit, watch, formState } = form
  const { errors } = formState
  const kind = useController({ control, name: 'kind' }).field
  useEffect(() => {
    setFocus('text')
    return whileTyped(() => keepTyped(customer, { promise: getValues() }))
  }, [customer, getValues, setFocus])
  const save = async (promised: Promised) => {
    if (!(await onSave(promised))) return
    forgetTyped(customer, 'promise')
    flushSync(() => reset({ ...BLANK_PROMISE, kind: promised.kind }))
    setFocus('text')
  }
  return (
    <form
      id={FORM}
      className={forms['form']}
      noValidate
      ref={enterMoves}
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      <Choice
        label={words('kind')}
        options={[
          { value: 'promise', words: words('promise') },
          { value: 'task', words: words('task') },
        ]}
        value={kind.value}
        onChange={kind.onChange}
      />
      <TextField
        label={words('text')}
        {...register('text')}
        error={errors.text === undefined ? undefined : quick('textMissing')}
      />
      <DayField
        label={words('dueOn')}
        today={today}
        text={watch('dueOn')}
        line={register('dueOn')}
        meant="ahead"
        hint={words('dueHint')}
        error={errors.dueOn === undefined ? undefined : quick('dayWrong')}
      />
      <DueOffers today={today} onOffer={(text) => form.setValue('dueOn', text)} />
    </form>
  )
}

const OFFERS = { tomorrow: 1, nextWeek: 7, nextMonth: 30 } as const

function DueOffers({ today, onOffer }: { readonly today: Day; readonly onOffer: (text: string) => void }) {
  const words = useTranslations('promise')
  const dayWords = useDayWords(today)
  return (
    <div className={styles['offers']}>
      {(['tomorrow', 'nextWeek', 'nextMonth'] as const).map((offer) => {
        const day = addDays(today, OFFERS[offer])
        return (
          <Button key={offer} title={dayWords(day)} onClick={() => onOffer(dayText(day))}>
            {words(offer)}
          </Button>
        )
      })}
    </div>
  )
}
