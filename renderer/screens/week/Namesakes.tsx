import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { ListOption } from '../../ui/ListOption.tsx'
import styles from './Counter.module.css'

type Props = {
  readonly id: string
  readonly rows: readonly CustomerRow[]
  readonly total: number
  readonly text: string
  /** Which one is marked; behind the last row stands somebody new. */
  readonly at: number
  readonly today: Day
  readonly onTake: (row: CustomerRow | undefined) => void
}

/** Those the name may mean, told apart by furigana, telephone, town and last visit. */
export function Namesakes({ id, rows, total, text, at, today, onTake }: Props) {
  const words = useTranslations('counter')
  return (
    <div className={styles['found']}>
      <div id={id} role="listbox" tabIndex={-1} aria-label={words('found')} className={styles['options']}>
        {rows.map((row, index) => (
          <ListOption
            key={row.id}
            id={`${id}-${index}`}
            isMarked={index === at}
            look="stack"
            onTake={() => onTake(row)}
          >
            <Namesake row={row} today={today} />
          </ListOption>
        ))}
        <ListOption
          id={`${id}-${rows.length}`}
          isMarked={at === rows.length}
          look="stack"
          onTake={() => onTake(undefined)}
        >
          <span className={styles['new']}>{words('addNew', { name: text })}</span>
        </ListOption>
      </div>
      {total > rows.length && <p className={styles['many']}>{words('many')}</p>}
    </div>
  )
}

function Namesake({ row, today }: { readonly row: CustomerRow; readonly today: Day }) {
  const words = useTranslations('counter')
  const visit = useVisitWord()
  const dayWords = useDayWords(today)
  const { name, kana, honorific, contact } = calledBy(row)
  const last = row.lastVisit === null ? words('never', { visit }) : words('lastVisit', { day: dayWords(row.lastVisit) })
  return (
    <>
      <span className={styles['who']}>
        {name} {honorific}{' '}
        <span className={styles['soft']}>{[kana, contact].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <span className={styles['soft']}>{[row.phone, row.town, last].filter((part) => part !== '').join(' · ')}</span>
    </>
  )
}
