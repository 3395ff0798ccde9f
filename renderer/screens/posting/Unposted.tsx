import type { BatchView } from '#contract/api.ts'
import { useTranslations } from 'use-intl'
import styles from './Posting.module.css'
import type { Answering } from './usePosting.ts'

type Props = { readonly letters: BatchView['letters']; readonly answering: Answering }

/** A tick for each letter that stayed here. */
export function Unposted({ letters, answering: { unposted, toggleUnposted } }: Props) {
  const words = useTranslations('posting')
  return (
    <fieldset className={styles['ticks']}>
      <legend>{words('butTitle')}</legend>
      {letters.map(({ customer, who }) => (
        <label key={customer} className={styles['tick']}>
          <input type="checkbox" checked={unposted.has(customer)} onChange={() => toggleUnposted(customer)} />
          <span>{who}</span>
          <span className={styles['soft']}>{unposted.has(customer) && words('notPosted')}</span>
        </label>
      ))}
    </fieldset>
  )
}
