import { useId, type InputHTMLAttributes, type Ref } from 'react'
import styles from './TextField.module.css'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'> & {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** A label above, the line to write on, and below it what is wrong. */
export function TextField({ label, hint, error, ...input }: Props) {
  const id = useId()
  const below = error ?? hint
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        autoComplete="off"
        {...input}
        id={id}
        className={styles['input']}
        aria-invalid={error !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
      />
      {below !== undefined && (
        <p id={`${id}-below`} className={error === undefined ? styles['hint'] : styles['error']}>
          {below}
        </p>
      )}
    </div>
  )
}
