import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { tagsQuery } from '../../lib/queries/card.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { EditPart } from './EditPart.tsx'
import styles from './Panels.module.css'
import type { EditFields } from './useEditForm.ts'

// As many as can be looked through at a glance; typing finds the others.
const OFFERED = 12

/** 目印: typed anew, or taken from those in use. */
export function EditTags({ fields }: { readonly fields: EditFields }) {
  const words = useTranslations('edit')
  const { data } = useQuery(tagsQuery)
  const [text, setText] = useState('')
  const { value: tags, onChange } = useController({ control: fields.form.control, name: 'tags' }).field
  const typed = text.trim()
  const offered = (data ?? []).filter((tag) => !tags.includes(tag) && tag.includes(typed)).slice(0, OFFERED)
  const add = (tag: string) => {
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag])
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed === '' || event.ctrlKey || event.metaKey) return
    // The form would otherwise move on to its next line.
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    event.preventDefault()
    add(typed)
  }
  return (
    <EditPart title={words('partLabels')} fields={fields} of={['tags']}>
      {tags.length > 0 && (
        <ul className={styles['offers']}>
          {tags.map((tag) => (
            <li key={tag}>
              <Button
                aria-label={words('removeTag', { tag })}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              >
                {tag} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['beside']}>
        <TextField
          label={words('newTag')}
          hint={words('tagHint')}
          value={text}
          maxLength={40}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button onClick={() => add(typed)}>{words('addTag')}</Button>
      </div>
      {offered.length > 0 && (
        <div className={styles['offers']} role="group" aria-label={words('knownTags')}>
          {offered.map((tag) => (
            <Button key={tag} look="quiet" onClick={() => add(tag)}>
              {tag}
            </Button>
          ))}
        </div>
      )}
    </EditPart>
  )
}
