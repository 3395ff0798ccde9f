import { useRef, type KeyboardEvent } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './CellPicker.module.css'

type Props = {
  readonly label: string
  readonly hint: string
  /** @param at counted from 1, row by row. */
  readonly nameOf: (at: number) => string
  readonly columns: number
  readonly count: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A small picture of a sheet divided into cells, of which one is the first: by mouse, or by the arrow keys. */
export function CellPicker({ label, hint, nameOf, columns, count, value, onChange }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  // The kit steps by one for every arrow; on a picture, up and down are a row.
  const byRow = (event: KeyboardEvent): void => {
    const by = ROWS[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = value + by * columns
    if (next < 1 || next > count) return
    onChange(next)
    grid.current?.querySelector<HTMLInputElement>(`input[value="${next}"]`)?.focus()
  }
  return (
    <RadioGroup className={styles['group'] ?? ''} value={`${value}`} onChange={(chosen) => onChange(Number(chosen))}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div
        ref={grid}
        className={styles['sheet']}
        style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}
        onKeyDownCapture={byRow}
      >
        {Array.from({ length: count }, (_, index) => index + 1).map((at) => (
          <Radio
            key={at}
            value={`${at}`}
            aria-label={nameOf(at)}
            className={`${styles['cell']} ${at < value ? styles['used'] : ''}`}
          >
            {at}
          </Radio>
        ))}
      </div>
      <p className={styles['hint']} aria-live="polite">
        {hint}
      </p>
    </RadioGroup>
  )
}

const ROWS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }
