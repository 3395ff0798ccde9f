import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import styles from './Pin.module.css'

type Props = { readonly number: string; readonly onWritten: () => void }

/** The number on paper, this one time. */
export function NumberMade({ number, onWritten }: Props) {
  const words = useTranslations('pin')
  return (
    <div className={styles['form']} role="status">
      <h3>{words('made')}</h3>
      <p className={styles['number']}>{number}</p>
      <p>{words('madeText')}</p>
      <Button onClick={onWritten}>{words('written')}</Button>
    </div>
  )
}
