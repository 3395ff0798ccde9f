import type { MonthFigures } from '#domain/review/months.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Bars } from '../../ui/Bars.tsx'
import { FIGURES, UNITS } from './figures.ts'
import styles from './Review.module.css'
import { useMonthWords } from './useMonthWords.ts'

type Props = { readonly months: readonly MonthFigures[] }

/** Each figure of this month beside those of the last and of the same month a year ago, and the year as bars. */
export function Compared({ months }: Props) {
  const words = useTranslations('review')
  const monthWords = useMonthWords()
  const visit = useVisitWord()
  const shown = [months.at(-1), months.at(-2), months.at(0)].filter((month) => month !== undefined)
  const heads = ['thisMonth', 'lastMonth', 'yearAgo'] as const
  const weeksOf = ({ weeks, weeksFinished }: MonthFigures) =>
    weeks === 0 ? words('noWeek') : words('week', { finished: weeksFinished, weeks })
  return (
    <table className={styles['compared']}>
      <thead>
        <tr>
          <th scope="col">{words('what')}</th>
          {shown.map(({ month }, at) => (
            <th key={month} scope="col">
              {words(heads[at] ?? 'month')} <small>{monthWords(month)}</small>
            </th>
          ))}
          <th scope="col">{words('barsTitle')}</th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((figure) => (
          <tr key={figure}>
            <th scope="row">{words(figure, { visit })}</th>
            {shown.map((month) => (
              <td key={month.month}>{words(UNITS[figure], { count: month[figure] })}</td>
            ))}
            <td>
              <YearOf what={words(figure, { visit })} months={months} of={(month) => month[figure]} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words('weeks')}</th>
          {shown.map((month) => (
            <td key={month.month}>{weeksOf(month)}</td>
          ))}
          <td>
            <YearOf what={words('weeks')} months={months} of={({ weeksFinished }) => weeksFinished} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

type YearProps = Props & { readonly what: string; readonly of: (month: MonthFigures) => number }

function YearOf({ what, months, of }: YearProps) {
  const words = useTranslations('review')
  const bars = months.map((month) => ({ id: month.month, value: of(month) }))
  return <Bars label={words('bars', { what })} bars={bars} />
}
