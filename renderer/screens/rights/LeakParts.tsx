import type { CopyEntry } from '#domain/backup/backup.ts'
import type { Day } from '#domain/day.ts'
import { type DataCounted, KINDS_OF_DATA, REPORTED_ABOVE } from '#domain/rights/kinds-of-data.ts'
import { useFormatter, useTranslations } from 'use-intl'
import styles from './Rights.module.css'

const WHEN = ['when1', 'when2', 'when3', 'when4'] as const

/** What to do, in three steps; the third by the law that says when it is to be reported. */
export function LeakSteps() {
  const words = useTranslations('leak')
  return (
    <div className={styles['steps']}>
      <h3>{words('step1')}</h3>
      <p>{words('step1Text')}</p>
      <h3>{words('step2')}</h3>
      <p>{words('step2Text')}</p>
      <h3>{words('step3')}</h3>
      <p>{words('step3Text')}</p>
      <ul>
        {WHEN.map((when) => (
          <li key={when}>{words(when)}</li>
        ))}
      </ul>
      <p>{words('encrypted')}</p>
      <p>{words('notSure')}</p>
    </div>
  )
}

type CountsProps = { readonly counted: DataCounted; readonly copy: CopyEntry | null }

/** Of how many people what is kept. */
export function LeakCounts({ counted: { people, of, from }, copy }: CountsProps) {
  const words = useTranslations('leak')
  const format = useFormatter()
  const day = copy === null ? '' : format.dateTime(new Date(copy.takenOn), { dateStyle: 'medium' })
  return (
    <>
      <p>{copy === null ? words('counted') : words(from === 'copy' ? 'countedSame' : 'countedCopy', { day })}</p>
      {people > REPORTED_ABOVE && (
        <p>
          <strong>{words('above', { count: people })}</strong>
        </p>
      )}
      <dl className={styles['counts']}>
        <dt>{words('all')}</dt>
        <dd>{words('people', { count: people })}</dd>
        {KINDS_OF_DATA.map((kind) => (
          <div key={kind} className={styles['count']}>
            <dt>{words(`kinds.${kind}`)}</dt>
            <dd>{words('people', { count: of[kind] })}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const BLANKS = ['noticedOn', 'whatLost', 'wasEncrypted', 'toldPolice', 'toldOffice', 'toldPeople'] as const

/** Lines for the pen, and the day of the counting. */
export function LeakBlanks({ today }: { readonly today: Day }) {
  const words = useTranslations('leak')
  const format = useFormatter()
  return (
    <>
      <p>{format.dateTime(new Date(today), { dateStyle: 'long' })}</p>
      {BLANKS.map((blank) => (
        <p key={blank} className={styles['blank']}>
          {words(blank)}
        </p>
      ))}
    </>
  )
}
