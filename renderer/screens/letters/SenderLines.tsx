import type { Sender } from '#domain/paper/document.ts'
import styles from '../forms.module.css'

type Props = { readonly sender: Sender }

export function SenderLines({ sender: { names, address, phone } }: Props) {
  const { postalCode, prefecture, city, street, building } = address
  const code = postalCode === '' ? '' : `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}`
  const lines = [code, `${prefecture}${city}${street}`, building, ...names, phone].filter((line) => line !== '')
  return <address className={styles['lines']}>{lines.join('\n')}</address>
}
