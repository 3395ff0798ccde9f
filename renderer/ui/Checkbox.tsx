import type { ReactNode, Ref } from 'react'
import { Checkbox as Kit } from 'react-aria-components'
import styles from './Checkbox.module.css'
import { Tick } from './Tick.tsx'

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
      <Tick />
      {children}
    </Kit>
  )
}
