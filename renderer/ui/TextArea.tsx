import { useId, type KeyboardEvent, type Ref, type TextareaHTMLAttributes } from 'react'
import styles from './TextField.module.css'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id'> & {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Room for several lines: Enter makes a new one, Ctrl+Enter saves the form. */
export function TextArea({ label, hint, error, onKeyDown, rows = 3, ...area }: Props) {
  const id = useId()
  const below = error ?? hint
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event)
    // The Enter of a conversion never comes here: lib/composition.ts stops it at the window.
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        autoComplete="off"
        {...area}
        rows={rows}
        id={id}
        className={`${styles['input']} ${styles['area']}`}
        aria-invalid={error !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        onKeyDown={onKey}
      />
      {below !== undefined && (
        <p id={`${id}-below`} className={error === undefined ? styles['hint'] : styles['error']}>
          {below}
        </p>
      )}
    </div>
  )
}
