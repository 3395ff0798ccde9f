import type { ContactTyped } from '#domain/timeline/typed.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { blankContact, contactSchema, type ContactDraft } from '../../lib/entryDrafts.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { forgetTyped, keepTyped, keptTyped } from '../../stores/cardTyped.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ContactChoices } from './ContactChoices.tsx'
import { DayField } from './DayField.tsx'
import styles from './Quick.module.css'

type Props = { readonly customer: Id; readonly today: Day }

type Contact = ContactTyped & { readonly customer: Id }

/** A contact: how and from whom by choice, the day and the words typed; Enter saves. */
export function ContactLine({ customer, today }: Props) {
  const words = useTranslations('quick')
  const channels = useTranslations('channels')
  const dayWords = useDayWords(today)
  const saving = useSaving()
  const [saved, setSaved] = useState<Contact | null>(null)
  const form = useForm<ContactDraft, unknown, Contact>({
    resolver: valibotResolver(contactSchema(customer, today)),
    defaultValues: keptTyped(customer).contact ?? blankContact(words('today')),
  })
  const { register, getValues, setValue, setFocus, reset, handleSubmit, watch, formState } = form
  useEffect(() => whileTyped(() => keepTyped(customer, { contact: getValues() })), [customer, getValues])

  const save = async (contact: Contact) => {
    if ((await saving.save('contacts:record', contact)) === null) return
    setSaved(contact)
    forgetTyped(customer, 'contact')
    const { channel, direction } = contact
    flushSync(() => reset({ ...blankContact(words('today')), channel, direction }))
    setFocus('body')
  }
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
      <ContactChoices control={form.control} />
      <div className={styles['line']}>
        <DayField
          label={words('day')}
          today={today}
          text={watch('day')}
          line={register('day')}
          error={formState.errors.day === undefined ? undefined : words('dayWrong')}
          offers={[{ words: words('yesterday'), text: words('yesterday') }]}
          onOffer={(text) => setValue('day', text, { shouldValidate: formState.isSubmitted })}
        />
        <div className={styles['item']}>
          <TextField label={words('body')} {...register('body')} />
        </div>
        <div className={styles['save']}>
          <Button type="submit">{words('save')}</Button>
        </div>
      </div>
      <SavedSaid saving={saving}>
        {saved !== null && words('savedContact', { day: dayWords(saved.day), channel: channels(saved.channel) })}
      </SavedSaid>
    </form>
  )
}
