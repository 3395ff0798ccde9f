import type { ButtonHTMLAttributes, Ref } from 'react'
import styles from './Button.module.css'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  /** One `main` at most stands on a screen. */
  readonly look?: 'main' | 'plain' | 'quiet'
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'plain', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={`${styles['button']} ${styles[look]}`} />
}
