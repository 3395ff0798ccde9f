import type { BatchView } from '#domain/letters/mailing.ts'
import { openCard } from '../../stores/place.ts'
import styles from './Posting.module.css'

/** Whom the batch goes to; each name opens the card. */
export function BatchLetters({ letters }: { readonly letters: BatchView['letters'] }) {
  return (
    <ul className={styles['letters']}>
      {letters.map(({ customer, who, personalLine }) => (
        <li key={customer}>
          <button type="button" className={styles['link']} onClick={() => openCard(customer)}>
            {who}
          </button>
          {personalLine !== '' && <span className={styles['soft']}>{personalLine}</span>}
        </li>
      ))}
    </ul>
  )
}
