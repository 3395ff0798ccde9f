import type { LinePart, MonthLineView } from '#domain/review/month-line.ts'
import type { Month } from '#domain/review/months.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { monthLineQuery } from '../../lib/queries/month-line.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Bars } from '../../ui/Bars.tsx'
import { CurrentDays } from './CurrentDays.tsx'
import { LineNames } from './LineNames.tsx'
import { MonthRows } from './MonthRows.tsx'
import styles from './Review.module.css'
import { useMonthWords } from './useMonthWords.ts'

/** A number of the table, opened. */
export type Opened = { readonly month: Month; readonly of: LinePart }

/** 先月末 − 離れた方 + 戻られた方 + 新しい方 = 月末: kept and lost before new, and the names behind every number. */
export function MonthLine() {
  const { data } = useQuery(monthLineQuery)
  const isAny = data?.months.some(({ opening, closing }) => opening + closing > 0) === true
  return data === undefined || !isAny ? null : <Line line={data} />
}

function Line({ line }: { readonly line: MonthLineView }) {
  const words = useTranslations('monthLine')
  const monthWords = useMonthWords()
  const visit = useVisitWord()
  const [opened, setOpened] = useState<Opened | null>(null)
  const now = line.months.at(-1)
  if (now === undefined) return null
  const { month, opening, lost, returned, new: fresh, closing } = now
  return (
    <section className={styles['line']} aria-label={words('title')}>
      <h2>{words('title')}</h2>
      <p>{words('sum', { month: monthWords(month), opening, kept: opening - lost, lost, returned, fresh, closing })}</p>
      <p className={styles['soft']}>{words('about', { visit, days: line.currentDays })}</p>
      <Bars label={words('chart')} bars={line.months.map((each) => ({ id: each.month, value: each.closing }))} />
      <MonthRows months={line.months} opened={opened} onOpen={setOpened} />
      {opened !== null && (
        <LineNames key={`${opened.month} ${opened.of}`} {...opened} onClose={() => setOpened(null)} />
      )}
      <p className={styles['soft']}>{words('postageHint')}</p>
      <CurrentDays line={line} />
    </section>
  )
}
