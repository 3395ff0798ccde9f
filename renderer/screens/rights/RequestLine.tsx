import type { Day } from '#domain/day.ts'
import type { Request } from '#domain/rights/request.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import styles from './Rights.module.css'

type Props = { readonly request: Request; readonly today: Day }

/** What was asked, when and how, and what became of it. */
export function RequestLine({ request: { kind, cameBy, receivedOn, answered, note }, today }: Props) {
  const words = useTranslations('requests')
  const dayWords = useDayWords(today)
  const asked =
    cameBy === null
      ? words('unasked', { day: dayWords(receivedOn) })
      : words('asked', { day: dayWords(receivedOn), by: words(`by.${cameBy}`) })
  return (
    <div className={styles['line']}>
      <p>
        <strong>{words(`kinds.${kind}`)}</strong> {asked}
      </p>
      {answered === null ? (
        <p className={styles['waiting']}>{words('waiting')}</p>
      ) : (
        <p>{words('answeredOn', { day: dayWords(answered.on), answer: words(`answers.${answered.answer}`) })}</p>
      )}
      {note !== '' && <p className={styles['note']}>{note}</p>}
    </div>
  )
}
