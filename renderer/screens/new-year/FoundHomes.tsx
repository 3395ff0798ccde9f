import type { NewYearFound } from '#domain/letters/new-year.ts'
import { useTranslations } from 'use-intl'
import { ListOption } from '../../ui/ListOption.tsx'
import styles from './NewYear.module.css'
import { useHomeWords } from './useHomeWords.ts'

type Props = {
  readonly id: string
  readonly homes: readonly NewYearFound[]
  readonly text: string
  /** Which one is marked; behind the last stands somebody new. */
  readonly at: number
  readonly onTake: (home: NewYearFound | undefined) => void
}

/** The households that the letters may mean, each with whether a card went there this year. */
export function FoundHomes({ id, homes, text, at, onTake }: Props) {
  const words = useTranslations('newYear')
  return (
    <div className={styles['found']}>
      <div id={id} role="listbox" tabIndex={-1} aria-label={words('found')} className={styles['options']}>
        {homes.map((home, index) => (
          <ListOption
            key={home.customer}
            id={`${id}-${index}`}
            isMarked={index === at}
            look="stack"
            onTake={() => onTake(home)}
          >
            <Home home={home} />
          </ListOption>
        ))}
        <ListOption
          id={`${id}-${homes.length}`}
          isMarked={at === homes.length}
          look="stack"
          onTake={() => onTake(undefined)}
        >
          <span className={styles['new']}>{words('addNew', { name: text })}</span>
        </ListOption>
      </div>
    </div>
  )
}

function Home({ home: { people, marks, isMourning } }: { readonly home: NewYearFound }) {
  const words = useTranslations('newYear')
  const homeWords = useHomeWords()
  const kana = people.map(({ called }) => called.kana).filter((each) => each !== '')
  const others = marks
    .filter((mark) => mark === 'received' || mark === 'returned')
    .map((mark) => words(`marks.${mark}`))
  const known = [
    words(marks.includes('sent') ? 'sentAlready' : 'notSent'),
    ...others,
    ...(isMourning ? [words('inMourning')] : []),
  ]
  return (
    <>
      <span className={styles['who']}>
        {homeWords(people)} <span className={styles['soft']}>{kana.join(words('between'))}</span>
      </span>
      <span className={styles['soft']}>{known.join(' · ')}</span>
    </>
  )
}
