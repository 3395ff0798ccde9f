import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Option } from './Choice.tsx'
import styles from './SideChoice.module.css'

type Props<T extends string> = {
  readonly label: string
  /** The first two stand side by side, whatever follows below them. */
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** What two cards say to one thing, side by side, one of them chosen. */
export function SideChoice<T extends string>({ label, options, value, onChange }: Props<T>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <RadioGroup className={styles['group'] ?? ''} value={value} onChange={choose} orientation="horizontal">
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['sides']}>
        {options.map((option, at) => (
          <Radio key={option.value} value={option.value} className={styles['side'] ?? ''} data-wide={at > 1}>
            <span>
              {option.words}
              {option.hint !== undefined && <small className={styles['hint']}>{option.hint}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
