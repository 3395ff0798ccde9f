import type { Erased } from '#contract/api.ts'
import { erasedByKind } from '#domain/rights/erasure.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { OnPaper } from '../OnPaper.tsx'
import styles from './Rights.module.css'

type Record = Pick<Erased, 'id' | 'erasedOn' | 'rows'>

type Props = Record & {
  /** Null where it is not known by now which copies hold the person. */
  readonly olderCopies: readonly string[] | null
  /** On this paper alone; '' leaves it out. */
  readonly who: string
}

/** 消去の記録 on paper: what went and when, which copies still hold it, and no name unless the owner wants it there. */
export function ErasureSheet({ olderCopies, who, ...erased }: Props) {
  const words = useTranslations('erasure')
  return (
    <OnPaper title={words('title')}>
      {who !== '' && <p>{words('whose', { who })}</p>}
      <ErasedCounts {...erased} />
      <p>{words('about')}</p>
      {olderCopies?.length === 0 && <p>{words('copiesNone')}</p>}
      {olderCopies !== null && olderCopies.length > 0 && (
        <>
          <p>{words('copies')}</p>
          <ul>
            {olderCopies.map((copy) => (
              <li key={copy}>{copy}</li>
            ))}
          </ul>
        </>
      )}
    </OnPaper>
  )
}

/** Under which number, on which day, and how much of what. */
export function ErasedCounts({ id, erasedOn, rows }: Record) {
  const words = useTranslations('erasure')
  const format = useFormatter()
  return (
    <dl className={styles['counts']}>
      <dt>{words('number')}</dt>
      <dd>{id}</dd>
      <dt>{words('on')}</dt>
      <dd>{format.dateTime(new Date(erasedOn), { dateStyle: 'long' })}</dd>
      {erasedByKind(rows).map(({ kind, count }) => (
        <div key={kind} className={styles['count']}>
          <dt>{words(`kinds.${kind}`)}</dt>
          <dd>{words('count', { count })}</dd>
        </div>
      ))}
    </dl>
  )
}
