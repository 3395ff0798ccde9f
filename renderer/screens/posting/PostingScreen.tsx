import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { batchQuery } from '../../lib/queries/week.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { go, HOME } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { BatchLetters } from './BatchLetters.tsx'
import styles from './Posting.module.css'
import { PostingQuestion } from './PostingQuestion.tsx'
import { useDayWords } from '../../lib/useDayWords.ts'

type Props = { readonly batch: Id; readonly today: Day }

/** 「全部投函しましたか」: only what was posted comes into the history. */
export function PostingScreen({ batch, today }: Props) {
  const words = useTranslations('posting')
  const common = useTranslations('common')
  const dayWords = useDayWords(today)
  const { data: view, error, refetch } = useQuery(batchQuery(batch))
  const saving = useSaving()
  const isWaiting = view?.state === 'waiting'
  return (
    <main className={styles['screen']}>
      <div className={styles['scroll']}>
        <header>
          <h1>{words('title')}</h1>
          {view !== undefined && <p>{words('made', { day: dayWords(view.madeOn), count: view.letters.length })}</p>}
        </header>
        {error !== null && (
          <Said kind="trouble" action={<Button onClick={() => void refetch()}>{common('again')}</Button>}>
            {words('failed')}
          </Said>
        )}
        {view !== undefined && isWaiting && (
          <PostingQuestion key={batch} view={view} today={today} saving={saving} onRefused={() => void refetch()} />
        )}
        {view !== undefined && !isWaiting && (
          <>
            <p>{words(view.state === 'posted' ? 'posted' : 'dropped')}</p>
            <BatchLetters letters={view.letters} />
          </>
        )}
        <div className={styles['said']}>
          <SavedSaid saving={saving} />
          {view !== undefined && !isWaiting && (
            <Button look="main" onClick={() => go(HOME)}>
              {words('toWeek')}
            </Button>
          )}
        </div>
      </div>
    </main>
  )
}
