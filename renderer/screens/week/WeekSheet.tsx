import { addDays, type Day } from '#domain/day.ts'
import { RECEIPTS } from '#domain/timeline/contact.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { OnPaper } from '../OnPaper.tsx'
import { isDated } from './dated.ts'
import { byNumber } from './sheetOrder.ts'
import styles from './WeekSheet.module.css'
import { whoOf } from './WhoLine.tsx'

type Props = { readonly rows: readonly WeekRow[]; readonly weekOf: Day; readonly today: Day }

const LAST_DAY = 6

/** The week's list to carry about: a box to tick for each way it can go, and a line for a word; entered on the screen later. */
export function WeekSheet({ rows, weekOf, today }: Props) {
  const words = useTranslations('weekSheet')
  const format = useFormatter()
  const on = (day: Day) => format.dateTime(new Date(day), { month: 'long', day: 'numeric' })
  return (
    <OnPaper title={words('title', { from: on(weekOf), until: on(addDays(weekOf, LAST_DAY)), count: rows.length })}>
      <ol className={styles['rows']}>
        {byNumber(rows).map((row) => (
          <SheetRow key={row.item} row={row} today={today} />
        ))}
      </ol>
    </OnPaper>
  )
}

function SheetRow({ row, today }: { readonly row: WeekRow; readonly today: Day }) {
  const words = useTranslations('weekSheet')
  const receipts = useTranslations('receipts')
  const week = useTranslations('week')
  const language = useLocale()
  const visit = useVisitWord()
  return (
    <li className={styles['row']}>
      <span className={styles['number']}>{row.number}</span>
      <div className={styles['who']}>
        {row.called.kana !== '' && <span className={styles['kana']}>{row.called.kana}</span>}
        <span className={styles['name']}>{whoOf(row.called)}</span>
      </div>
      <div className={styles['why']}>
        {[row.sentence, ...row.others].map((sentence) => (
          <p key={JSON.stringify(sentence)}>{sentenceText(sentence, today, language, visit)}</p>
        ))}
        <p className={styles['how']}>
          <How row={row} />
        </p>
      </div>
      <div className={styles['done']}>
        {[...RECEIPTS.map((receipt) => receipts(receipt)), week('skip'), week('wait')].map((box) => (
          <span key={box}>
            <Box />
            {box}
          </span>
        ))}
        <span className={styles['word']}>{words('word')}</span>
      </div>
    </li>
  )
}

/** By which way, by when, and all numbers, since the one proposed may be busy. */
function How({ row }: { readonly row: WeekRow }) {
  const week = useTranslations('week')
  const channels = useTranslations('channels')
  const format = useFormatter()
  const way = row.way === 'at-next-visit' ? week('ways.atNextVisit') : channels(row.way)
  // Read on another day than it was printed: never きょう or あした.
  const by = isDated(row.sentence)
    ? [
        week('due', {
          day: format.dateTime(new Date(row.sentence.dueOn), { month: 'short', day: 'numeric', weekday: 'short' }),
        }),
      ]
    : []
  return [way, ...by, ...row.phones].join(' · ')
}

function Box() {
  return (
    <svg className={styles['box']} viewBox="0 0 10 10" aria-hidden="true">
      <rect x="0.5" y="0.5" width="9" height="9" />
    </svg>
  )
}
