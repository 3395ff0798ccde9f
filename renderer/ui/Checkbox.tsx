import type { ReactNode, Ref } from 'react'
import { Checkbox as Kit } from 'react-aria-components'
import styles from './Checkbox.module.css'

type Props = {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
  readonly ref?: Ref<HTMLLabelElement>
}

/** One thing that is so or not. */
export function Checkbox({ isSelected, onChange, children, ref }: Props) {
  return (
    <Kit ref={ref ?? null} className={styles['checkbox'] ?? ''} isSelected={isSelected} onChange={onChange}>
      <span className={styles['box']} aria-hidden="true">
        <svg viewBox="0 0 16 16">
          <path d="M3 8.5 6.5 12 13 4.5" />
        </svg>
      </span>
      {children}
    </Kit>
  )
}
