import { excerpt } from '#domain/excerpt.ts'
import type { Story, StoryView } from '#domain/letters/stories.ts'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import styles from './Stories.module.css'

type Props = {
  readonly story: StoryView
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: () => void
  readonly onMove: (to: 'earlier' | 'later') => void
  readonly onRemove: () => void
}

/** One story as it will be told, how many have had it, and what can be done with it. */
export function StoryLine({ story, isFirst, isLast, onChange, onMove, onRemove }: Props) {
  const words = useTranslations('stories')
  const name = nameOfStory(story)
  return (
    <div className={styles['story']}>
      {story.title !== '' && <p className={styles['title']}>{story.title}</p>}
      <p className={styles['text']}>{story.text}</p>
      <div className={styles['acts']}>
        <span className={styles['soft']}>
          {story.told === 0 ? words('toldNobody') : words('told', { count: story.told })}
        </span>
        <Button aria-label={words('changeNamed', { name })} onClick={onChange}>
          {words('change')}
        </Button>
        <Button
          aria-label={words('earlierNamed', { name })}
          aria-disabled={isFirst}
          onClick={() => !isFirst && onMove('earlier')}
        >
          {words('earlier')}
        </Button>
        <Button
          aria-label={words('laterNamed', { name })}
          aria-disabled={isLast}
          onClick={() => !isLast && onMove('later')}
        >
          {words('later')}
        </Button>
        <Button look="quiet" aria-label={words('removeNamed', { name })} onClick={onRemove}>
          {words('remove')}
        </Button>
      </div>
    </div>
  )
}

const NAMED_BY = 20

/** By its heading, else by how it begins. */
export function nameOfStory({ title, text }: Story): string {
  return title === '' ? excerpt(text, NAMED_BY) : title
}
