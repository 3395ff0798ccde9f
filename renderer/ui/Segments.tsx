import { Radio, RadioGroup } from 'react-aria-components'
import type { Option } from './Choice.tsx'
import styles from './Segments.module.css'

type Props<T extends string> = {
  readonly label: string
  readonly options: readonly Option<T>[]
  /** Null while nothing is chosen yet. */
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** Two to four views of one thing, side by side as one strip; the label is for those who hear it. */
export function Segments<T extends string>({ label, options, value, onChange }: Props<T>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <RadioGroup
      className={styles['strip'] ?? ''}
      aria-label={label}
      value={value}
      onChange={choose}
      orientation="horizontal"
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={styles['segment'] ?? ''}>
          {option.words}
        </Radio>
      ))}
    </RadioGroup>
  )
}
