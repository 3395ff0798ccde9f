import { useEffect, useRef } from 'react'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Choice } from '../../ui/Choice.tsx'
import type { DraftForm } from './AddForm.tsx'

type Props = { readonly form: DraftForm; readonly error: string | undefined }

/** 初めての方 or 以前からのお客様; nothing is presumed. */
export function KnownChoice({ form, error }: Props) {
  const words = useTranslations('add')
  const group = useRef<HTMLDivElement>(null)
  const { field } = useController({ control: form.control, name: 'known' })
  // Where the form goes to when nothing was chosen.
  useEffect(() => field.ref({ focus: () => group.current?.querySelector('input')?.focus() }), [field])
  return (
    <Choice
      ref={group}
      label={words('known')}
      options={[
        { value: 'first-timer', words: words('firstTimer') },
        { value: 'known-before', words: words('knownBefore') },
      ]}
      value={field.value === '' ? null : field.value}
      onChange={field.onChange}
      error={error}
    />
  )
}
