import type { StoryView } from '#domain/letters/stories.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { storiesQuery } from '../../lib/queries/letters.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Part } from '../Page.tsx'
import { StoryForm } from './StoryForm.tsx'
import { nameOfStory, StoryLine } from './StoryLine.tsx'
import styles from './Stories.module.css'

/** What stands open: one of them by its key, or a new one. */
type Open = RowKey | 'new' | null

/** お店のはなし: each can be written anew, moved and removed, and comes back where it went. */
export function StoriesPart() {
  const words = useTranslations('stories')
  const language = useLocale()
  const { data: stories = [], error, isSuccess } = useQuery(storiesQuery)
  const [open, setOpen] = useState<Open>(null)
  const [said, setSaid] = useState<string | null>(null)
  const saving = useSaving()
  const move = (story: StoryView, to: 'earlier' | 'later') => {
    setSaid(words('placed'))
    void saving.save('stories:move', { key: story.key, to })
  }
  const remove = (story: StoryView) => {
    setSaid(words('removed', { name: nameOfStory(story) }))
    void saving.save('stories:remove', { key: story.key })
  }
  const save = async (key: RowKey | null, typed: { readonly title: string; readonly text: string }) => {
    setSaid(null)
    if ((await saving.save('stories:save', { key, ...typed })) !== null) setOpen(null)
  }
  return (
    <Part title={words('title')}>
      <p>{words('hint')}</p>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {isSuccess && stories.length === 0 && open === null && <p className={styles['soft']}>{words('none')}</p>}
      {stories.length > 0 && (
        <ol className={styles['stories']}>
          {stories.map((story, at) => (
            <li key={story.key}>
              {open === story.key ? (
                <StoryForm story={story} onSave={(typed) => save(story.key, typed)} onClose={() => setOpen(null)} />
              ) : (
                <StoryLine
                  story={story}
                  isFirst={at === 0}
                  isLast={at === stories.length - 1}
                  onChange={() => setOpen(story.key)}
                  onMove={(to) => move(story, to)}
                  onRemove={() => remove(story)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {stories.length > 1 && <p className={styles['soft']}>{words('order')}</p>}
      <SavedSaid saving={saving} saysAll={said !== null}>
        {said}
      </SavedSaid>
      {open === 'new' ? (
        <StoryForm story={null} onSave={(typed) => save(null, typed)} onClose={() => setOpen(null)} />
      ) : (
        <Button onClick={() => setOpen('new')}>{words('add')}</Button>
      )}
    </Part>
  )
}
