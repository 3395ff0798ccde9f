import type { ReactNode } from 'react'
import styles from './FoundList.module.css'
import { ListOption } from './ListOption.tsx'

type Props<Row> = {
  readonly id: string
  readonly label: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Which one is marked; behind the last stands somebody new. */
  readonly at: number
  readonly addNew: string
  /** Below them all. */
  readonly note?: string | undefined
  readonly onTake: (row: Row | undefined) => void
  /** What stands on the first line of a row, and what below it. */
  readonly children: (row: Row) => ReactNode
}

/** What the letters in the box above may mean, over whatever stands below it. Its parent sets `--found-width`. */
export function FoundList<Row>({ id, label, rows, keyOf, at, addNew, note, onTake, children }: Props<Row>) {
  return (
    <div className={styles['found']}>
      <div id={id} role="listbox" tabIndex={-1} aria-label={label} className={styles['options']}>
        {rows.map((row, index) => (
          <ListOption
            key={keyOf(row)}
            id={`${id}-${index}`}
            isMarked={index === at}
            look="stack"
            onTake={() => onTake(row)}
          >
            {children(row)}
          </ListOption>
        ))}
        <ListOption
          id={`${id}-${rows.length}`}
          isMarked={at === rows.length}
          look="stack"
          onTake={() => onTake(undefined)}
        >
          <span className={styles['new']}>{addNew}</span>
        </ListOption>
      </div>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
    </div>
  )
}

type FoundProps = { readonly who: string; readonly kana: string; readonly known: string }

/** Somebody found: the name with its furigana, and what tells them from others. */
export function FoundRow({ who, kana, known }: FoundProps) {
  return (
    <>
      <span className={styles['who']}>
        {who} <span className={styles['soft']}>{kana}</span>
      </span>
      <span className={styles['soft']}>{known}</span>
    </>
  )
}
