import { CONTACT_MAX, lookKept, QUESTION_MAX } from '#contract/inputs/look.ts'
import { QR_TARGETS } from '#domain/paper/contact.ts'
import { SEAL_MOST, SEAL_SHAPES } from '#domain/paper/look.ts'
import type { LookKept, LookView } from '#domain/paper/look-kept.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { Controller, useForm, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { enterMoves } from '../../lib/enterMoves.ts'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { SaveOrClose } from '../SaveOrClose.tsx'
import styles from './Look.module.css'

const QR_WORDS = { web: 'qrWeb', line: 'qrLine', phone: 'qrPhone', mail: 'qrMail', none: 'qrNone' } as const

type Props = {
  readonly kept: LookView
  readonly onSave: (typed: LookKept) => Promise<void>
  readonly onClose: () => void
}

/** The words of it; the pictures are saved as they are chosen. */
export function LookForm({ kept, onSave, onClose }: Props) {
  const words = useTranslations('lookKept')
  const errorWords = useFieldErrors()
  const { seal, contact, strength, question } = kept
  const form = useForm<LookKept>({
    resolver: valibotResolver(lookKept),
    defaultValues: { seal, contact, strength, question },
  })
  const { register, control, handleSubmit, formState } = form
  useCommand('back', onClose)
  const { errors } = formState
  return (
    <form
      className={forms['form']}
      aria-label={words('title')}
      noValidate
      ref={enterMoves}
      onSubmit={(event) => void handleSubmit(onSave)(event)}
    >
      <TextField
        label={words('seal')}
        maxLength={SEAL_MOST * 2}
        {...register('seal.text')}
        error={errorWords(errors.seal?.text)}
      />
      <Controller
        control={control}
        name="seal.shape"
        render={({ field: { value, onChange } }) => (
          <Choice
            label={words('sealShape')}
            options={SEAL_SHAPES.map((shape) => ({ value: shape, words: words(shape) }))}
            value={value}
            onChange={onChange}
          />
        )}
      />
      <ContactFields form={form} />
      <TextField
        label={words('question')}
        maxLength={QUESTION_MAX}
        {...register('question')}
        error={errorWords(errors.question)}
      />
      <div className={styles['acts']}>
        <SaveOrClose save={words('save')} onClose={onClose} />
      </div>
    </form>
  )
}

/** お店への連絡先, and which of them the QR opens. */
function ContactFields({ form: { register, control, formState } }: { readonly form: UseFormReturn<LookKept> }) {
  const words = useTranslations('lookKept')
  const errorWords = useFieldErrors()
  const { errors } = formState
  return (
    <fieldset className={styles['group']}>
      <legend>{words('contact')}</legend>
      {(['web', 'line', 'phone', 'mail'] as const).map((way) => (
        <TextField
          key={way}
          label={words(way)}
          maxLength={CONTACT_MAX}
          {...register(`contact.${way}`)}
          error={errorWords(errors.contact?.[way])}
        />
      ))}
      <Controller
        control={control}
        name="contact.qr"
        render={({ field: { value, onChange } }) => (
          <Choice
            label={words('qr')}
            options={QR_TARGETS.map((target) => ({ value: target, words: words(QR_WORDS[target]) }))}
            value={value}
            onChange={onChange}
            error={errorWords(errors.contact?.qr)}
          />
        )}
      />
    </fieldset>
  )
}
