import { LINE_PARTS, type LinePart, type MonthLineView } from '#domain/review/month-line.ts'
import { useTranslations } from 'use-intl'
import type { Opened } from './MonthLine.tsx'
import styles from './Review.module.css'
import { useMonthWords } from './useMonthWords.ts'

type Props = {
  readonly months: MonthLineView['months']
  readonly opened: Opened | null
  readonly onOpen: (opened: Opened | null) => void
}

/** Every month of the year, the newest first; each number opens its names. */
export function MonthRows({ months, opened, onOpen }: Props) {
  const words = useTranslations('monthLine')
  const monthWords = useMonthWords()
  const number = (month: MonthLineView['months'][number], of: LinePart) => {
    const count = of === 'kept' ? month.opening - month.lost : month[of]
    const isOpen = opened?.month === month.month && opened.of === of
    return (
      <td key={of}>
        {count === 0 ? (
          count
        ) : (
          <button
            type="button"
            className={styles['number']}
            aria-expanded={isOpen}
            aria-label={words('openNames', { month: monthWords(month.month), what: words(of), count: String(count) })}
            onClick={() => onOpen(isOpen ? null : { month: month.month, of })}
          >
            {count}
          </button>
        )}
      </td>
    )
  }
  return (
    <table className={styles['compared']}>
      <caption>{words('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('month')}</th>
          {LINE_PARTS.map((of) => (
            <th key={of} scope="col">
              {words(of)}
            </th>
          ))}
          <th scope="col">{words('postage')}</th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map((month) => (
          <tr key={month.month}>
            <th scope="row">{monthWords(month.month)}</th>
            {LINE_PARTS.map((of) => number(month, of))}
            <td>{words('yen', { count: month.postage })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
