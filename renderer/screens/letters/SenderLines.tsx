import { writtenPostalCode } from '#domain/people/postal-address.ts'
import type { Sender } from '#domain/paper/document.ts'
import styles from '../forms.module.css'

type Props = { readonly sender: Sender }

export function SenderLines({ sender: { names, address, phone } }: Props) {
  const { postalCode, prefecture, city, street, building } = address
  const lines = [writtenPostalCode(postalCode), `${prefecture}${city}${street}`, building, ...names, phone].filter(
    (line) => line !== '',
  )
  return <address className={styles['lines']}>{lines.join('\n')}</address>
}
