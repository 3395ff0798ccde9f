import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { choicesQuery } from '../../lib/queries.ts'
import { tagsQuery } from '../../lib/queries/card.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ManyActs.module.css'

// As many as can be looked through at a glance; typing finds the others.
const OFFERED = 8

type Props = {
  /** To put one on, or to take one off. */
  readonly isToWear: boolean
  readonly onTag: (name: string) => void
  readonly onClose: () => void
}

/** Which 目印: typed, or taken from those in use. */
export function TagForm({ isToWear, onTag, onClose }: Props) {
  const words = useTranslations('selection')
  const edit = useTranslations('edit')
  const common = useTranslations('common')
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const { data: all } = useQuery(tagsQuery)
  const { data: choices } = useQuery(choicesQuery)
  const known = isToWear ? (all ?? []) : (choices?.tags ?? []).map(({ name }) => name)
  const typed = text.trim()
  const offered = known.filter((tag) => tag.includes(typed)).slice(0, OFFERED)
  useEffect(() => field.current?.focus(), [])
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (typed !== '') onTag(typed)
  }
  return (
    <form className={styles['form']} aria-label={words(isToWear ? 'wear' : 'take')} onSubmit={submit}>
      <div className={styles['line']}>
        <TextField
          ref={field}
          label={words('tagName')}
          value={text}
          maxLength={40}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" look="main">
          {words(isToWear ? 'wearIt' : 'takeIt')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common('close')}
        </Button>
      </div>
      {offered.length > 0 && (
        <div className={styles['offers']} role="group" aria-label={edit('knownTags')}>
          {offered.map((tag) => (
            <Button key={tag} onClick={() => onTag(tag)}>
              {tag}
            </Button>
          ))}
        </div>
      )}
    </form>
  )
}
