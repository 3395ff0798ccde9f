import type { Day } from '#domain/day.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { useHiding } from '../../stores/preferences.ts'
import { useRowFocus } from '../../lib/useRowFocus.ts'
import type { WeekSaving } from './useWeekSaving.ts'
import styles from './Week.module.css'
import { whoOf, WhoLine } from './WhoLine.tsx'

type Props = { readonly rows: readonly WeekRow[]; readonly today: Day; readonly saving: WeekSaving }

/** What was seen to stays on the list, ticked, with what was done and the way back. */
export function SettledRows(props: Props) {
  return props.rows.length === 0 ? null : <Settled {...props} />
}

function Settled({ rows, today, saving }: Props) {
  const words = useTranslations('week')
  const list = useRowFocus(rows)
  return (
    <section className={styles['part']} aria-label={words('settled')}>
      <h2>{words('settled')}</h2>
      <ul ref={list} className={styles['rows']}>
        {rows.map((row) => (
          <SettledLine key={row.item} row={row} today={today} saving={saving} />
        ))}
      </ul>
    </section>
  )
}

function SettledLine({
  row,
  today,
  saving,
}: {
  readonly row: WeekRow
  readonly today: Day
  readonly saving: WeekSaving
}) {
  const words = useTranslations('week')
  const common = useTranslations('common')
  const receipts = useTranslations('receipts')
  const reasons = useTranslations('reasons')
  const next = useTranslations('weekRow')
  const dayWords = useDayWords(today)
  const what = useSettledWords(row, today)
  const isHiding = useHiding()
  const { item, change } = row
  const who = whoOf(row.called)
  const inPerson = { item, receipt: 'in-person', channel: null, word: '' } as const
  const told = receipts('in-person')
  return (
    <li className={styles['settled']}>
      <WhoLine customer={row.customer} called={row.called} />
      {!isHiding && (
        <p className={styles['reason']}>
          <span className={styles['chip']}>{reasons(row.sentence.reason)}</span>
          {row.sentence.reason === 'promise-due' && row.sentence.text}
        </p>
      )}
      <p className={styles['what']}>
        {row.state === 'done' && <Tick />}
        {what}
        {row.nextOn !== null && !isHiding && (
          <span className={styles['soft']}>{next('next', { day: dayWords(row.nextOn) })}</span>
        )}
      </p>
      <div className={styles['acts']}>
        {row.state === 'at-next-visit' && (
          <Button onClick={() => void saving.save('week:receipt', inPerson, words('saidFor', { who, what: told }))}>
            {told}
          </Button>
        )}
        {change !== null && (
          <Button
            look="quiet"
            aria-label={words('forRow', { who, act: common('undo') })}
            onClick={() => saving.takeBack(change)}
          >
            {common('undo')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** What became of a row that is not to be done at the desk. */
export function useSettledWords({ state, receipt, why, waitUntil, sentence }: WeekRow, today: Day): string {
  const words = useTranslations('week')
  const receipts = useTranslations('receipts')
  const dayWords = useDayWords(today)
  const isHiding = useHiding()
  if (state === 'skipped') return why === '' || isHiding ? words('skipped') : words('skippedWhy', { why })
  if (state === 'snoozed' && waitUntil !== null) return words('waitingUntil', { day: dayWords(waitUntil) })
  if (state === 'at-next-visit') return words('atNextVisit')
  if (receipt !== null) return receipts(receipt)
  return sentence.reason === 'promise-due' ? words('ways.keep') : words('settledElsewhere')
}

function Tick() {
  return (
    <svg className={styles['tick']} viewBox="0 0 24 24" aria-hidden="true">
      <path d="m5 13 4.5 4.5L19 7" />
    </svg>
  )
}
