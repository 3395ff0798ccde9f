import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { openCard } from '../../stores/place.ts'
import styles from './Week.module.css'

type Props = { readonly customer: Id; readonly called: Called }

/** A name that opens its card. */
export function WhoLine({ customer, called }: Props) {
  return (
    <h3 className={styles['who']}>
      <button type="button" onClick={() => openCard(customer)}>
        <span className={styles['name']}>{called.name}</span> {called.honorific}
      </button>
      {called.contact !== '' && <span className={styles['soft']}>{called.contact}</span>}
    </h3>
  )
}

/** The name of a sentence: 髙﨑 花子 様. */
export function whoOf({ name, honorific, contact }: Called): string {
  return [name, honorific, contact].filter((part) => part !== '').join(' ')
}
