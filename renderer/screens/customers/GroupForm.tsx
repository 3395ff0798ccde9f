import { GROUP_NAME_MAX } from '#domain/people/group.ts'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { TextField } from '../../ui/TextField.tsx'
import { SaveOrClose } from '../SaveOrClose.tsx'
import styles from './Groups.module.css'

type Props = {
  /** '' for a new one. */
  readonly name: string
  /** Rejects where main refuses. */
  readonly onName: (name: string) => Promise<void>
  readonly onClose: () => void
}

/** What a まとまり is called; what main says against a name stands at the field. */
export function GroupForm({ name, onName, onClose }: Props) {
  const words = useTranslations('groups')
  const language = useLocale()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(name)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => field.current?.select(), [])
  useCommand('back', onClose)
  const save = async () => {
    try {
      await onName(text.trim())
      onClose()
    } catch (refused) {
      setError(refused)
      field.current?.select()
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '') field.current?.focus()
    else void save()
  }
  const isNew = name === ''
  return (
    <form className={styles['form']} aria-label={words(isNew ? 'keep' : 'rename')} onSubmit={submit}>
      <TextField
        ref={field}
        label={words('name')}
        value={text}
        maxLength={GROUP_NAME_MAX}
        hint={isNew ? words('nameHint') : undefined}
        error={error === null ? undefined : sentenceOf(error, language)}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setError(null)
        }}
      />
      <span className={styles['acts']}>
        <SaveOrClose save={words(isNew ? 'save' : 'renameIt')} onClose={onClose} />
      </span>
    </form>
  )
}
