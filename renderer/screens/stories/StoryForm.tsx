import { STORY_FOR_A_CARD, STORY_MAX, type Story } from '#domain/letters/stories.ts'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { SaveOrClose } from '../SaveOrClose.tsx'
import styles from './Stories.module.css'

type Props = {
  /** Null for a new one. */
  readonly story: Story | null
  readonly onSave: (typed: { readonly title: string; readonly text: string }) => Promise<void>
  readonly onClose: () => void
}

/** A few sentences, and the heading by which the owner knows them. */
export function StoryForm({ story, onSave, onClose }: Props) {
  const words = useTranslations('stories')
  const area = useRef<HTMLTextAreaElement>(null)
  const [title, setTitle] = useState(story?.title ?? '')
  const [text, setText] = useState(story?.text ?? '')
  useEffect(() => area.current?.focus(), [])
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '') area.current?.focus()
    else void onSave({ title: title.trim(), text: text.trim() })
  }
  return (
    <form className={forms['form']} aria-label={words(story === null ? 'add' : 'change')} noValidate onSubmit={submit}>
      <TextArea
        ref={area}
        label={words('text')}
        rows={4}
        maxLength={STORY_MAX}
        value={text}
        hint={words('textHint', { count: STORY_FOR_A_CARD })}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <TextField
        label={words('heading')}
        maxLength={100}
        value={title}
        hint={words('headingHint')}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <div className={styles['acts']}>
        <SaveOrClose save={words('save')} onClose={onClose} />
      </div>
    </form>
  )
}
