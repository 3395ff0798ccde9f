import type { Day } from '#domain/day.ts'
import type { AwayPerson } from '#domain/review/away.ts'
import { useTranslations } from 'use-intl'
import { daysAgo } from '../../lib/daysAgo.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { openCard } from '../../stores/place.ts'
import styles from './Away.module.css'

type Props = { readonly people: readonly AwayPerson[]; readonly today: Day }

/** Whoever came last stands first; the name opens the card. */
export function AwayTable({ people, today }: Props) {
  const words = useTranslations('away')
  const visit = useVisitWord()
  return (
    <table className={styles['people']} aria-label={words('list')}>
      <thead>
        <tr>
          <th scope="col">{words('name')}</th>
          <th scope="col">{words('last', { visit })}</th>
          <th scope="col">{words('usual')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Line key={person.customer} person={person} today={today} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ person, today }: { readonly person: AwayPerson; readonly today: Day }) {
  const words = useTranslations('away')
  const agoWords = useTranslations('ago')
  const dayWords = useDayWords(today)
  const { customer, called, lastOn, everyDays } = person
  const ago = daysAgo(lastOn, today)
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles['name']} onClick={() => openCard(customer)}>
          {called.name} {called.honorific}
        </button>
      </th>
      <td>
        <time dateTime={lastOn}>
          {dayWords(lastOn)}{' '}
          <small>{'count' in ago ? agoWords(ago.unit, { count: ago.count }) : agoWords(ago.unit)}</small>
        </time>
      </td>
      <td>{everyDays === null ? '—' : words('every', { days: everyDays })}</td>
    </tr>
  )
}
