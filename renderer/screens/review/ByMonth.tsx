import type { MonthFigures } from '#domain/review/months.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { FIGURES } from './figures.ts'
import styles from './Review.module.css'
import { useMonthWords } from './useMonthWords.ts'

/** What the bars show, in figures: every month of the year, the newest first. */
export function ByMonth({ months }: { readonly months: readonly MonthFigures[] }) {
  const words = useTranslations('review')
  const monthWords = useMonthWords()
  const visit = useVisitWord()
  return (
    <section className={styles['months']}>
      <h2>{words('tableOf')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('month')}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {words(figure, { visit })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((month) => (
            <tr key={month.month}>
              <th scope="row">{monthWords(month.month)}</th>
              {FIGURES.map((figure) => (
                <td key={figure}>{month[figure]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
