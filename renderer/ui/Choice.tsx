import type { Ref } from 'react'
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './Choice.module.css'

export type Option<T extends string> = {
  readonly value: T
  readonly words: string
  /** What it means; answers that need such a line stand below each other. */
  readonly hint?: string
}

type Props<T extends string> = {
  readonly label: string
  readonly options: readonly Option<T>[]
  /** Null while nothing is chosen yet. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLDivElement>
}

/** A few answers side by side, exactly one of them chosen. */
export function Choice<T extends string>({ label, options, value, onChange, error, ref }: Props<T>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen !== undefined) onChange(chosen.value)
  }
  const isList = options.some(({ hint }) => hint !== undefined)
  return (
    <RadioGroup
      ref={ref ?? null}
      className={styles['group'] ?? ''}
      value={value}
      onChange={choose}
      orientation={isList ? 'vertical' : 'horizontal'}
      isInvalid={error !== undefined}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['options']}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles['option'] ?? ''}>
            <span>
              {option.words}
              {option.hint !== undefined && <small className={styles['hint']}>{option.hint}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </RadioGroup>
  )
}
