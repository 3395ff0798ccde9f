import type { ReactNode, Ref } from 'react'
import { Checkbox as Kit } from 'react-aria-components'
import styles from './Checkbox.module.css'
import { Tick } from './Tick.tsx'

type Props = {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children?: ReactNode
  /** Where its words stand beside it, in a table. */
  readonly 'aria-label'?: string
  readonly ref?: Ref<HTMLLabelElement>
}

/** One thing that is so or not. */
export function Checkbox({ children, ref, ...turned }: Props) {
  return (
    <Kit ref={ref ?? null} className={styles['checkbox'] ?? ''} {...turned}>
      <Tick />
      {children}
    </Kit>
  )
}
