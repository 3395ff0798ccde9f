import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  /** One `main` at most stands on a screen. */
  readonly look?: 'main' | 'plain' | 'quiet'
}

export function Button({ look = 'plain', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={`${styles['button']} ${styles[look]}`} />
}
