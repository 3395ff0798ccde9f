import type { InputHTMLAttributes, Ref } from 'react'
import { Button } from './Button.tsx'
import styles from './SearchBox.module.css'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'> & {
  readonly label: string
  readonly keyLabel: string
  readonly clearWords: string
  readonly onClear: () => void
  readonly ref: Ref<HTMLInputElement>
}

export function SearchBox({ label, keyLabel, clearWords, onClear, ...input }: Props) {
  return (
    <search className={styles['box']}>
      <svg className={styles['glass']} viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="10.5" cy="10.5" r="6.5" />
        <path d="M15.5 15.5 21 21" />
      </svg>
      <input
        autoComplete="off"
        spellCheck={false}
        {...input}
        type="text"
        aria-label={label}
        className={styles['input']}
      />
      {input.value === '' ? (
        <kbd className={styles['key']}>{keyLabel}</kbd>
      ) : (
        <Button look="quiet" onClick={onClear}>
          {clearWords}
        </Button>
      )}
    </search>
  )
}
