import type { BatchView } from '#domain/letters/mailing.ts'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../../ui/Checkbox.tsx'
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
        <div key={customer} className={styles['tick']}>
          <Checkbox isSelected={unposted.has(customer)} onChange={() => toggleUnposted(customer)}>
            {who}
          </Checkbox>
          {unposted.has(customer) && <span className={styles['soft']}>{words('notPosted')}</span>}
        </div>
      ))}
    </fieldset>
  )
}
